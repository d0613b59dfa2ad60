// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.text.Note;
import java.util.Objects;

/**
 * Why a number can't be known: a stable reason, and what to tell people, which names what is
 * missing.
 */
public record Problem(Reason reason, Note message) {

    public Problem {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(message, "message");
    }

    public static Problem noData(Note message) {
        return new Problem(Reason.NO_DATA, message);
    }

    public static Problem notMeasurable(Note message) {
        return new Problem(Reason.NOT_MEASURABLE, message);
    }
}
