// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity;

import eu.fondaco.core.text.Note;
import eu.fondaco.econometrics.speech.DataRefusedException;

/**
 * An estimation that is refused because the data don't allow it: no outcome above zero, nothing
 * left to estimate, no convergence.
 */
public final class EstimationException extends DataRefusedException {
    private static final long serialVersionUID = 1L;

    public EstimationException(Note why) {
        super(why);
    }
}
