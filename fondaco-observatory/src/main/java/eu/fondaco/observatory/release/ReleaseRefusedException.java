// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.release;

import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;

/** A release can't be prepared or published as asked. Nothing was changed. */
public final class ReleaseRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Label words;

    ReleaseRefusedException(Label words) {
        super(words.en());
        this.words = words;
    }

    /** What stands in the way and what can be done, in a language. */
    public String message(Lang lang) {
        return words.in(lang);
    }
}
