// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Printed.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the zeros at the end of a text's numbers are digits as the others: its own per cents
 * tell, where they are those of the numbers as printed and not just of some that round to them.
 */
final class Zeros {

    private static final int ENOUGH = 2;
    private static final int TIMES = 4;
    private static final int NEAR = 3;
    private static final double WIDEST = 2;

    private int as;
    private int not;

    private Zeros() {}

    /** Whether nearly all per cents beside round numbers are those of the numbers as printed. */
    static boolean areDigits(List<Sentence> sentences) {
        Zeros zeros = new Zeros();
        List<Printed> all = new ArrayList<>();
        for (Sentence s : sentences) {
            for (int i = 0; i < s.numbers().size(); i++) {
                Printed n = Vouched.withUnit(s, i);
                boolean told = n.unit() == Unit.AMOUNT || n.unit() == Unit.OTHER;
                if (told || n.unit() == Unit.PERCENT) {
                    all.add(n);
                }
            }
        }
        zeros.weigh(all);
        return zeros.as >= ENOUGH && zeros.not * TIMES <= zeros.as;
    }

    private void weigh(List<Printed> all) {
        List<Printed> amounts = all.stream().filter(n -> n.unit() != Unit.PERCENT).toList();
        for (int i = NEAR; i <= amounts.size(); i++) {
            differ(amounts.subList(i - NEAR, i));
        }
        for (int p = 0; p < all.size(); p++) {
            int from = Math.max(0, p - NEAR);
            int to = Math.min(all.size(), p + NEAR);
            if (all.get(p).unit() == Unit.PERCENT && !all.get(p).hedged()) {
                weigh(all.get(p), all.subList(from, to));
            }
        }
    }

    /** Differences that are exact to the last digit of round numbers are hardly so by chance. */
    private void differ(List<Printed> near) {
        List<Printed> sized = near.stream().filter(Zeros::isSized).toList();
        if (sized.size() == NEAR && sized.stream().anyMatch(Zeros::isRound)) {
            double[] v = sized.stream().mapToDouble(Printed::value).sorted().toArray();
            boolean whole = sized.stream().allMatch(n -> n.scale() == sized.get(0).scale());
            as += whole && Math.abs(v[2] - v[1] - v[0]) < sized.get(0).scale() / 2 ? 1 : 0;
        }
    }

    private void weigh(Printed p, List<Printed> near) {
        boolean wide = false;
        boolean exact = false;
        Interval told = Interval.printed(p.value(), p.step());
        for (Printed a : near) {
            for (Printed b : near) {
                boolean sized = a != b && isSized(a) && isSized(b) && (isRound(a) || isRound(b));
                wide |= sized && isMade(told, size(a, a.step()), size(b, b.step()));
                exact |= sized && isMade(told, size(a, a.scale()), size(b, b.scale()));
            }
        }
        as += exact ? 1 : 0;
        not += wide && !exact ? 1 : 0;
    }

    private static boolean isSized(Printed n) {
        return n.unit() != Unit.PERCENT && n.value() / n.scale() >= 10 && n.step() >= n.scale();
    }

    private static boolean isRound(Printed n) {
        return n.step() > n.scale();
    }

    private static Interval size(Printed n, double step) {
        return Interval.printed(n.value(), step);
    }

    /**
     * Whether two levels make a per cent; what leaves more open than a few points tells nothing.
     */
    private static boolean isMade(Interval told, Interval a, Interval b) {
        for (Interval made : List.of(a.growthTo(b).size(), a.shareOf(b))) {
            if (made.high() - made.low() <= WIDEST && made.meets(told)) {
                return true;
            }
        }
        return false;
    }
}
