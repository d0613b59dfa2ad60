// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Span;
import eu.fondaco.core.measure.Term;

/**
 * How far apart two mixes are, and bounds of it over a box of the levels of both: from how near to
 * how far each share of one can be from that of the other. They may be wider than they must, since
 * shares aren't taken together.
 */
final class MixBounds {

    private MixBounds() {}

    /**
     * The sum of distances of shares: 0 the same mix, 2 nothing in common.
     *
     * @param v levels of one by member, then of the other
     */
    static double distance(double[] v, int members) {
        double[] a = Vectors.shares(Vectors.row(v, members, 0));
        double[] b = Vectors.shares(Vectors.row(v, members, 1));
        double sum = 0;
        for (int i = 0; i < members; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return sum;
    }

    /** Bounds of how like they are: 0 nothing in common, 100 the same mix. */
    static Term.Bounds likeness(int members) {
        return Unevenness.turned(
                (low, high) -> distance(low, high, members), d -> 100 * (1 - d / 2));
    }

    /**
     * Bounds of the sum of distances of shares; null where a level may be negative, or all zero.
     *
     * @param low levels of one by member, then of the other
     */
    static Span distance(double[] low, double[] high, int members) {
        double[][] a = shares(low, high, 0, members);
        double[][] b = shares(low, high, members, members);
        if (a == null || b == null) {
            return null;
        }
        double near = 0;
        double above = 0;
        double below = 0;
        for (int i = 0; i < members; i++) {
            near += Math.max(0, Math.max(a[0][i] - b[1][i], b[0][i] - a[1][i]));
            above += Math.max(0, a[1][i] - b[0][i]);
            below += Math.max(0, b[1][i] - a[0][i]);
        }
        double far = Math.min(2, 2 * Math.min(above, below));
        return new Span(Math.min(near, far), far);
    }

    /** The least and greatest share of each member. */
    private static double[][] shares(double[] low, double[] high, int from, int members) {
        double least = 0;
        double most = 0;
        for (int i = from; i < from + members; i++) {
            if (low[i] < 0) {
                return null;
            }
            least += low[i];
            most += high[i];
        }
        if (!(least > 0)) {
            return null;
        }
        double[][] shares = new double[2][members];
        for (int i = 0; i < members; i++) {
            double l = low[from + i];
            double h = high[from + i];
            shares[0][i] = l == 0 ? 0 : l / (l + most - h);
            shares[1][i] = h == 0 ? 0 : h / (h + least - l);
        }
        return shares;
    }
}
