// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.acts.Weighing.Weighed;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What makes a verdict unsafe although every mark was ruled on: a second person whose part isn't
 * clear, another entry of which all holds where nothing names the act, comparisons.
 */
final class Doubts {

    /** What part of the best score another entry needs to be meant perhaps. */
    private static final double NEAR = 0.25;

    /** How many other entries are tried at most. */
    private static final int RIVALS = 8;

    private final Words words;

    Doubts(Words words) {
        this.words = words;
    }

    /**
     * Adds what may speak against a verdict.
     *
     * @param x what it is added to
     * @param all entries that something speaks for
     * @param judge what all that is said comes to for an entry
     * @param truth what the rulings come to
     */
    void add(
            Map<String, Double> x,
            Statement s,
            List<Ruling> rulings,
            List<Weighed> all,
            Function<Entry, Truth> judge,
            Truth truth) {
        x.put("compared", compares(s) ? 1.0 : 0);
        x.put("bare", isAnchored(s) ? 0 : 1.0);
        boolean wrong = truth == Truth.FALSE;
        x.put(
                "persons",
                wrong && isWrong(rulings, "wrong_name") && s.of(Type.PERSON).size() > 1 ? 1.0 : 0);
        x.put("split", wrong && isSplit(rulings, Type.AREA, "wrong_party") ? 1.0 : 0);
        double best = all.get(0).score();
        int held = 0;
        int failed = 0;
        int left = 0;
        double nearest = 0;
        for (Weighed w : all.subList(1, Math.min(all.size(), 1 + RIVALS))) {
            if (w.score() < NEAR * best) {
                break;
            }
            Truth other = judge.apply(w.entry());
            held += other == Truth.TRUE ? 1 : 0;
            failed += other == Truth.FALSE ? 1 : 0;
            left += other == Truth.OPEN ? 1 : 0;
            nearest = other == truth ? nearest : Math.max(nearest, w.score() / best);
        }
        x.put("other", wrong && held > 0 && !isAnchored(s) ? 1.0 : 0);
        x.put("rivalsHold", (double) held);
        x.put("rivalsFail", (double) failed);
        x.put("rivalsOpen", (double) left);
        x.put("rivalOther", nearest);
    }

    /** Whether of the rulings on marks of a type one holds and one fails for the same event. */
    private static boolean isSplit(List<Ruling> rulings, Type type, String slip) {
        List<Ruling> on =
                rulings.stream()
                        .filter(r -> r.marks().stream().anyMatch(m -> m.is(type)))
                        .filter(Doubts::isOnSigning)
                        .toList();
        return on.stream().anyMatch(r -> r.truth() == Truth.TRUE)
                && on.stream().anyMatch(r -> r.slip().equals(slip));
    }

    private static boolean isOnSigning(Ruling r) {
        return r.marks().stream().noneMatch(m -> m.is(Type.CUE) && !m.is(Type.CUE, "signed"));
    }

    private static boolean isWrong(List<Ruling> rulings, String slip) {
        return rulings.stream().anyMatch(r -> r.truth() == Truth.FALSE && r.slip().equals(slip));
    }

    /** Whether it names whom, what or when it is about: "it has expired" names nothing. */
    private static boolean isAnchored(Statement s) {
        return s.has(Type.KIND)
                || s.has(Type.DATE)
                || s.has(Type.AREA)
                || s.has(Type.NAME)
                || s.has(Type.PERSON)
                || s.has(Type.TREATY)
                || s.has(Type.STRATEGY);
    }

    /** Whether it sets one act against others: "longer", "nothing else", "più giovane". */
    private boolean compares(Statement s) {
        if (isSame(s)) {
            return true;
        }
        for (int i = s.from(); i < s.to(); i++) {
            if (words.at(s.sentence(), i, "compared").isPresent() && !isMarked(s, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it says that two have something in common: "the same governor as". */
    private boolean isSame(Statement s) {
        for (int i = s.from(); i < s.to(); i++) {
            int to = Math.min(i + 5, s.to());
            boolean same = words.says(s.sentence().get(i), "alike");
            if (same && s.sentence().subList(i, to).stream().anyMatch(t -> words.says(t, "as"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMarked(Statement s, int i) {
        return s.marks().stream().anyMatch(m -> m.from() <= i && i < m.to());
    }
}
