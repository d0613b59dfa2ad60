// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity.internal;

import eu.fondaco.econometrics.gravity.Dropped;
import java.util.List;

/**
 * The arrays of one estimation, rows sorted by the effect that is eliminated.
 *
 * @param rows the row of the table of each observation
 * @param y the outcome
 * @param prior the weights given, or null for ones
 * @param offset the offset, or null for zeros
 * @param names the terms left
 * @param x one column a term, those that the effects can't express
 * @param constant the place of the constant among the terms, or -1
 * @param effects the layout of the effects
 * @param eliminated which effect, in the order of the formula, the rows are sorted by, or -1
 * @param levels the number of levels of each effect, in the order of the formula
 * @param singletons how many observations are alone in a level of an effect, and kept
 * @param dropped what was left out
 */
public record Design(
        int[] rows,
        double[] y,
        double[] prior,
        double[] offset,
        List<String> names,
        double[][] x,
        int constant,
        Effects effects,
        int eliminated,
        int[] levels,
        int singletons,
        List<Dropped> dropped) {

    /** The number of observations. */
    public int n() {
        return y.length;
    }

    double prior(int i) {
        return prior == null ? 1 : prior[i];
    }

    double offset(int i) {
        return offset == null ? 0 : offset[i];
    }
}
