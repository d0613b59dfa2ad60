// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.survival;

import eu.fondaco.econometrics.internal.Interruption;
import eu.fondaco.econometrics.speech.EstimatorNote;

/**
 * The search for the largest value of a concave likelihood, by Newton's steps that are halved if
 * need be.
 */
final class Newton {

    private static final int MOST_STEPS = 200;
    private static final double FAR = 15;
    private static final double SETTLED = 1e-12;

    /** A likelihood with its slope and its information, both at a point. */
    interface Likelihood {
        double at(double[] point, double[] slope, double[][] information);
    }

    double[] point;
    double value;
    double[][] inverse;

    private Newton() {}

    /**
     * Searches from zero.
     *
     * @throws SurvivalException when it grows without end, or the traits can't be told apart
     */
    static Newton maximum(Likelihood likelihood, double[] start) {
        Newton n = new Newton();
        int p = start.length;
        n.point = start.clone();
        double[] slope = new double[p];
        double[][] information = new double[p][p];
        n.value = likelihood.at(n.point, slope, information);
        for (int step = 0; step < MOST_STEPS; step++) {
            Interruption.check();
            n.inverse = inverse(information);
            double[] move = times(n.inverse, slope);
            double gain = 0;
            for (int j = 0; j < p; j++) {
                gain += move[j] * slope[j];
            }
            if (gain < SETTLED * SETTLED) {
                return n;
            }
            n.move(likelihood, move, slope, information);
        }
        throw new SurvivalException(EstimatorNote.SEARCH_UNSETTLED.note());
    }

    private void move(
            Likelihood likelihood, double[] move, double[] slope, double[][] information) {
        double part = 1;
        for (int halving = 0; halving < 40; halving++, part /= 2) {
            double[] tried = point.clone();
            for (int j = 0; j < tried.length; j++) {
                tried[j] += part * move[j];
                if (Math.abs(tried[j]) > FAR) {
                    throw new SurvivalException(EstimatorNote.TRAIT_DECIDES.note());
                }
            }
            double there = likelihood.at(tried, slope, information);
            if (there >= value - 1e-12 * Math.abs(value)) {
                point = tried;
                value = there;
                return;
            }
        }
        throw new SurvivalException(EstimatorNote.SEARCH_UNSETTLED.note());
    }

    private static double[] times(double[][] a, double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                y[i] += a[i][j] * x[j];
            }
        }
        return y;
    }

    /** By Gauss and Jordan, without pivots: the matrix is positive definite or refused. */
    private static double[][] inverse(double[][] matrix) {
        int n = matrix.length;
        double[][] a = new double[n][];
        double[][] inverse = new double[n][n];
        for (int i = 0; i < n; i++) {
            a[i] = matrix[i].clone();
            inverse[i][i] = 1;
        }
        for (int i = 0; i < n; i++) {
            double pivot = a[i][i];
            if (!(pivot > 1e-11 * Math.abs(matrix[i][i]))) {
                throw new SurvivalException(EstimatorNote.TRAITS_ALIKE.note());
            }
            for (int j = 0; j < n; j++) {
                a[i][j] /= pivot;
                inverse[i][j] /= pivot;
            }
            for (int row = 0; row < n; row++) {
                double factor = a[row][i];
                for (int j = 0; row != i && j < n; j++) {
                    a[row][j] -= factor * a[i][j];
                    inverse[row][j] -= factor * inverse[i][j];
                }
            }
        }
        return inverse;
    }
}
