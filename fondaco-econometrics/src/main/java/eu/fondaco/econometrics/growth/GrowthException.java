// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.growth;

import eu.fondaco.core.text.Note;
import eu.fondaco.econometrics.speech.DataRefusedException;

/** Growth that can't be taken apart. */
public final class GrowthException extends DataRefusedException {

    private static final long serialVersionUID = 1L;

    GrowthException(Note why) {
        super(why);
    }
}
