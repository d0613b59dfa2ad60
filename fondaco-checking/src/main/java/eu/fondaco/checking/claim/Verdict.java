// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.claim;

import eu.fondaco.core.text.Label;
import java.util.Locale;

/** What evidence says of a statement. There is no score for a text or its author. */
public enum Verdict {
    SUPPORTED("Holds", "È così"),
    CONTRADICTED("Doesn't hold", "Non è così"),
    NOT_CHECKABLE("Can't tell", "Non si può dire");

    private final Label words;

    Verdict(String en, String it) {
        words = new Label(en, it);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The public words. */
    public Label words() {
        return words;
    }
}
