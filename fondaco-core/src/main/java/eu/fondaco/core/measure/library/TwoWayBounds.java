// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Span;
import java.util.function.IntPredicate;

/**
 * Bounds of the part of trade that goes both ways, over a box of exports and imports by product:
 * twice the smaller of both, summed over the products that count, over all trade. What one share of
 * all trade leaves over is a sum over products; the extremes are where the best of it is zero.
 */
final class TwoWayBounds {

    private static final int STEPS = 60;
    private static final double SLACK = 1e-12;

    private final double[] low;
    private final double[] high;
    private final int products;

    private TwoWayBounds(double[] low, double[] high, int products) {
        this.low = low;
        this.high = high;
        this.products = products;
    }

    /** Where every product counts. */
    static Span of(double[] low, double[] high, int products) {
        return of(low, high, products, k -> true, k -> false);
    }

    /**
     * Bounds; null where a level may be negative, or all zero.
     *
     * @param low exports by product, then imports
     * @param counts whether a product may count
     * @param leaves whether it may not count
     */
    static Span of(
            double[] low, double[] high, int products, IntPredicate counts, IntPredicate leaves) {
        double sum = 0;
        for (int i = 0; i < 2 * products; i++) {
            if (low[i] < 0) {
                return null;
            }
            sum += low[i];
        }
        if (!(sum > 0)) {
            return null;
        }
        TwoWayBounds box = new TwoWayBounds(low, high, products);
        return new Span(
                Math.max(0, box.share(counts, leaves, -1) - SLACK),
                Math.min(1, box.share(counts, leaves, 1) + SLACK));
    }

    private double share(IntPredicate counts, IntPredicate leaves, int sign) {
        double a = 0;
        double b = 1;
        for (int i = 0; i < STEPS; i++) {
            double share = (a + b) / 2;
            double over = 0;
            for (int k = 0; k < products; k++) {
                double most = Double.NEGATIVE_INFINITY;
                if (counts.test(k)) {
                    most = best(k, 2, share, sign);
                }
                if (leaves.test(k)) {
                    most = Math.max(most, best(k, 0, share, sign));
                }
                over += most;
            }
            if (sign * over > 0) {
                a = share;
            } else {
                b = share;
            }
        }
        return (a + b) / 2;
    }

    /** The most that a product can leave over, or with a sign of -1 the least, negated. */
    private double best(int k, double weight, double share, int sign) {
        double[] x = {low[k], high[k], low[products + k], high[products + k]};
        double most = Double.NEGATIVE_INFINITY;
        for (double exports : x) {
            for (double imports : x) {
                if (exports >= x[0] && exports <= x[1] && imports >= x[2] && imports <= x[3]) {
                    double over = weight * Math.min(exports, imports) - share * (exports + imports);
                    most = Math.max(most, sign * over);
                }
            }
        }
        return most;
    }
}
