// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.text.Label;

/**
 * What the register says of one thing that a statement says.
 *
 * @param slip what is wrong, where it is; else empty
 * @param reason why it is open, where it is; else null
 */
record Ruling(Truth truth, String slip, Reason reason, Label words) {

    enum Truth {
        TRUE,
        FALSE,
        OPEN
    }

    static Ruling yes(String en, String it) {
        return new Ruling(Truth.TRUE, "", null, new Label(en, it));
    }

    static Ruling no(String slip, String en, String it) {
        return new Ruling(Truth.FALSE, slip, null, new Label(en, it));
    }

    static Ruling open(Reason reason) {
        return new Ruling(Truth.OPEN, "", reason, reason.words());
    }

    static Ruling open(Reason reason, String en, String it) {
        return new Ruling(Truth.OPEN, "", reason, new Label(en, it));
    }
}
