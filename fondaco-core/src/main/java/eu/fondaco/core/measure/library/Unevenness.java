// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Span;
import eu.fondaco.core.measure.Term;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Bounds of indices of unevenness over a box of levels. The indices are quasi-convex: least where
 * the levels are as even as the box lets them be, each at one common level or at the end of its own
 * interval nearest to it; greatest on a corner. With many levels the corners are too many, and the
 * greatest value is bounded from above by duality: the bound may be a little too wide, never too
 * narrow.
 */
final class Unevenness {

    private static final int ALL_CORNERS_UP_TO = 12;
    private static final int STEPS = 80;

    private final double[] low;
    private final double[] high;

    /** The levels that aren't exact. */
    private final int[] varying;

    private Unevenness(double[] low, double[] high) {
        this.low = low;
        this.high = high;
        varying = IntStream.range(0, low.length).filter(i -> low[i] < high[i]).toArray();
    }

    /** Bounds of a number that rises (falls) with the index; null where a level can be negative. */
    private static Span bounds(
            double[] low, double[] high, ToDoubleFunction<Unevenness> greatest, Index index) {
        double sum = 0;
        for (double l : low) {
            if (l < 0) {
                return null;
            }
            sum += l;
        }
        if (!(sum > 0)) {
            return null;
        }
        Unevenness box = new Unevenness(low, high);
        double least = index.of().apply(box.evenest(index));
        double most =
                box.varying.length <= ALL_CORNERS_UP_TO
                        ? box.greatestCorner(index.of())
                        : greatest.applyAsDouble(box);
        return new Span(least, Math.max(least, most));
    }

    /**
     * An index.
     *
     * @param weights what levels are divided by to be compared; null for one each
     */
    private record Index(Term.Operation of, double[] weights) {

        double weight(int i) {
            return weights == null ? 1 : weights[i];
        }
    }

    /** Bounds of the sum of squared shares. */
    static Span hhi(double[] low, double[] high) {
        return bounds(
                low, high, Unevenness::greatestHhi, new Index(ConcentrationMeasures::hhi, null));
    }

    /** Bounds of Theil's index of levels that count alike. */
    static Span theil(double[] low, double[] high) {
        double[] weights = new double[low.length];
        Arrays.fill(weights, 1.0 / low.length);
        return theil(low, high, weights);
    }

    /** Bounds of Theil's index where each level stands for a part of all members. */
    static Span theil(double[] low, double[] high, double[] weights) {
        return bounds(
                low,
                high,
                box -> box.greatestTheil(weights),
                new Index(x -> weighted(x, weights), weights));
    }

