// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.text;

import eu.fondaco.core.text.Label;

/** A text that can't be checked: too long, not text, or nothing in it. Says what to do. */
public final class TextRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Label words;

    /** Told in both languages. */
    public TextRefusedException(Label words) {
        super(words.en());
        this.words = words;
    }

    /** Why, and what to do. */
    public Label words() {
        return words;
    }
}
