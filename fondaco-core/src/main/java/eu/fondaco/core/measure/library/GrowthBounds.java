// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * Bounds of how much yearly growth varies, over a box of yearly levels: in logarithms, where growth
 * is a difference.
 */
final class GrowthBounds {

    private static final int ALL_CORNERS_UP_TO = 12;
    private static final int SWEEPS = 20_000;
    private static final int STEPS = 80;
    private static final double SLACK = 1e-9;

    private final double[] low;
    private final double[] high;

    private GrowthBounds(double[] low, double[] high) {
        this.low = Arrays.stream(low).map(Math::log).toArray();
        this.high = Arrays.stream(high).map(Math::log).toArray();
    }

    /**
     * Bounds of the sum of squared distances of growth from its mean; null where a level may not be
     * positive. It is convex in the logarithms: greatest on a corner, least where no level moved by
     * itself makes it less.
     */
    static Span squares(double[] low, double[] high) {
        if (Arrays.stream(low).anyMatch(l -> l <= 0)) {
            return null;
        }
        GrowthBounds box = new GrowthBounds(low, high);
        double least = box.least();
        double most = low.length <= ALL_CORNERS_UP_TO ? box.mostOfCorners() : box.most();
        return new Span(Math.max(0, least * (1 - SLACK) - SLACK * SLACK), Math.max(least, most));
    }

    private static double squares(double[] z) {
        int n = z.length - 1;
        double mean = (z[n] - z[0]) / n;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double d = z[i + 1] - z[i] - mean;
            sum += d * d;
        }
        return sum;
    }

    private double least() {
        double[] z = new double[low.length];
        Arrays.setAll(z, i -> (low[i] + high[i]) / 2);
        int n = z.length - 1;
        double end = 1 - 1.0 / n;
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double moved = 0;
            for (int i = 0; i <= n; i++) {
                double best =
                        i == 0
                                ? (z[1] - z[n] / n) / end
                                : i == n ? (z[n - 1] - z[0] / n) / end : (z[i - 1] + z[i + 1]) / 2;
                double to = Math.min(high[i], Math.max(low[i], best));
                moved = Math.max(moved, Math.abs(to - z[i]));
                z[i] = to;
            }
            if (moved < 1e-15) {
                break;
            }
        }
        return squares(z);
    }

    private double mostOfCorners() {
        double most = 0;
        double[] z = new double[low.length];
        for (int corner = 0; corner < 1 << z.length; corner++) {
            for (int i = 0; i < z.length; i++) {
                z[i] = (corner >> i & 1) == 1 ? high[i] : low[i];
            }
            most = Math.max(most, squares(z));
        }
        return most;
    }

    /** Squares from the mean are at most those from anything else, here the best such c. */
    private double most() {
        double a = Double.POSITIVE_INFINITY;
        double b = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < low.length; i++) {
            a = Math.min(a, low[i] - high[i - 1]);
            b = Math.max(b, high[i] - low[i - 1]);
        }
        for (int i = 0; i < STEPS; i++) {
            double x = a + (b - a) / 3;
            double y = b - (b - a) / 3;
            if (around(x) <= around(y)) {
                b = y;
            } else {
                a = x;
            }
        }
        return around((a + b) / 2);
    }

    /** The greatest sum of squared distances of growth from c, along the ends of the intervals. */
    private double around(double c) {
        double atLow = 0;
        double atHigh = 0;
        for (int i = 1; i < low.length; i++) {
            double toLow =
                    Math.max(
                            atLow + square(low[i] - low[i - 1] - c),
                            atHigh + square(low[i] - high[i - 1] - c));
            atHigh =
                    Math.max(
                            atLow + square(high[i] - low[i - 1] - c),
                            atHigh + square(high[i] - high[i - 1] - c));
            atLow = toLow;
        }
        return Math.max(atLow, atHigh);
    }

    private static double square(double x) {
        return x * x;
    }

    /**
     * Bounds of the median distance of growth from its median, as if growths varied by themselves:
     * wider than they must be.
     */
    static Span medianDeviation(double[] low, double[] high) {
        if (Arrays.stream(low).anyMatch(l -> l <= 0)) {
            return null;
        }
        GrowthBounds box = new GrowthBounds(low, high);
        int n = low.length - 1;
        double[] least = new double[n];
        double[] most = new double[n];
        for (int i = 0; i < n; i++) {
            least[i] = box.low[i + 1] - box.high[i];
            most[i] = box.high[i + 1] - box.low[i];
        }
        double from = YearlyLevels.median(least);
        double to = YearlyLevels.median(most);
        double near = Double.POSITIVE_INFINITY;
        double far = 0;
        for (double c : places(least, most, from, to)) {
            near = Math.min(near, median(n, i -> Math.max(0, Math.max(least[i] - c, c - most[i]))));
            far = Math.max(far, median(n, i -> Math.max(most[i] - c, c - least[i])));
        }
        return new Span(near, far);
    }

    private static double median(int n, IntToDoubleFunction distance) {
        double[] distances = new double[n];
        Arrays.setAll(distances, distance);
        return YearlyLevels.median(distances);
    }

    /** Where a median of distances can bend: at ends of intervals, and midway between two. */
    private static double[] places(double[] least, double[] most, double from, double to) {
        List<Double> ends = new ArrayList<>();
        DoubleStream.concat(Arrays.stream(least), Arrays.stream(most)).forEach(ends::add);
        DoubleStream.Builder places = DoubleStream.builder().add(from).add(to);
        for (double a : ends) {
            for (double b : ends) {
                places.add(Math.min(to, Math.max(from, (a + b) / 2)));
            }
        }
        return places.build().toArray();
    }
}
