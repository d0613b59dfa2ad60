// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.deadline;

import java.time.Duration;

/** Work that took longer than it may, or that nobody waits for any more. */
public final class TooLateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooLateException(Duration most) {
        super("more than " + most.toSeconds() + " seconds");
    }
}
