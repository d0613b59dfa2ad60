// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity;

import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.econometrics.gravity.internal.Distributions;
import eu.fondaco.econometrics.gravity.internal.Sandwich;
import eu.fondaco.econometrics.speech.EstimatorNote;
import java.util.ArrayList;
import java.util.List;

/**
 * A fit read with one covariance: estimates with standard errors.
 *
 * @param fit the fit
 * @param vcov the covariance
 * @param coefficients one line a term
 * @param covariance the matrix, in the order of the coefficients
 * @param degreesOfFreedom of Student's t; infinite where the normal law is used
 * @param clusterCounts how many clusters there are in each way
 * @param repaired whether a negative variance had to be lifted (too few clusters)
 */
public record FitSummary(
        GravityFit fit,
        Vcov vcov,
        List<Coefficient> coefficients,
        double[][] covariance,
        double degreesOfFreedom,
        List<Integer> clusterCounts,
        boolean repaired) {

    static FitSummary of(GravityFit fit, Vcov vcov, Sandwich.Result r) {
        List<Coefficient> lines = new ArrayList<>();
        double[] beta = fit.coefficients();
        for (int k = 0; k < beta.length; k++) {
            double se = Math.sqrt(r.matrix()[k][k]);
            double statistic = beta[k] / se;
            double p =
                    Double.isInfinite(r.degrees())
                            ? Distributions.normalTwoSided(statistic)
                            : Distributions.studentTwoSided(statistic, r.degrees());
            lines.add(new Coefficient(fit.terms().get(k), beta[k], se, statistic, p));
        }
        return new FitSummary(
                fit,
                vcov,
                List.copyOf(lines),
                r.matrix(),
                r.degrees(),
                r.clusterCounts(),
                r.repaired());
    }

    /**
     * The line of a term.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Coefficient get(String term) {
        return coefficients.stream()
                .filter(c -> c.name().equals(term))
                .findFirst()
                .orElseThrow(
                        () ->
                                new UnsoundException(
                                        EstimatorNote.NO_TERM_ESTIMATED.note(
                                                term, fit.terms().toString())));
    }
}
