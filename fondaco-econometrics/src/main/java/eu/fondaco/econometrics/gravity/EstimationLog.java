// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity;

import eu.fondaco.core.text.Sayable;

/**
 * Hears how an estimation goes on, for a progress display. An estimation is cancelled by
 * interrupting its thread; it then ends with a {@link java.util.concurrent.CancellationException}.
 */
public interface EstimationLog {

    /** A log that ignores everything. */
    EstimationLog SILENT =
            new EstimationLog() {
                @Override
                public void stage(Sayable what) {
                    // silent
                }

                @Override
                public void iteration(int number, double logLikelihood, double change) {
                    // silent
                }
            };

    /** A new stage began, in a few words. */
    void stage(Sayable what);

    /**
     * An iteration ended; {@code change} is the weighted mean square root change of the predictor.
     */
    void iteration(int number, double logLikelihood, double change);
}
