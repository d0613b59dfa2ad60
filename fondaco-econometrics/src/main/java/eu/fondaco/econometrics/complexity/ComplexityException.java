// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.complexity;

/** A matrix of which complexity can't be computed, with the reason. */
public final class ComplexityException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message that a user can act on. */
    public ComplexityException(String message) {
        super(message);
    }
}
