// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx;

import eu.fondaco.core.text.Lang;
import java.util.Arrays;
import java.util.Locale;

/** The language of names where a format shows one only. */
public final class LanguageChoice {

    private LanguageChoice() {}

    /**
     * Of ours the one that a client prefers, by {@code Accept-Language}; English where it doesn't.
     */
    public static Lang of(String accepted) {
        if (accepted == null || accepted.isBlank()) {
            return Lang.EN;
        }
        try {
            Locale found =
                    Locale.lookup(
                            Locale.LanguageRange.parse(accepted.strip()),
                            Arrays.stream(Lang.values()).map(Lang::locale).toList());
            return found == null ? Lang.EN : Lang.parse(found.getLanguage());
        } catch (IllegalArgumentException e) {
            return Lang.EN; // no list of languages
        }
    }
}
