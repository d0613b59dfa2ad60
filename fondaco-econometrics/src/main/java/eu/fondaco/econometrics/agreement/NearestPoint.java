// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.agreement;

import eu.fondaco.econometrics.speech.EstimatorNote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The point of the convex hull of given points that is nearest to the origin, by Wolfe's algorithm
 * (1976): least squares with weights of 0 or more that add up to 1. It ends after finitely many
 * steps, each of which solves a small linear system; no step length or tolerance of descent is
 * involved.
 */
final class NearestPoint {

    private static final double ROUNDING = 1e-12;
    private static final int MOST_STEPS = 100_000;

    private final double[][] points;
    private final double scale;
    private final List<Integer> corners = new ArrayList<>();
    private double[] weights;

    private NearestPoint(double[][] points) {
        this.points = points;
        scale = Arrays.stream(points).mapToDouble(p -> dot(p, p)).max().orElse(0);
    }

    /** The weight of each point. */
    static double[] weights(double[][] points) {
        NearestPoint search = new NearestPoint(points);
        search.run();
        double[] all = new double[points.length];
        for (int i = 0; i < search.corners.size(); i++) {
            all[search.corners.get(i)] = search.weights[i];
        }
        return all;
    }

    private void run() {
        int first = 0;
        for (int j = 1; j < points.length; j++) {
            first = dot(points[j], points[j]) < dot(points[first], points[first]) ? j : first;
        }
        corners.add(first);
        weights = new double[] {1};
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] x = here();
            int best = 0;
            for (int j = 1; j < points.length; j++) {
                best = dot(x, points[j]) < dot(x, points[best]) ? j : best;
            }
            boolean nearest = dot(x, points[best]) >= dot(x, x) - ROUNDING * scale;
            if (nearest || corners.contains(best)) {
                return;
            }
            corners.add(best);
            weights = Arrays.copyOf(weights, corners.size());
            settle();
        }
        throw new AgreementException(EstimatorNote.WEIGHTS_UNSETTLED.note());
    }

    /** Moves to the nearest point of the corners' flat, leaving corners where it lies outside. */
    private void settle() {
        while (true) {
            double[] flat = flat();
            double step = 1;
            for (int i = 0; i < flat.length; i++) {
                if (flat[i] <= ROUNDING && weights[i] > flat[i]) {
                    step = Math.min(step, weights[i] / (weights[i] - flat[i]));
                }
            }
            double[] moved = new double[flat.length];
            boolean inside = true;
            for (int i = 0; i < flat.length; i++) {
                inside &= flat[i] > ROUNDING;
                moved[i] = (1 - step) * weights[i] + step * flat[i];
            }
            if (inside) {
                weights = flat;
                return;
            }
            drop(moved);
            if (corners.size() == 1) {
                return;
            }
        }
    }

    private void drop(double[] moved) {
        int least = 0;
        for (int i = 1; i < moved.length; i++) {
            least = moved[i] < moved[least] ? i : least;
        }
        List<Double> kept = new ArrayList<>();
        for (int i = moved.length - 1; i >= 0; i--) {
            if (i == least || moved[i] <= ROUNDING) {
                corners.remove(i);
            } else {
                kept.add(0, moved[i]);
            }
        }
        double sum = kept.stream().mapToDouble(w -> w).sum();
        weights = kept.stream().mapToDouble(w -> w / sum).toArray();
    }

    private double[] here() {
        double[] x = new double[points[0].length];
        for (int i = 0; i < weights.length; i++) {
            for (int t = 0; t < x.length; t++) {
                x[t] += weights[i] * points[corners.get(i)][t];
            }
        }
        return x;
    }

    /** Weights, of any sign, that add up to 1 and make the shortest sum: (11' + Z'Z) u = 1. */
    private double[] flat() {
        int n = corners.size();
        double unit = scale == 0 ? 1 : scale;
        double[][] a = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a[i][j] = 1 + dot(points[corners.get(i)], points[corners.get(j)]) / unit;
            }
            a[i][n] = 1;
        }
        double[] u = solve(a);
        double sum = Arrays.stream(u).sum();
        return Arrays.stream(u).map(v -> v / sum).toArray();
    }

    /** Gauss's elimination with pivots; what is left free is 0. */
    private static double[] solve(double[][] a) {
        int n = a.length;
        for (int c = 0; c < n; c++) {
            int pivot = c;
            for (int r = c + 1; r < n; r++) {
                pivot = Math.abs(a[r][c]) > Math.abs(a[pivot][c]) ? r : pivot;
            }
            double[] swapped = a[c];
            a[c] = a[pivot];
            a[pivot] = swapped;
            for (int r = c + 1; r < n && a[c][c] != 0; r++) {
                double f = a[r][c] / a[c][c];
                for (int k = c; k <= n; k++) {
                    a[r][k] -= f * a[c][k];
                }
            }
        }
        double[] x = new double[n];
        for (int r = n - 1; r >= 0; r--) {
            double left = a[r][n];
            for (int k = r + 1; k < n; k++) {
                left -= a[r][k] * x[k];
            }
            x[r] = Math.abs(a[r][r]) < 1e-14 ? 0 : left / a[r][r];
        }
        return x;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int t = 0; t < a.length; t++) {
            sum += a[t] * b[t];
        }
        return sum;
    }
}
