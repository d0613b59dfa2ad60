// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.change;

import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;

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
                new Label(
                        "A release is prepared, and a change here would stand in its way. Load"
                                + " into it (fondaco release FILE), publish it (--publish) or give"
                                + " it up (--discard). Nothing was changed.",
                        "È in preparazione un'edizione, e una modifica qui la ostacolerebbe."
                                + " Caricare in essa (fondaco release FILE), pubblicarla"
                                + " (--publish) o abbandonarla (--discard). Nulla è cambiato."));
    }

    /** What went wrong and what can be done, in a language. */
    public String message(Lang lang) {
        return words.in(lang);
    }
}
