// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.report;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Reading;
import eu.fondaco.core.text.Label;

/** What is said of a statement whose author told the question it answers. */
public final class AuthorsReading {

    /** In reports. */
    public static final Label WORDS =
            new Label("reading given by the author", "lettura data dall'autore");

    private AuthorsReading() {}

    /** Whether the author told the question. */
    public static boolean is(Checked s) {
        return s.claim().best().filter(Reading::isByAuthor).isPresent();
    }
}
