// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.change;

import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.observatory.speech.Speech;

/**
 * The folder can't be changed now: another process is changing it, or changed it meanwhile. Nothing
 * was changed.
 */
public final class FolderHeldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Label words;

    FolderHeldException(Label words) {
        super(words.en());
        this.words = words;
    }

    static FolderHeldException byRelease() {
        return new FolderHeldException(
                Speech.both("folder-held-exception.release-prepared-change-here"));
    }

    /** What went wrong and what can be done, in a language. */
    public String message(Lang lang) {
        return words.in(lang);
    }
}
