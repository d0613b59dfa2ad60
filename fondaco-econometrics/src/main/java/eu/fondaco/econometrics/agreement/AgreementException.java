// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.agreement;

/** Trade that can't be set against others, with the reason. */
public final class AgreementException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a message that a user can act on. */
    public AgreementException(String message) {
        super(message);
    }
}
