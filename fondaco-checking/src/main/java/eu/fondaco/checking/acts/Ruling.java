// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.List;

/**
 * What the register says of one thing that a statement says.
 *
 * @param slip what is wrong, where it is; else empty
 * @param reason why it is open, where it is; else null
 * @param marks of what was said; empty where it stands on the statement as a whole
 */
record Ruling(Truth truth, String slip, Reason reason, Label words, List<Mark> marks) {

    enum Truth {
        TRUE,
        FALSE,
        OPEN
    }

    static Ruling yes(String en, String it) {
        return new Ruling(Truth.TRUE, "", null, new Label(en, it), List.of());
    }

    static Ruling no(String slip, String en, String it) {
        return new Ruling(Truth.FALSE, slip, null, new Label(en, it), List.of());
    }

    static Ruling open(Reason reason) {
        return new Ruling(Truth.OPEN, "", reason, reason.words(), List.of());
    }

    static Ruling open(Reason reason, String en, String it) {
        return new Ruling(Truth.OPEN, "", reason, new Label(en, it), List.of());
    }

    /** The same, on so many marks more. */
    Ruling on(List<Mark> said) {
        List<Mark> all = new ArrayList<>(marks);
        all.addAll(said);
        return new Ruling(truth, slip, reason, words, List.copyOf(all));
    }

    Ruling on(Mark said) {
        return on(List.of(said));
    }
}
