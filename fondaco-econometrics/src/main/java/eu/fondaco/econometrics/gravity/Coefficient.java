// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity;

/**
 * One line of a table of estimates.
 *
 * @param name the term
 * @param estimate its coefficient
 * @param stdError standard error under the covariance chosen; NaN, like what follows from it, where
 *     nothing but rounding is left of its variance
 * @param statistic estimate over standard error
 * @param pValue two-sided, from Student's t (Gaussian) or the normal law (Poisson)
 */
public record Coefficient(
        String name, double estimate, double stdError, double statistic, double pValue) {

    /** Three, two, one or no star: p below 0.001, 0.01, 0.05. */
    public String stars() {
        return pValue < 0.001 ? "***" : pValue < 0.01 ? "**" : pValue < 0.05 ? "*" : "";
    }
}
