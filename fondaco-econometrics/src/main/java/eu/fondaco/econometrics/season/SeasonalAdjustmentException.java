// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.season;

import eu.fondaco.core.text.Note;
import eu.fondaco.econometrics.speech.DataRefusedException;

/** A series that can't be adjusted, though it is one. */
public final class SeasonalAdjustmentException extends DataRefusedException {

    private static final long serialVersionUID = 1L;

    SeasonalAdjustmentException(Note why) {
        super(why);
    }
}
