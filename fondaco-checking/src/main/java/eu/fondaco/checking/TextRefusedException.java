// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

/** A text that can't be read as prose: binary, too long, empty. The message says what to do. */
public final class TextRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TextRefusedException(String message) {
        super(message);
    }
}
