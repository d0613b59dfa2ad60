// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static eu.fondaco.core.answer.RandomCube.ALL;
import static eu.fondaco.core.answer.RandomCube.X;

import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Shift-share of the region in its nation, and constant market shares of the first country. */
final class SlowDecompositions {

    private SlowDecompositions() {}

    static void shift(Map<String, ToDoubleFunction<RandomCube>> all) {
        all.put("shift_national reporter=AA-1", c -> region(c, 3) * national(c));
        all.put(
                "shift_mix reporter=AA-1",
                c -> {
                    double sum = 0;
                    for (int k = 0; k < 3; k++) {
                        sum += r(c, k, 3) == 0 ? 0 : r(c, k, 3) * (growth(c, k) - national(c));
                    }
                    return sum + undefined(c);
                });
        all.put("shift_regional reporter=AA-1", SlowDecompositions::regional);
        all.put("shift_competitive reporter=AA-1", SlowDecompositions::competitive);
        all.put("shift_allocation reporter=AA-1", c -> regional(c) - competitive(c));
    }

    private static double r(RandomCube c, int k, int t) {
        return c.v(X, 3, ALL, k, t);
    }

    private static double region(RandomCube c, int t) {
        return r(c, 0, t) + r(c, 1, t) + r(c, 2, t);
    }

    private static double n(RandomCube c, int k, int t) {
        return c.v(X, 0, ALL, k, t);
    }

    private static double national(RandomCube c) {
        return (n(c, 0, 4) + n(c, 1, 4) + n(c, 2, 4)) / (n(c, 0, 3) + n(c, 1, 3) + n(c, 2, 3)) - 1;
    }

    private static double growth(RandomCube c, int k) {
        return n(c, k, 3) == 0 ? 0 : n(c, k, 4) / n(c, k, 3) - 1;
    }

    /** NaN where the region traded a product that the nation didn't, else 0. */
    private static double undefined(RandomCube c) {
        for (int k = 0; k < 3; k++) {
            if (n(c, k, 3) == 0 && r(c, k, 3) > 0) {
                return Double.NaN;
            }
        }
        return 0;
    }

