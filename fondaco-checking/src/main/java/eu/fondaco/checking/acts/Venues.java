// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.relation.Activity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** In which town an act is said to have been signed, or a visit to be: "signed in Porto Alto". */
final class Venues {

    /** What is wrong where another town is told. */
    static final String SLIP = "wrong_place";

    private static final Set<String> DEEDS = Set.of("signed", "renewed");
    private static final Set<String> GOING = Set.of("visit");

    /** Words of the register after which a town stands. */
    private static final Set<String> AT = Set.of("in", "to", "at", "a", "ad");

    private static final Set<Type> OTHERS =
            Set.of(Type.DATE, Type.BODY, Type.NAME, Type.PERSON, Type.ROLE, Type.KIND, Type.TOPIC);

    /** How many tokens may stand between the deed and its town. */
    private static final int NEAR = 8;

    /** A name of one letter or two is a particle. */
    private static final int PARTICLE = 2;

    private final Register register;
    private final Set<String> known = new LinkedHashSet<>();

    Venues(Register register) {
        this.register = register;
        for (Entry e : register.entries) {
            if (e.activity() != null) {
                known.addAll(places(e.activity().description()));
                known.addAll(places(e.activity().outcome()));
            }
        }
    }

    /** What the register says of the town told; empty where none is told or none is held. */
    Optional<Ruling> rule(Entry e, Statement s) {
        boolean visit = e.activity() != null && s.says("visit") && !s.says("signed", "renewed");
        List<Activity> there = visit ? List.of(e.activity()) : signings(e);
        Mark place = there.isEmpty() ? null : said(s, visit ? GOING : DEEDS);
        Set<String> held = new LinkedHashSet<>();
        for (Activity a : there) {
            Set<String> told = places(a.outcome());
            held.addAll(told);
            held.addAll(visit || told.isEmpty() ? places(a.description()) : Set.of());
        }
        if (place == null || held.isEmpty()) {
            return Optional.empty();
        }
        String told = there.get(0).description() + " " + there.get(0).outcome();
        List<String> names = names(s, place);
        Ruling no = Ruling.no(SLIP, ActNote.HELD.note(told));
        if (isAmong(names, held)) {
            return Optional.of(Ruling.yes(no.words()).on(place));
        }
        boolean wide = place.is(Type.AREA) && !place.value().equals("town");
        boolean here = held.stream().allMatch(this::isHome);
        if (!here && (visit || wide && isRound(e, place))) {
            return Optional.empty();
        }
        return Optional.of((wide || isAmong(names, known) ? no : no.loose("place")).on(place));
    }

    /** Whether an area told may have the town held in it. */
    private boolean isRound(Entry e, Mark area) {
        return register.home.equals(area.codes().get(0))
                || e.areas().stream().anyMatch(a -> register.within(a, area.codes()));
    }

    /** Whether a town is one of the observatory's own areas. */
    private boolean isHome(String town) {
        return register.catalog.areas().list().stream()
                .filter(a -> register.isHome(a.code()))
                .anyMatch(a -> isAmong(names(a), Set.of(town)));
    }

    private static List<String> names(Area a) {
        return Register.names(a).stream().map(Register::plain).toList();
    }

    /** The visits at which an act was signed, as what came of them tells. */
    private List<Activity> signings(Entry e) {
        return register.entries.stream()
                .map(Entry::activity)
                .filter(a -> a != null)
                .filter(a -> e.isAct() ? a.instrument().equals(e.id()) : a == e.activity())
                .filter(a -> isSigned(a.outcome()))
                .toList();
    }

    private boolean isSigned(String outcome) {
        return register.words.stream()
                .flatMap(w -> w.all(outcome, "cue").stream())
                .anyMatch(DEEDS::contains);
    }

    /** The town that stands with the word that tells the deed, in its clause; null for none. */
    private Mark said(Statement s, Set<String> deeds) {
        for (Mark deed : s.cues(deeds.toArray(String[]::new))) {
            for (Words w : register.words) {
                Mark place =
                        w.at(s.sentence(), deed.from(), "cue").isEmpty() ? null : at(s, deed, w);
                if (place != null) {
                    return place;
                }
            }
        }
        return null;
    }

    private Mark at(Statement s, Mark deed, Words w) {
        List<Token> t = s.sentence();
        for (int i = deed.to(); i + 1 < s.to() && i - deed.to() <= NEAR; i++) {
            if (t.get(i).kind() == Token.Kind.MARK || w.says(t.get(i), "joint")) {
                return null;
            }
            if (w.says(t.get(i), "locative") && isName(t.get(i + 1))) {
                return mark(s, i + 1);
            }
        }
        return null;
    }

    /**
     * The name that begins at a token: a place that is marked, or words that nothing else reads.
     */
    private Mark mark(Statement s, int from) {
        Mark own =
                s.all().stream()
                        .filter(m -> m.from() <= from && from < m.to())
                        .findFirst()
                        .orElse(null);
        if (own != null && OTHERS.contains(own.type())) {
            return null;
        }
        if (own != null && own.is(Type.AREA)) {
            return own;
        }
        int to = from + length(s.sentence(), from);
        while (to < s.to() && isName(s.sentence().get(to))) {
            to++;
        }
        return Mark.word(from, to, Type.CUE, "venue", 0);
    }

    /** How many tokens a city's name has that is called otherwise elsewhere; else none. */
    private int length(List<Token> t, int from) {
        return register.words.stream()
                .flatMap(w -> w.at(t, from, "city").stream())
                .mapToInt(Lexicon.Hit::length)
                .max()
                .orElse(0);
    }

    private static boolean isName(Token t) {
        return t.isWord() && t.isCapitalised();
    }

    /** All that a place told is called: an area by all its names. */
    private List<String> names(Statement s, Mark place) {
        List<String> out = new ArrayList<>(List.of(Register.plain(s.text(place))));
        register.words.forEach(w -> out.addAll(w.all(s.text(place), "city")));
        if (place.is(Type.AREA) && !place.value().equals("town")) {
            for (String code : place.codes()) {
                register.catalog.areas().find(code).ifPresent(a -> out.addAll(names(a)));
            }
        }
        return out;
    }

    private boolean isAmong(List<String> names, Set<String> places) {
        return names.stream().anyMatch(n -> places.stream().anyMatch(p -> isSame(n, p)));
    }

    /** Whether two names are of one town: a word of theirs is the same, in whatever language. */
    private boolean isSame(String a, String b) {
        Set<String> words = Set.of(b.split(" "));
        for (String w : a.split(" ")) {
            if (w.length() > PARTICLE
                    && (words.contains(w) || words.stream().anyMatch(o -> isCity(w, o)))) {
                return true;
            }
        }
        return false;
    }

    private boolean isCity(String a, String b) {
        return !a.isEmpty() && !b.isEmpty() && register.isSameCity(a, b);
    }

    /** The names after words of place in a text of the register. */
    private static Set<String> places(String text) {
        Set<String> out = new LinkedHashSet<>();
        List<Token> t = Words.tokens(text);
        for (int i = 1; i < t.size(); i++) {
            int to = i;
            while (to < t.size() && isName(t.get(to))) {
                to++;
            }
            if (to > i && AT.contains(t.get(i - 1).fold())) {
                out.add(String.join(" ", t.subList(i, to).stream().map(Token::fold).toList()));
            }
        }
        return out;
    }
}
