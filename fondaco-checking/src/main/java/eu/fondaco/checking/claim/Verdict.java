// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.claim;

import eu.fondaco.checking.speech.Speech;
import eu.fondaco.core.text.Label;
import java.util.Locale;

/** What evidence says of a statement. There is no score for a text or its author. */
public enum Verdict {
    SUPPORTED("verdict.supported"),
    CONTRADICTED("verdict.contradicted"),
    NOT_CHECKABLE("verdict.not-checkable");

    private final String key;

    Verdict(String key) {
        this.key = key;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The public words. */
    public Label words() {
        return Speech.both(key);
    }
}
