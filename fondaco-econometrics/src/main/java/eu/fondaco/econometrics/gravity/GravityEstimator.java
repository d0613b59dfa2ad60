// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity;

import eu.fondaco.econometrics.gravity.internal.Design;
import eu.fondaco.econometrics.gravity.internal.Irls;
import eu.fondaco.econometrics.gravity.internal.Preparation;
import eu.fondaco.econometrics.gravity.internal.Solution;
import eu.fondaco.econometrics.gravity.internal.Work;
import eu.fondaco.econometrics.table.ColumnTable;
import java.util.Objects;

/**
 * Estimates a gravity model: Poisson pseudo-maximum likelihood or least squares with any number of
 * fixed effects. An estimator holds only its specification and may be used from several threads.
 */
public final class GravityEstimator {

    private final GravitySpec spec;

    private GravityEstimator(GravitySpec spec) {
        this.spec = Objects.requireNonNull(spec, "spec");
    }

    /** An estimator of that model. */
    public static GravityEstimator of(GravitySpec spec) {
        return new GravityEstimator(spec);
    }

    /** Estimates without telling anybody how it goes. */
    public GravityFit estimate(ColumnTable data) {
        return estimate(data, EstimationLog.SILENT);
    }

    /**
     * Estimates. The table must stay unchanged as long as the fit is used.
     *
     * @throws EstimationException when the data don't allow it, saying why
     * @throws IllegalArgumentException when the table lacks a column, or has text for a number
     * @throws java.util.concurrent.CancellationException when the calling thread is interrupted
     */
    public GravityFit estimate(ColumnTable data, EstimationLog log) {
        try (Work work = new Work(spec.threads())) {
            Design design = Preparation.prepare(data, spec, work, log);
            Solution solution = Irls.solve(design, spec, work, log);
            return new GravityFit(spec, data, solution);
        }
    }
}
