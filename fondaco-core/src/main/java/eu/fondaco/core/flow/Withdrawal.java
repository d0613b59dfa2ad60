// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.flow;

import java.time.LocalDate;
import java.util.Objects;

/**
 * That a release counts no longer.
 *
 * @param day the first day on which nothing rests on it; as of days before, it is still what was
 *     known
 * @param reason why, for people, in the words of who withdrew it
 */
public record Withdrawal(LocalDate day, String reason) {

    public Withdrawal {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(reason, "reason");
    }
}
