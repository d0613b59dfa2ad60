// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.agreement;

import eu.fondaco.core.text.Note;
import eu.fondaco.econometrics.speech.DataRefusedException;

/** Trade that can't be set against others, with the reason. */
public final class AgreementException extends DataRefusedException {

    private static final long serialVersionUID = 1L;

    public AgreementException(Note why) {
        super(why);
    }
}
