// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.ActRows.Hand;
import eu.fondaco.checking.acts.ActRows.Row;
import eu.fondaco.checking.acts.Ruling.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What verdicts come to on hands that the odds weren't learned from, one left out at a time, and
 * the thresholds that this asks for. Those by which a hand is judged are chosen on the others.
 */
final class OddsTrial {

    /** What part of the verdicts given on a further hand is to be right, three times in four. */
    static final double GOAL = 0.93;

    private static final double[] GOALS = {0.94, GOAL, 0.92, 0.91, 0.90, 0.89};

    /** By how many standard deviations a quarter of a normal variable's values fall short. */
    private static final double QUARTER = 0.674;

    /** What part of the wrong statements may be called right, out of fold. */
    private static final double WRONG = 0.03;

    /** Verdicts from which a part of them that is right is believed. */
    private static final int SOME = 12;

    /**
     * What is asked of a whole sentence in a text of plain words, set by hand: texts written to be
     * wry have too few of them to learn it.
     */
    private static final double PLAIN = 0;

    /** By how much less is asked of what holds where nothing in its sentence speaks against it. */
    private static final double UNDISPUTED = 0.9;

    /** The same of what doesn't hold. */
    private static final double CLEANER = 0.7;

    /** How much less still of what doesn't hold and is read whole. */
    private static final double WHOLER = 0.3;

    private static final double LOWEST = 0.4;
    private static final double HIGHEST = 4;
    private static final double STEP = 0.1;

    private final List<Hand> hands;
    private final Map<Row, Map<Truth, Double>> scores =
            Collections.synchronizedMap(new IdentityHashMap<>());
    private final List<Tried> tried = new ArrayList<>();

    private OddsTrial(List<Hand> hands) {
        this.hands = hands;
    }

    /** Learns without each hand in turn; one whose name begins with a plus is never left out. */
    static OddsTrial of(List<Hand> hands) {
        OddsTrial out =
                new OddsTrial(hands.stream().filter(h -> !h.name().startsWith("+")).toList());
        out.hands.parallelStream().forEach(left -> out.score(left, hands));
        return out;
    }

    private void score(Hand left, List<Hand> all) {
        Odds odds = OddsLearning.odds(all.stream().filter(h -> h != left).toList(), Map.of());
        for (Row r : left.rows()) {
            Map<Truth, Double> of = new TreeMap<>();
            for (Truth t : List.of(Truth.TRUE, Truth.FALSE)) {
                of.put(t, odds.of(t, r.found().features()));
            }
            scores.put(r, of);
        }
    }

    /** What verdicts come to. */
    private record Sum(
            int statements,
            int checkable,
            int wrong,
            int found,
            int judged,
            int given,
            int right,
            int wrongHolds,
            int trueFails) {

        static final Sum ZERO = new Sum(0, 0, 0, 0, 0, 0, 0, 0, 0);

        Sum and(Sum o) {
            return new Sum(
                    statements + o.statements,
                    checkable + o.checkable,
                    wrong + o.wrong,
                    found + o.found,
                    judged + o.judged,
                    given + o.given,
                    right + o.right,
                    wrongHolds + o.wrongHolds,
                    trueFails + o.trueFails);
        }

        boolean isSafe() {
            return given >= SOME && wrongHolds <= WRONG * wrong;
        }

        @Override
        public String toString() {
            double all = statements / 100.0;
            return "found %.1f %%, judged rightly or rightly left open %.1f %%, given %d, right %d (%.1f %% of them, %.1f %% of what can be checked), wrong called right %d of %d, true called wrong %d"
                    .formatted(
                            found / all,
                            judged / all,
                            given,
                            right,
                            100.0 * right / Math.max(1, given),
                            100.0 * right / Math.max(1, checkable),
                            wrongHolds,
                            wrong,
                            trueFails);
        }
    }

    private Truth verdict(Row r, Map<String, Double> from) {
        if (r.found().decision().grounds().how().equals(PlainActs.HOW)) {
            return r.found().decision().truth();
        }
        return Stream.of(Truth.FALSE, Truth.TRUE)
                .filter(t -> Judging.leans(r.found().decision().rulings(), t))
                .filter(t -> !r.found().features().isEmpty() && !r.found().barred().contains(t))
                .filter(t -> ahead(r, t, from) >= 0)
                .max(Comparator.comparing(t -> ahead(r, t, from)))
                .orElse(Truth.OPEN);
    }

    private double ahead(Row r, Truth t, Map<String, Double> from) {
        boolean clean = r.found().clean().contains(t);
        String sort = Odds.sort(t, r.found().features(), clean);
        return scores.get(r).get(t) - from.getOrDefault(sort, Double.POSITIVE_INFINITY);
    }

