// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.growth;

import eu.fondaco.econometrics.speech.EstimatorNote;
import java.util.Arrays;

/**
 * Growth of trade by exporter, importer and product, taken apart by weighted least squares: what is
 * common, and one effect for each exporter, each importer and each product. Effects of a kind have
 * a weighted mean of zero. Cheptea, Fontagné and Zignago (2014); Gaulier and others (2013).
 *
 * @param common the weighted mean of growth
 * @param effects one array a kind, in the order given
 */
public record GrowthEffects(double common, double[][] effects) {

    private static final int MOST_ROUNDS = 100_000;
    private static final double TOLERANCE = 1e-13;

    /**
     * Estimates.
     *
     * @param groups for each kind, to which member every observation belongs, from 0
     * @param sizes for each kind, how many members there are
     * @param growth one number an observation
     * @param weights as many, all above zero
     * @throws IllegalArgumentException when lengths differ or a weight isn't positive
     * @throws GrowthException when effects don't settle, since kinds hardly overlap
     */
    public static GrowthEffects of(int[][] groups, int[] sizes, double[] growth, double[] weights) {
        check(groups, sizes, growth, weights);
        double[] residual = growth.clone();
        double[][] effects = new double[groups.length][];
        for (int kind = 0; kind < groups.length; kind++) {
            effects[kind] = new double[sizes[kind]];
        }
        double scale = Arrays.stream(growth).map(Math::abs).max().orElse(0);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double moved = 0;
            for (int kind = 0; kind < groups.length; kind++) {
                moved = Math.max(moved, sweep(groups[kind], effects[kind], residual, weights));
            }
            if (moved <= TOLERANCE * Math.max(scale, 1e-300)) {
                return centred(groups, effects, weights);
            }
        }
        throw new GrowthException(EstimatorNote.EFFECTS_UNSETTLED.note());
    }

    private static void check(int[][] groups, int[] sizes, double[] growth, double[] weights) {
        boolean fits = groups.length == sizes.length && growth.length == weights.length;
        for (int[] group : groups) {
            fits &= group.length == growth.length;
        }
        if (!fits) {
            throw new IllegalArgumentException("groups, growth and weights differ in length");
        }
        for (double w : weights) {
            if (!(w > 0)) {
                throw new IllegalArgumentException("a weight above 0 is needed, not " + w);
            }
        }
    }

    /** Moves the mean residual of every member into its effect; returns the largest move. */
    private static double sweep(int[] group, double[] effect, double[] residual, double[] weights) {
        double[] sum = new double[effect.length];
        double[] weight = new double[effect.length];
        for (int i = 0; i < group.length; i++) {
            sum[group[i]] += weights[i] * residual[i];
            weight[group[i]] += weights[i];
        }
        double moved = 0;
        for (int g = 0; g < sum.length; g++) {
            sum[g] = weight[g] == 0 ? 0 : sum[g] / weight[g];
            effect[g] = weight[g] == 0 ? Double.NaN : effect[g] + sum[g];
            moved = Math.max(moved, Math.abs(sum[g]));
        }
        for (int i = 0; i < group.length; i++) {
            residual[i] -= sum[group[i]];
        }
        return moved;
    }

    private static GrowthEffects centred(int[][] groups, double[][] effects, double[] weights) {
        double all = Arrays.stream(weights).sum();
        double common = 0;
        for (int kind = 0; kind < groups.length; kind++) {
            double mean = 0;
            for (int i = 0; i < weights.length; i++) {
                mean += weights[i] / all * effects[kind][groups[kind][i]];
            }
            for (int g = 0; g < effects[kind].length; g++) {
                effects[kind][g] -= mean;
            }
            common += mean;
        }
        return new GrowthEffects(common, effects);
    }
}
