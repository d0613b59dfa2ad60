// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity.internal;

import eu.fondaco.econometrics.gravity.Family;

/**
 * Measures of fit of a solution.
 *
 * @param value the log-likelihood, constants included
 * @param constantOnly that of a model with a constant (and the offset) alone
 * @param residualSquares the weighted sum of squared residuals of the outcome
 * @param totalSquares that about the mean
 */
public record Likelihood(
        double value, double constantOnly, double residualSquares, double totalSquares) {

    /** Of that solution. */
    public static Likelihood of(Solution s) {
        Design d = s.design();
        boolean poisson = s.spec().family() == Family.POISSON;
        double weight = 0;
        double total = 0;
        double exposure = 0;
        double logWeights = 0;
        for (int i = 0; i < d.n(); i++) {
            double p = d.prior(i);
            weight += p;
            total += p * (d.y()[i] - (poisson ? 0 : d.offset(i)));
            exposure += p * Math.exp(poisson ? d.offset(i) : 0);
            logWeights += p == 1 ? 0 : Math.log(p);
        }
        double mean = total / weight;
        double factor = Math.log(total / exposure);
        double rss = 0;
        double tss = 0;
        double value = 0;
        double constant = 0;
        for (int i = 0; i < d.n(); i++) {
            double p = d.prior(i);
            double y = d.y()[i];
            double fitted = poisson ? Math.exp(s.eta()[i]) : s.eta()[i];
            double centred = y - mean - (poisson ? 0 : d.offset(i));
            rss += p * (y - fitted) * (y - fitted);
            tss += p * centred * centred;
            if (poisson) {
                double base = Distributions.logGamma(y + 1);
                double eta0 = factor + d.offset(i);
                value += p * ((y == 0 ? 0 : y * s.eta()[i]) - fitted - base);
                constant += p * ((y == 0 ? 0 : y * eta0) - Math.exp(eta0) - base);
            }
        }
        if (!poisson) {
            value = gaussian(rss, d.n(), logWeights);
            constant = gaussian(tss, d.n(), logWeights);
        }
        return new Likelihood(value, constant, rss, tss);
    }

    private static double gaussian(double squares, int n, double logWeights) {
        return 0.5 * (logWeights - n * (Math.log(2 * Math.PI * squares / n) + 1));
    }
}
