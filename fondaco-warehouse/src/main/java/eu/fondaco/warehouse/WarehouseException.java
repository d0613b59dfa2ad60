// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;

/**
 * The warehouse could not do what it was asked: the file is held by another process, is damaged, or
 * was written by a newer version. The message is for people; the cause keeps the technical detail.
 */
public final class WarehouseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Label words;
    private final boolean held;

    /** The cause may be null. */
    public WarehouseException(Label words, Throwable cause) {
        this(words, cause, false);
    }

    /**
     * @param held whether another process has the warehouse
     */
    public WarehouseException(Label words, Throwable cause, boolean held) {
        super(words.en(), cause);
        this.words = words;
        this.held = held;
    }

    /**
     * What went wrong and what can be done, in a language; {@link #getMessage} is the English one.
     */
    public String message(Lang lang) {
        return words.in(lang);
    }

    /** Whether another process has the file, so that it must be left alone. */
    public boolean isHeld() {
        return held;
    }
}
