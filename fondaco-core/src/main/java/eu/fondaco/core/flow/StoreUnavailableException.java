// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.flow;

import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import java.time.Duration;

/**
 * A store that can't answer just now, though it may later: what it rests on is down, is busy, or
 * lost a part while it answered. Never in place of a number that is wrong or partial.
 */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Label words;
    private final Duration retryAfter;

    /** The cause may be null. */
    public StoreUnavailableException(Label words, Duration retryAfter, Throwable cause) {
        super(words.en(), cause);
        this.words = words;
        this.retryAfter = retryAfter;
    }

    /** What failed and what can be done, in a language; {@link #getMessage} is the English one. */
    public String message(Lang lang) {
        return words.in(lang);
    }

    /** When it is worth trying again. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
