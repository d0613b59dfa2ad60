// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Sayable;
import java.util.ArrayList;
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
    private final Agents agents;

    Quitting(Register register) {
        this.register = register;
        this.agents = new Agents(register);
    }

    /** Whether somebody is told to have ended it, whoever that is. */
    boolean isTold(Statement s) {
        return agents.ended(s).isPresent();
    }

    /** What the register says of who is told to have done it; null where it doesn't. */
    Ruling rule(Entry e, Statement s) {
        String status = e.instrument().status();
        String by = quitter(status);
        if (by.isEmpty()) {
            return null;
        }
        Mark who = who(s);
        Sayable told = ActNote.STATUS.note(Label.of(status));
        if (isNamed(s, by)) {
            return Ruling.yes(told);
        }
        if (who == null && !isOther(s)) {
            return isOfSpeaker(s) ? Ruling.yes(told).loose("whose") : null;
        }
        Set<String> is = register.types(by);
        boolean theirs =
                e.areas().stream().anyMatch(a -> register.isCalled(a, by)) || isSide(e, false, by);
        boolean ours = isSide(e, true, by) || !theirs && isSort(e, true, is);
        boolean us = who != null && isOf(e, true, who, s);
        boolean them = who == null || isOf(e, false, who, s);
        if (ours == theirs || us == them) {
            return null;
        }
        return us == ours ? Ruling.yes(told) : Ruling.no("wrong_party", told);
    }

    /** Whether it is told by a name that stands in what the register says. */
    private boolean isNamed(Statement s, String by) {
        return agents.ended(s)
                .map(s.sentence()::get)
                .filter(Token::isCapitalised)
                .filter(t -> register.types(t.text()).isEmpty())
                .filter(t -> List.of(Register.plain(by).split(" ")).contains(t.fold()))
                .isPresent();
    }

    /** Whether the other side is told as such: "by the other side". */
    private boolean isOther(Statement s) {
        return agents.ended(s)
                .filter(
                        i ->
                                register.words.stream()
                                        .anyMatch(
                                                w ->
                                                        w.at(s.sentence(), i, "counterside")
                                                                .isPresent()))
                .isPresent();
    }

    /** Who is named as having done it: a body by the place or the name that it goes on with. */
    private Mark who(Statement s) {
        Mark told =
                agents.ended(s)
                        .flatMap(
                                i ->
                                        s.marks().stream()
                                                .filter(m -> m.from() <= i && i < m.to())
                                                .findFirst())
                        .filter(Quitting::isSomebody)
                        .or(() -> s.marks().stream().filter(m -> isQuitter(s, m)).findFirst())
                        .orElse(null);
        return told == null ? null : place(s, told);
    }

    private static boolean isSomebody(Mark m) {
        return m.is(Type.AREA) || m.is(Type.BODY) || m.is(Type.NAME);
    }

    /** "The port of Corvia" is that of the place; any other is told by itself. */
    private Mark place(Statement s, Mark body) {
        int at = after(s, body);
        return s.marks().stream()
                .filter(m -> body.is(Type.BODY) && m.from() == at && at > 0)
                .filter(m -> m.is(Type.AREA) || m.is(Type.NAME))
                .findFirst()
                .orElse(body);
    }

    /** The token behind a body and a word that joins it to a place; 0 where none stands there. */
    private int after(Statement s, Mark body) {
        int at = body.to();
        boolean of = at < s.to() && register.says(s.sentence().get(at), "genitive");
        boolean own =
                at < s.to()
                        && s.marks().stream()
                                .anyMatch(
                                        m -> m.from() == body.to() && m.is(Type.AREA, "adjective"));
        return of ? at + 1 : own ? at : 0;
    }

    /** Whether it is one of a side: a place by where it lies, a name by whose it is. */
    private boolean isOf(Entry e, boolean ours, Mark who, Statement s) {
        if (who.is(Type.AREA)) {
            return register.isHome(who.codes().get(0)) == ours;
        }
        return who.is(Type.NAME)
                ? e.parties().stream()
                        .anyMatch(p -> p.ours() == ours && p.words().contains(who.value()))
                : isSide(e, ours, s.text(who)) || isSort(e, ours, Set.of(who.value()));
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
        return isSomebody(m)
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
        Mark place = place(s, m);
        return !of && isSmall(t, Math.max(m.to(), place.to()), cue.from(), "doer");
    }

    /** "ended by Chile", "a disdirlo furono i cileni". */
    private boolean isAfter(Statement s, Mark m, Mark cue) {
        if (cue.to() >= m.from()) {
            return false;
        }
        List<Token> between = new ArrayList<>();
        for (int i = cue.to(); i < m.from(); i++) {
            Token t = s.sentence().get(i);
            if (!t.is(",") && !isOfDay(s, i)) {
                between.add(t);
            }
        }
        return isSmall(between, 0, between.size(), "bydoer");
    }

    /** Whether a token is of a day told between, or of the small word before one. */
    private boolean isOfDay(Statement s, int i) {
        boolean leads =
                register.says(s.sentence().get(i), "since") || isArticle(s.sentence().get(i));
        return s.of(Type.DATE).stream()
                .anyMatch(d -> d.from() <= i && i < d.to() || leads && d.from() == i + 1);
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
