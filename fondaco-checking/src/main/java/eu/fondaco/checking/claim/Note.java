// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.claim;

import eu.fondaco.checking.speech.Speech;
import eu.fondaco.core.text.Label;
import java.util.Locale;

/** At most one remark beside a verdict. */
public enum Note {
    OUTDATED("note.outdated"),
    IMPRECISE_WORDING("note.imprecise-wording"),
    SOURCE_MISREAD("note.source-misread"),
    MISLEADING_CONTEXT("note.misleading-context"),

    /** It stays open what is meant, and none of the readings left fits: most such are wrong. */
    FITS_NONE("note.fits-none");

    private final String key;

    Note(String key) {
        this.key = key;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Label words() {
        return Speech.both(key);
    }
}
