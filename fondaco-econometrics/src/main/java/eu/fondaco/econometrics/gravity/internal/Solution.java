// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity.internal;

import eu.fondaco.econometrics.gravity.GravitySpec;

/**
 * A solved model: estimates, and what covariances are computed from.
 *
 * @param beta the coefficients
 * @param eta the linear predictor, offset included
 * @param w the working weights at the solution
 * @param r the working residual at the solution
 * @param unknowns the projection of each regressor
 * @param gram the Hessian of the concentrated likelihood
 * @param kernel the log-likelihood without its constants
 */
public record Solution(
        Design design,
        GravitySpec spec,
        double[] beta,
        double[] eta,
        double[] w,
        double[] r,
        double[][] unknowns,
        Absorber absorber,
        double[][] gram,
        int iterations,
        double kernel) {}
