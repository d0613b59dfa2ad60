// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.account;

import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.web.speech.Speech;

/**
 * Somebody as a provider knows them.
 *
 * @param issuer the provider's address
 * @param subject what the provider calls them, never given to anybody else
 */
public record Identity(String issuer, String subject) {

    /** Longest that a subject may be, by the standard. */
    public static final int LONGEST = 255;

    public Identity {
        if (issuer.isBlank() || subject.isBlank() || subject.length() > LONGEST) {
            throw new UnsoundException(Speech.both("identity.too-long", LONGEST));
        }
    }
}
