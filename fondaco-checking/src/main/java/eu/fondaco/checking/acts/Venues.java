// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.evidence.Reason;
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

    /** The doubt of a town where none is held. */
    static final String UNKNOWN = "town unknown";

    private static final Set<String> DEEDS = Set.of("signed", "renewed");

    /** Words of the register after which a town stands. */
    private static final Set<String> AT = Set.of("in", "to", "at", "a", "ad");

    private static final Set<Type> OTHERS =
            Set.of(Type.DATE, Type.BODY, Type.NAME, Type.PERSON, Type.ROLE, Type.KIND, Type.TOPIC);

    /** How many tokens may stand between the deed and its town. */
    private static final int NEAR = 12;

    /** So many tokens may stand between a verb of visiting and the town of what is visited. */
    private static final int SITE = 4;

    /** A name of one letter or two is a particle. */
    private static final int PARTICLE = 2;

    /** The code of a country has so many letters. */
    private static final int COUNTRY = 2;

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
        List<Activity> there = visit ? List.of() : signings(e);
        if (visit) {
            return visited(e, s);
        }
        Mark place = there.isEmpty() ? null : said(s);
        Set<String> held = new LinkedHashSet<>();
        for (Activity a : there) {
            Set<String> told = places(a.outcome());
            held.addAll(told);
            held.addAll(told.isEmpty() ? places(a.description()) : Set.of());
        }
        if (place == null && held.isEmpty() && !visit && e.isAct() && isInCapital(s)) {
            return Optional.of(
                    Ruling.doubt(UNKNOWN, Reason.NO_DATA).on(s.cues(DEEDS.toArray(String[]::new))));
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
        boolean wide = isWide(place) && !isCapital(s, place);
        boolean capital = isCapital(s, place);
        boolean here = held.stream().allMatch(this::isHome);
        if (!here && wide && isRound(e, place)) {
            return Optional.empty();
        }
        return Optional.of(
                (wide || capital || isAmong(names, known) ? no : no.loose("place")).on(place));
    }

    /**
     * Where a visit is said to have gone: the town, the port, the yard. What the register says of
     * it must name that; where it names another it was likely there.
     */
    private Optional<Ruling> visited(Entry e, Statement s) {
        String told = e.activity().description() + " " + e.activity().outcome();
        Ruling held = Ruling.yes(ActNote.HELD.note(told.strip()));
        for (Mark visit : s.cues("visit")) {
            Mark place = goal(e, s, visit);
            if (place != null) {
                boolean named = isAmong(names(s, place), Set.of(Register.plain(told)));
                Ruling no = Ruling.no(SLIP, held.words()).loose("place");
                return Optional.of((named ? held : no).on(place));
            }
        }
        return Optional.empty();
    }

    /** The first name behind a word of going that is no more than where the other side lies. */
    private Mark goal(Entry e, Statement s, Mark visit) {
        List<Token> t = s.sentence();
        for (int i = visit.to(); i < s.to() && i - visit.to() <= NEAR; i++) {
            if (t.get(i).kind() == Token.Kind.MARK || isDate(s, i)) {
                return null;
            }
            if (isName(t.get(i))) {
                Mark m = mark(s, i);
                boolean wide = m != null && m.is(Type.AREA) && !m.value().equals("town");
                boolean other = m != null && !(wide && isRound(e, m)) && !isPerson(s, i);
                if (other && isThere(s, visit.to(), i)) {
                    return m;
                }
                i = end(s, i, m) - 1;
            }
        }
        return null;
    }

    /** Whether a word of place stands before a name, or nothing but what is visited there. */
    private boolean isThere(Statement s, int from, int at) {
        Token before = s.sentence().get(at - 1);
        boolean whither =
                register.says(before, "whither")
                        || register.says(before, "locative")
                        || AT.contains(before.fold());
        boolean of = register.says(before, "genitive");
        return whither || at == from || of && at - from <= SITE && isVisited(s, from);
    }

    /** Whether a verb of visiting, not the word "visit", stands before what is visited. */
    private boolean isVisited(Statement s, int from) {
        return register.says(s.sentence().get(from - 1), "visiting");
    }

    private static boolean isDate(Statement s, int i) {
        return s.of(Type.DATE).stream().anyMatch(m -> m.from() <= i && i < m.to());
    }

    private static boolean isPerson(Statement s, int i) {
        return s.all().stream()
                .anyMatch(m -> OTHERS.contains(m.type()) && m.from() <= i && i < m.to());
    }

    /** Where a name ends. */
    private static int end(Statement s, int from, Mark m) {
        int to = m == null ? from + 1 : m.to();
        while (to < s.to() && isName(s.sentence().get(to))) {
            to++;
        }
        return to;
    }

    private static boolean isWide(Mark place) {
        return place.is(Type.AREA) && !place.value().equals("town");
    }

    /** Whether a country is told by its capital, which is a town beside a deed. */
    private boolean isCapital(Statement s, Mark place) {
        return isWide(place)
                && place.codes().stream().allMatch(c -> c.length() == COUNTRY)
                && register.words.stream()
                        .flatMap(w -> w.at(s.sentence(), place.from(), "capital").stream())
                        .anyMatch(h -> place.from() + h.length() == place.to());
    }

    /** Whether it is told to have been signed in the capital of a country. */
    private boolean isInCapital(Statement s) {
        Mark place = said(s);
        return place != null && isCapital(s, place);
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
    private Mark said(Statement s) {
        for (Mark deed : s.cues(DEEDS.toArray(String[]::new))) {
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
        List<String> words = List.of(b.split(" "));
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
