// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a body told by its sort and a name goes by the name of the party that it may be: the
 * "Ministry of Culture" isn't that of health, nor the "University of Corvia" its technical one.
 */
final class BodyNames {

    /** How many tokens of a name may stand beside the word for the sort of body. */
    private static final int LONGEST = 6;

    /** Sorts of bodies of which one place often has several, each with a name of its own. */
    private static final Set<String> SEVERAL = Set.of("university");

    private final Register register;
    private final Parties parties;

    BodyNames(Register register, Parties parties) {
        this.register = register;
        this.parties = parties;
    }

    /**
     * What is other in the name that is told: {@code subject} where it is for something else,
     * {@link Judging#FULL} where the party's own name says more; empty where nothing is.
     */
    String differs(Entry e, Mark m, Statement s) {
        List<Entry.Party> alike =
                e.parties().stream().filter(p -> parties.isOfType(p, m.value())).toList();
        if (alike.isEmpty() || parties.isNamed(m, s)) {
            return "";
        }
        Set<String> said = subjects(run(m, s));
        List<Set<String>> held = alike.stream().map(p -> subjects(p.name())).toList();
        boolean known = held.stream().noneMatch(Set::isEmpty);
        if (!said.isEmpty() && known && held.stream().noneMatch(h -> isSame(h, said))) {
            return "subject";
        }
        boolean full = SEVERAL.contains(m.value()) && isFull(m, s);
        return full && alike.stream().allMatch(p -> saysMore(p, m, s)) ? Judging.FULL : "";
    }

    private Set<String> subjects(String text) {
        return new LinkedHashSet<>(register.topics(List.of(text)));
    }

    private static boolean isSame(Set<String> held, Set<String> said) {
        return held.stream().anyMatch(said::contains);
    }

    /** The words of a body's name: those written with capitals beside the word for its sort. */
    private String run(Mark m, Statement s) {
        List<Token> t = s.sentence();
        int from = m.from();
        while (from > s.from() && isName(s, from - 1)) {
            from--;
        }
        int to = m.to();
        int end = to;
        while (end < s.to() && end - m.to() < LONGEST) {
            if (isName(s, end)) {
                to = end + 1;
            } else if (!isSmall(t.get(end))) {
                break;
            }
            end++;
        }
        List<String> words = new ArrayList<>();
        t.subList(from, to).forEach(x -> words.add(x.text()));
        return String.join(" ", words);
    }

    private boolean isSmall(Token t) {
        return register.says(t, "genitive")
                || register.isAnd(t)
                || Parties.ARTICLES.contains(t.fold());
    }

    private static boolean isName(Statement s, int i) {
        Token t = s.sentence().get(i);
        boolean other =
                s.marks().stream()
                        .filter(m -> m.from() <= i && i < m.to())
                        .anyMatch(m -> !m.is(Type.BODY));
        return i > 0 && t.isWord() && t.isCapitalised() && !other;
    }

    /** Whether it is told as a name in full: with a capital, and a place joined to it. */
    private boolean isFull(Mark m, Statement s) {
        int at = m.to();
        boolean of = at + 1 < s.to() && register.says(s.sentence().get(at), "genitive");
        return of
                && s.sentence().get(m.to() - 1).isCapitalised()
                && s.marks().stream().anyMatch(x -> x.is(Type.AREA) && x.from() == at + 1);
    }

    /**
     * Whether a party's name has a word with a capital that isn't told and is no name of a place.
     */
    private boolean saysMore(Entry.Party p, Mark m, Statement s) {
        Set<String> told = new LinkedHashSet<>();
        s.sentence().subList(s.from(), s.to()).forEach(t -> told.add(t.fold()));
        List<String> places = new ArrayList<>();
        for (String code : p.areas()) {
            register.catalog
                    .areas()
                    .find(code)
                    .ifPresent(a -> Register.names(a).forEach(n -> places.add(Register.plain(n))));
        }
        String bare = p.name().replaceAll("\\([^()]*\\)", "");
        return Words.tokens(bare).stream()
                .filter(t -> t.isWord() && t.isCapitalised())
                .filter(t -> !told.contains(t.fold()))
                .filter(t -> register.types(t.text()).isEmpty())
                .anyMatch(t -> places.stream().noneMatch(n -> n.contains(t.fold())));
    }
}
