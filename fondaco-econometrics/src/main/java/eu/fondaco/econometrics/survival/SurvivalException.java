// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.survival;

import eu.fondaco.core.text.Note;
import eu.fondaco.econometrics.speech.DataRefusedException;

/** Spells from which a model of hazards can't be estimated. */
public final class SurvivalException extends DataRefusedException {

    private static final long serialVersionUID = 1L;

    SurvivalException(Note why) {
        super(why);
    }
}
