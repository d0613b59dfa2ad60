// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity;

/**
 * An estimation that is refused because the data don't allow it: no outcome above zero, nothing
 * left to estimate, no convergence. The message says what and, where possible, what to do.
 */
public final class EstimationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message that a user can act on. */
    public EstimationException(String message) {
        super(message);
    }
}
