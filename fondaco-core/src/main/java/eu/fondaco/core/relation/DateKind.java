// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.relation;

import eu.fondaco.core.text.UnsoundException;
import java.util.Locale;

/**
 * What a date of an instrument is the date of. Only {@code SIGNED} is a signing date; a page that
 * reports the act as done bounds it; a planned or announced date isn't one.
 */
public enum DateKind {
    SIGNED,
    PAGE,
    PLANNED,
    ANNOUNCED,
    BEFORE,
    ABOUT,
    UNKNOWN;

    /** Reads a word of the register; empty or {@code none} is unknown. */
    public static DateKind parse(String word) {
        String w = word == null ? "" : word.strip().toUpperCase(Locale.ROOT);
        if (w.isEmpty() || w.equals("NONE")) {
            return UNKNOWN;
        }
        try {
            return valueOf(w);
        } catch (IllegalArgumentException e) {
            throw new UnsoundException("unsound.no-date-kind", word);
        }
    }
}
