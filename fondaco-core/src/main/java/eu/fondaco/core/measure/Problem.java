// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import eu.fondaco.core.evidence.Reason;
import java.util.Objects;

/**
 * Why a number can't be known: a stable reason, and a sentence for people that names what is
 * missing.
 */
public record Problem(Reason reason, String message) {

    public Problem {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(message, "message");
    }

    public static Problem noData(String message) {
        return new Problem(Reason.NO_DATA, message);
    }

    public static Problem notMeasurable(String message) {
        return new Problem(Reason.NOT_MEASURABLE, message);
    }
}
