// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.text.Sayable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a strategy is to have its offices, houses, desks: "four desks, in Corvia, Alba, Maresca and
 * Lindo". Of the places told together, those of one measure hold; one that it lacks doesn't.
 */
final class Sites {

    private final Register register;

    Sites(Register register) {
        this.register = register;
    }

    /**
     * A place told.
     *
     * @param mark that it is or would be
     * @param word by which it is called, folded
     */
    private record Site(Mark mark, String word) {}

    /** The marks of towns that a statement names as sites of a strategy. */
    List<Mark> of(Entry plan, Statement s) {
        return sites(plan, s).stream().map(Site::mark).toList();
    }

    /** What the measures of a strategy say of the places told. */
    Optional<Ruling> rule(Entry plan, Statement s) {
        List<Site> said = sites(plan, s);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        Entry.Promise best =
                plan.promises().stream()
                        .max(Comparator.comparingLong(p -> hits(p, said)))
                        .orElseThrow();
        long hits = hits(best, said);
        if (hits == 0) {
            return Optional.empty();
        }
        Sayable told = ActNote.HELD.note(best.text());
        List<Mark> on = new ArrayList<>(said.stream().map(Site::mark).toList());
        int there = towns(best.text()).size();
        s.of(Type.NUMBER).stream()
                .filter(n -> n.number() == there && hits == said.size() && hits == there)
                .forEach(on::add);
        s.of(Type.THING).stream().filter(m -> best.things().contains(m.value())).forEach(on::add);
        on.addAll(s.cues("promise", "planned"));
        return Optional.of(
                (hits == said.size() ? Ruling.yes(told) : Ruling.no("wrong_scope", told)).on(on));
    }

    private long hits(Entry.Promise p, List<Site> said) {
        Set<String> there = towns(p.text());
        return said.stream()
                .filter(x -> there.stream().anyMatch(t -> register.isSameCity(t, x.word())))
                .count();
    }

    /** The places that a measure names behind a word of place, or in one list with such. */
    private Set<String> towns(String text) {
        List<Token> t = Words.tokens(text);
        Set<String> out = new LinkedHashSet<>();
        boolean open = false;
        for (int i = 1; i < t.size(); i++) {
            boolean name = t.get(i).isWord() && t.get(i).isCapitalised();
            boolean starts = register.says(t.get(i - 1), "locative");
            boolean next = t.get(i - 1).is(",") || register.isAnd(t.get(i - 1));
            if (name && (starts || open && next)) {
                out.add(t.get(i).fold());
                open = true;
            } else if (!name && !t.get(i).is(",") && !register.isAnd(t.get(i))) {
                open = false;
            }
        }
        return out;
    }

    /** Names told that a measure has, and with them those that stand in one list with such. */
    private List<Site> sites(Entry plan, Statement s) {
        if (plan.strategy() == null) {
            return List.of();
        }
        Set<String> held = new LinkedHashSet<>();
        plan.promises().forEach(p -> held.addAll(towns(p.text())));
        List<Site> out = new ArrayList<>();
        boolean known = false;
        for (int i = s.from(); i < s.to() && !held.isEmpty(); i++) {
            int at = i;
            Token t = s.sentence().get(i);
            Mark in =
                    s.marks().stream()
                            .filter(m -> m.from() <= at && at < m.to())
                            .findFirst()
                            .orElse(null);
            if (!t.isWord()
                    || !t.isCapitalised()
                    || in != null && in.from() < i
                    || !isTown(in, s)) {
                continue;
            }
            boolean is = held.stream().anyMatch(h -> register.isSameCity(h, t.fold()));
            boolean listed = i > s.from() && isListed(s, i);
            if (is || listed) {
                known |= is;
                out.add(
                        new Site(
                                in == null ? Mark.word(i, i + 1, Type.NAME, "site", 0) : in,
                                t.fold()));
            }
        }
        return known ? out : List.of();
    }

    /** Whether a name stands behind a word of place, a comma or an "and". */
    private boolean isListed(Statement s, int i) {
        Token before = s.sentence().get(i - 1);
        return register.says(before, "locative") || before.is(",") || register.isAnd(before);
    }

    /** Whether a mark, if any, is that of a capital or a town, not of a country by its name. */
    private boolean isTown(Mark m, Statement s) {
        if (m == null) {
            return true;
        }
        return m.is(Type.AREA)
                && !m.value().equals("adjective")
                && m.codes().stream().noneMatch(c -> register.isCalled(c, s.text(m)));
    }
}