    private Sum sum(Hand hand, Map<String, Double> from) {
        int wrong =
                (int)
                        hand.texts().stream()
                                .flatMap(t -> t.claims().stream())
                                .filter(c -> c.verdict().equals("contradicted"))
                                .count();
        int found = 0;
        int judged = 0;
        int given = 0;
        int right = 0;
        int wrongHolds = 0;
        int trueFails = 0;
        for (Row r : hand.rows()) {
            Truth v = verdict(r, from);
            Row as = r.as(v);
            boolean counts = as.matched() || !Set.of("gold", "ignored").contains(as.where());
            String gold = as.matched() ? as.claim().verdict() : "";
            boolean same =
                    v == Truth.OPEN
                            ? gold.equals("not_checkable")
                            : as.matched() && OddsLearning.isRight(r, v);
            found += r.matched() ? 1 : 0;
            judged += same ? 1 : 0;
            given += v != Truth.OPEN && counts ? 1 : 0;
            right += v != Truth.OPEN && same ? 1 : 0;
            wrongHolds += v == Truth.TRUE && gold.equals("contradicted") ? 1 : 0;
            trueFails += v == Truth.FALSE && gold.equals("supported") ? 1 : 0;
        }
        return new Sum(
                hand.statements(),
                hand.checkable(),
                wrong,
                found,
                judged,
                given,
                right,
                wrongHolds,
                trueFails);
    }

    /**
     * The thresholds by which most verdicts are right while that part of those on a further hand
     * is, and few wrong statements are called right: one for what holds and one for what doesn't.
     */
    Map<String, Double> thresholds(double goal, List<Hand> on) {
        Map<String, Double> best = from(HIGHEST, HIGHEST);
        int most = -1;
        for (Tried t : tried()) {
            List<Sum> each = on.stream().filter(hands::contains).map(t.of::get).toList();
            Sum all = each.stream().reduce(Sum.ZERO, Sum::and);
            if (all.isSafe() && least(each, all) >= goal && all.right > most) {
                most = all.right;
                best = t.from;
            }
        }
        return best;
    }

    /**
     * What part of the verdicts on a further hand is right, three times in four: hands differ, and
     * each has few verdicts. By the mean alone half of all hands would fall short.
     */
    private static double least(List<Sum> each, Sum all) {
        int n = each.size();
        double part = all.right / (double) all.given;
        double squares = 0;
        for (Sum s : each) {
            double off = s.right - part * s.given;
            squares += off * off;
        }
        double mean = all.given / (double) n;
        double spread = Math.sqrt(squares / (n - 1) / (mean * mean) * (1 + 1.0 / n));
        return part - QUARTER * spread;
    }

    /** Thresholds with what each hand comes to by them. */
    private record Tried(Map<String, Double> from, Map<Hand, Sum> of) {}

    private List<Tried> tried() {
        if (tried.isEmpty()) {
            for (double holds = LOWEST; holds < HIGHEST; holds += STEP) {
                for (double fails = LOWEST; fails < HIGHEST; fails += STEP) {
                    Map<String, Double> from = from(holds, fails);
                    Map<Hand, Sum> of = new IdentityHashMap<>();
                    hands.forEach(h -> of.put(h, sum(h, from)));
                    tried.add(new Tried(from, of));
                }
            }
        }
        return tried;
    }

    private static Map<String, Double> from(double holds, double fails) {
        Map<String, Double> out = new TreeMap<>();
        sorts(out, Odds.HOLDS, holds, UNDISPUTED);
        sorts(out, Odds.FAILS, fails, CLEANER);
        out.put(Odds.FAILS + Odds.WHOLE, Math.max(PLAIN, fails - CLEANER - WHOLER));
        return out;
    }

    private static void sorts(Map<String, Double> out, String part, double from, double less) {
        out.put(part, from);
        out.put(part + Odds.CLEAN, Math.max(PLAIN, from - less));
        out.put(part + Odds.PLAIN, PLAIN);
    }

    /** Prints what comes of each goal, and by hand of the one that is kept. */
    void print() {
        for (double goal : GOALS) {
            Sum all = Sum.ZERO;
            List<String> lines = new ArrayList<>();
            for (Hand left : hands) {
                List<Hand> others = hands.stream().filter(h -> h != left).toList();
                Sum of = sum(left, thresholds(goal, others));
                all = all.and(of);
                lines.add("  " + left.name() + " left out: " + of);
            }
            System.out.println("goal " + goal + ": " + all);
            if (goal == GOAL) {
                lines.forEach(System.out::println);
            }
        }
    }
}
