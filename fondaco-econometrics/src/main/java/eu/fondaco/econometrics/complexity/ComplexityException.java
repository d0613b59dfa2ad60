// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.complexity;

import eu.fondaco.core.text.Note;
import eu.fondaco.econometrics.speech.DataRefusedException;

/** A matrix of which complexity can't be computed, with the reason. */
public final class ComplexityException extends DataRefusedException {
    private static final long serialVersionUID = 1L;

    public ComplexityException(Note why) {
        super(why);
    }
}
