// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Sayable;
import java.util.List;
import java.util.Set;

/**
 * Who is said to have broken off an act that the register says one side broke off: "the Region
 * pulled out", "the Chileans had ended it", "disdetto dalla Regione", "furono loro a disdire".
 */
final class Quitting {

    /** How many small words may stand between the word that tells it and who did it. */
    private static final int NEAR = 5;

    /** The same for a pronoun. */
    private static final int ASIDE = 3;

    private final Register register;

    Quitting(Register register) {
        this.register = register;
    }

    /** What the register says of who is told to have done it; null where it doesn't. */
    Ruling rule(Entry e, Statement s) {
        String status = e.instrument().status();
        String by = quitter(status);
        if (by.isEmpty()) {
            return null;
        }
        Mark who = s.marks().stream().filter(m -> isQuitter(s, m)).findFirst().orElse(null);
        Sayable told = ActNote.STATUS.note(Label.of(status));
        if (who == null) {
            return isOfSpeaker(s) ? Ruling.yes(told).loose("whose") : null;
        }
        Set<String> is = register.types(by);
        boolean theirs =
                e.areas().stream().anyMatch(a -> register.isCalled(a, by)) || isSide(e, false, by);
        boolean ours = isSide(e, true, by) || !theirs && isSort(e, true, is);
        Set<String> said = Set.of(who.value());
        boolean area = who.is(Type.AREA);
        boolean us = area ? register.isHome(who.codes().get(0)) : isSort(e, true, said);
        boolean them = area ? !us : isSort(e, false, said);
        if (ours == theirs || us == them) {
            return null;
        }
        return us == ours ? Ruling.yes(told) : Ruling.no("wrong_party", told);
    }

    /** Whether it was one of those who speak or are spoken to, whom nothing here names. */
    private boolean isOfSpeaker(Statement s) {
        return s.cues("terminated").stream()
                .flatMap(
                        c ->
                                s
                                        .sentence()
                                        .subList(
                                                Math.max(s.from(), c.from() - ASIDE),
                                                Math.min(s.to(), c.to() + ASIDE))
                                        .stream())
                .anyMatch(t -> register.says(t, "party"));
    }

    /** Whether a party of one side is of such a kind. */
    private static boolean isSort(Entry e, boolean ours, Set<String> sorts) {
        return e.parties().stream()
                .filter(p -> p.ours() == ours)
                .anyMatch(p -> p.types().stream().anyMatch(sorts::contains));
    }

    /** Whether a party of one side is called so. */
    private static boolean isSide(Entry e, boolean ours, String name) {
        String said = " " + Register.plain(name) + " ";
        return !name.isBlank()
                && e.parties().stream()
                        .filter(p -> p.ours() == ours)
                        .map(p -> " " + Register.plain(p.name()) + " ")
                        .anyMatch(p -> p.contains(said) || said.contains(p));
    }

    /** Who ended an act as its status tells; empty where it doesn't. */
    private static String quitter(String status) {
        int by = Math.max(status.lastIndexOf(" by "), status.lastIndexOf(" da "));
        return by < 0 ? "" : status.substring(by + 4);
    }

    /** Whether a place, its people or a body stands as who broke off. */
    private boolean isQuitter(Statement s, Mark m) {
        return (m.is(Type.AREA) || m.is(Type.BODY))
                && s.cues("terminated").stream()
                        .anyMatch(c -> isBefore(s, m, c) || isAfter(s, m, c));
    }

    /**
     * "the Chileans had ended it", "it was Chile that ended it"; not "the one with Chile ended".
     */
    private boolean isBefore(Statement s, Mark m, Mark cue) {
        List<Token> t = s.sentence();
        int first = m.from();
        while (first > s.from() && isArticle(t.get(first - 1))) {
            first--;
        }
        boolean of =
                first > 0
                        && (register.says(t.get(first - 1), "companion")
                                || register.says(t.get(first - 1), "genitive"));
        return !of && isSmall(t, m.to(), cue.from(), "doer");
    }

    /** "ended by Chile", "a disdirlo furono i cileni". */
    private boolean isAfter(Statement s, Mark m, Mark cue) {
        return cue.to() < m.from() && isSmall(s.sentence(), cue.to(), m.from(), "bydoer");
    }

    private boolean isSmall(List<Token> t, int from, int to, String sort) {
        return from <= to
                && to - from <= NEAR
                && t.subList(from, to).stream().allMatch(x -> register.says(x, sort));
    }

    private boolean isArticle(Token t) {
        return Parties.ARTICLES.contains(t.fold());
    }
}