    private static double regional(RandomCube c) {
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            sum += r(c, k, 4) - r(c, k, 3) * (1 + growth(c, k));
        }
        return sum + undefined(c);
    }

    private static double competitive(RandomCube c) {
        double nation = n(c, 0, 3) + n(c, 1, 3) + n(c, 2, 3);
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            if (r(c, k, 3) > 0) {
                sum +=
                        region(c, 3)
                                * n(c, k, 3)
                                / nation
                                * (r(c, k, 4) / r(c, k, 3) - 1 - growth(c, k));
            }
        }
        return sum + undefined(c);
    }

    static void market(Map<String, ToDoubleFunction<RandomCube>> all) {
        all.put("cms_world", c -> over(c, (k, p) -> own(c, k, p, 3) * total(c)));
        all.put(
                "cms_product",
                c -> over(c, (k, p) -> own(c, k, p, 3) * (product(c, k) - total(c))));
        all.put(
                "cms_market",
                c -> over(c, (k, p) -> own(c, k, p, 3) * (cell(c, k, p) - product(c, k))));
        all.put(
                "cms_market_first",
                c -> over(c, (k, p) -> own(c, k, p, 3) * (marketGrowth(c, p) - total(c))));
        all.put(
                "cms_product_second",
                c -> over(c, (k, p) -> own(c, k, p, 3) * (cell(c, k, p) - marketGrowth(c, p))));
        all.put(
                "cms_competitiveness",
                c ->
                        over(
                                c,
                                (k, p) ->
                                        own(c, k, p, 4)
                                                - (own(c, k, p, 3) == 0
                                                        ? 0
                                                        : own(c, k, p, 3) * (1 + cell(c, k, p)))));
        all.put("cms_gap", c -> gap(c) + missing(c));
        all.put(
                "cms_gap_competitiveness",
                c ->
                        100
                                * (sum(c, true, 4) / sum(c, true, 3)
                                        - 1
                                        - over(
                                                        c,
                                                        (k, p) ->
                                                                own(c, k, p, 3) == 0
                                                                        ? 0
                                                                        : own(c, k, p, 3)
                                                                                * cell(c, k, p))
                                                / sum(c, true, 3)));
        all.put("cms_gap_product", c -> 100 * products(c) + missing(c));
        all.put("cms_gap_market", c -> 100 * markets(c) + missing(c));
        all.put(
                "cms_gap_mixed",
                c ->
                        gap(c)
                                - 100 * products(c)
                                - 100 * markets(c)
                                - 100 * (sum(c, true, 4) / sum(c, true, 3) - 1)
                                + 100
                                        * over(
                                                c,
                                                (k, p) ->
                                                        own(c, k, p, 3) == 0
                                                                ? 0
                                                                : own(c, k, p, 3) * cell(c, k, p))
                                        / sum(c, true, 3));
    }

    private interface Cell {
        double of(int k, int p);
    }

    /**
     * Sums over products and both partners; a part of trade that wasn't there before is left out.
     */
    private static double over(RandomCube c, Cell cell) {
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            for (int p = 1; p < 3; p++) {
                double part = cell.of(k, p);
                sum += own(c, k, p, 3) == 0 && Double.isNaN(part) ? 0 : part;
            }
        }
        return sum + missing(c);
    }

    private static double own(RandomCube c, int k, int p, int t) {
        return c.v(X, 0, p, k, t);
    }

    /** What the other two countries sell: each to the other. */
    private static double other(RandomCube c, int k, int p, int t) {
        return c.v(X, 3 - p, p, k, t);
    }

    /** NaN where a cell that the country traded wasn't traded by the others. */
    private static double missing(RandomCube c) {
        for (int k = 0; k < 3; k++) {
            for (int p = 1; p < 3; p++) {
                if (own(c, k, p, 3) > 0 && other(c, k, p, 3) == 0) {
                    return Double.NaN;
                }
            }
        }
        return 0;
    }

    private static double sum(RandomCube c, boolean own, int t) {
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            for (int p = 1; p < 3; p++) {
                sum += own ? own(c, k, p, t) : other(c, k, p, t);
            }
        }
        return sum;
    }

    private static double total(RandomCube c) {
        return sum(c, false, 4) / sum(c, false, 3) - 1;
    }

    private static double product(RandomCube c, int k) {
        double now = other(c, k, 1, 4) + other(c, k, 2, 4);
        return now / (other(c, k, 1, 3) + other(c, k, 2, 3)) - 1;
    }

    private static double marketGrowth(RandomCube c, int p) {
        double now = other(c, 0, p, 4) + other(c, 1, p, 4) + other(c, 2, p, 4);
        return now / (other(c, 0, p, 3) + other(c, 1, p, 3) + other(c, 2, p, 3)) - 1;
    }

    private static double cell(RandomCube c, int k, int p) {
        return other(c, k, p, 4) / other(c, k, p, 3) - 1;
    }

    private static double gap(RandomCube c) {
        return 100 * (sum(c, true, 4) / sum(c, true, 3) - sum(c, false, 4) / sum(c, false, 3));
    }

    private static double products(RandomCube c) {
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            double here = (own(c, k, 1, 3) + own(c, k, 2, 3)) / sum(c, true, 3);
            double there = (other(c, k, 1, 3) + other(c, k, 2, 3)) / sum(c, false, 3);
            sum += there == 0 ? 0 : (here - there) * product(c, k);
        }
        return sum;
    }

    private static double markets(RandomCube c) {
        double sum = 0;
        for (int p = 1; p < 3; p++) {
            double here = 0;
            double there = 0;
            for (int k = 0; k < 3; k++) {
                here += own(c, k, p, 3) / sum(c, true, 3);
                there += other(c, k, p, 3) / sum(c, false, 3);
            }
            sum += there == 0 ? 0 : (here - there) * marketGrowth(c, p);
        }
        return sum;
    }
}
