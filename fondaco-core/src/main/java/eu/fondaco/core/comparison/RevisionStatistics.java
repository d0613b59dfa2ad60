// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.comparison;

import java.util.List;

/**
 * How much numbers were revised between two days on which they were known: a revision R is the
 * later value L less the first one P. From McKenzie and Gamba's (OECD 2008) set of statistics.
 *
 * @param count numbers known on both days
 * @param mean mean of R: the bias
 * @param meanAbsolute mean of |R|
 * @param relativeMeanAbsolute sum of |R| over the sum of |L|
 * @param signChanges per cent of numbers whose sign changed
 */
public record RevisionStatistics(
        int count,
        double mean,
        double meanAbsolute,
        double relativeMeanAbsolute,
        double signChanges) {

    /**
     * From pairs of values.
     *
     * @throws IllegalArgumentException when there are none, or not as many later as first ones
     */
    public static RevisionStatistics of(List<Double> first, List<Double> later) {
        if (first.isEmpty() || first.size() != later.size()) {
            throw new IllegalArgumentException(
                    first.size() + " first values and " + later.size() + " later ones");
        }
        double sum = 0;
        double absolute = 0;
        double size = 0;
        int signs = 0;
        for (int i = 0; i < first.size(); i++) {
            double revision = later.get(i) - first.get(i);
            sum += revision;
            absolute += Math.abs(revision);
            size += Math.abs(later.get(i));
            signs += Math.signum(first.get(i)) * Math.signum(later.get(i)) < 0 ? 1 : 0;
        }
        int n = first.size();
        return new RevisionStatistics(
                n,
                sum / n,
                absolute / n,
                size == 0 ? Double.NaN : absolute / size,
                100.0 * signs / n);
    }
}
