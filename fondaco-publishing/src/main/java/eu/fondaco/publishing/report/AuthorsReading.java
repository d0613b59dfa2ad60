// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.report;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Reading;
import eu.fondaco.core.text.Label;
import eu.fondaco.publishing.speech.Speech;

/** What is said of a statement whose author told the question it answers. */
public final class AuthorsReading {

    /** In reports. */
    public static final Label WORDS = Speech.both("authors-reading.reading-given-author");

    private AuthorsReading() {}

    /** Whether the author told the question. */
    public static boolean is(Checked s) {
        return s.claim().best().filter(Reading::isByAuthor).isPresent();
    }
}