    private static double weighted(double[] x, double[] weights) {
        double[] shares = Vectors.shares(x);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += shares[i] == 0 ? 0 : shares[i] * Math.log(shares[i] / weights[i]);
        }
        return sum;
    }

    /** Bounds of Gini's index. */
    static Span gini(double[] low, double[] high) {
        return bounds(
                low, high, Unevenness::greatestGini, new Index(ConcentrationMeasures::gini, null));
    }

    /** Bounds of an index turned by a function that rises or falls throughout. */
    static Term.Bounds turned(Term.Bounds bounds, DoubleUnaryOperator function) {
        return (low, high) -> {
            Span s = bounds.of(low, high);
            if (s == null) {
                return null;
            }
            double a = function.applyAsDouble(s.low());
            double b = function.applyAsDouble(s.high());
            return new Span(Math.min(a, b), Math.max(a, b));
        };
    }

    /** The most even levels, searched by their sum, in which the index is quasi-convex. */
    private double[] evenest(Index index) {
        double a = Vectors.sum(low);
        double b = Vectors.sum(high);
        for (int i = 0; i < STEPS; i++) {
            double left = a + (b - a) / 3;
            double right = b - (b - a) / 3;
            if (index.of().apply(even(left, index)) <= index.of().apply(even(right, index))) {
                b = right;
            } else {
                a = left;
            }
        }
        return even((a + b) / 2, index);
    }

    /** The most even levels with that sum. */
    private double[] even(double sum, Index index) {
        double a = Double.POSITIVE_INFINITY;
        double b = 0;
        for (int i = 0; i < low.length; i++) {
            a = Math.min(a, low[i] / index.weight(i));
            b = Math.max(b, high[i] / index.weight(i));
        }
        for (int i = 0; i < STEPS; i++) {
            double middle = (a + b) / 2;
            if (Vectors.sum(at(middle, index)) < sum) {
                a = middle;
            } else {
                b = middle;
            }
        }
        return at((a + b) / 2, index);
    }

    private double[] at(double level, Index index) {
        double[] x = new double[low.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.min(high[i], Math.max(low[i], level * index.weight(i)));
        }
        return x;
    }

    private double greatestCorner(Term.Operation index) {
        int n = varying.length;
        double most = Double.NEGATIVE_INFINITY;
        double[] x = low.clone();
        for (int corner = 0; corner < 1 << n; corner++) {
            for (int i = 0; i < n; i++) {
                x[varying[i]] = (corner >> i & 1) == 1 ? high[varying[i]] : low[varying[i]];
            }
            most = Math.max(most, index.apply(x));
        }
        return most;
    }

    /**
     * The norm is at most half of c plus the squares over c, whatever c; so that it can't exceed m
     * times the sum where, for some c, that is the more for no choice of ends.
     */
    private double greatestHhi() {
        double norm =
                least(
                        0,
                        1,
                        (m, c) -> {
                            double sum = c / 2;
                            for (int i = 0; i < low.length; i++) {
                                double l = low[i] * low[i] / (2 * c) - m * low[i];
                                double h = high[i] * high[i] / (2 * c) - m * high[i];
                                sum += Math.max(l, h);
                            }
                            return sum;
                        },
                        norm(low),
                        norm(high));
        return norm * norm;
    }

    /** By the tangent of s log s at c, as {@link #greatestHhi}. */
    private double greatestTheil(double[] weights) {
        double most = 0;
        for (double w : weights) {
            most = Math.max(most, -Math.log(w));
        }
        return least(
                0,
                most,
                (m, c) -> {
                    double sum = c;
                    for (int i = 0; i < low.length; i++) {
                        sum +=
                                Math.max(
                                        relative(low[i], weights[i], c, m),
                                        relative(high[i], weights[i], c, m));
                    }
                    return sum;
                },
                Vectors.sum(low),
                Vectors.sum(high));
    }

    private static double relative(double x, double weight, double c, double m) {
        return x == 0 ? 0 : x * (Math.log(x / weight / c) - 1 - m);
    }

    /** A level of a rank is at most the high of that rank among highs, and so with the lows. */
    private double greatestGini() {
        double[] l = low.clone();
        double[] h = high.clone();
        Arrays.sort(l);
        Arrays.sort(h);
        int n = l.length;
        return least(
                0,
                1,
                (m, unused) -> {
                    double sum = 0;
                    for (int i = 0; i < n; i++) {
                        double coefficient = 2 * (i + 1) - n - 1 - m * n;
                        sum += coefficient * (coefficient > 0 ? h[i] : l[i]);
                    }
                    return sum;
                },
                1,
                1);
    }

    /** How much a value above m would need, for a choice of c. */
    @FunctionalInterface
    private interface Excess {
        double of(double m, double c);
    }

    /** The least m from which on the excess is nowhere positive, by the best c between two. */
    private static double least(double from, double to, Excess excess, double c1, double c2) {
        double a = from;
        double b = to;
        for (int i = 0; i < STEPS / 2; i++) {
            double m = (a + b) / 2;
            double left = c1;
            double right = c2;
            for (int j = 0; j < STEPS / 2; j++) {
                double x = left + (right - left) / 3;
                double y = right - (right - left) / 3;
                if (excess.of(m, x) <= excess.of(m, y)) {
                    right = y;
                } else {
                    left = x;
                }
            }
            if (excess.of(m, (left + right) / 2) <= 0) {
                b = m;
            } else {
                a = m;
            }
        }
        return b;
    }

    private static double norm(double[] x) {
        double sum = 0;
        for (double v : x) {
            sum += v * v;
        }
        return Math.sqrt(sum);
    }
}
