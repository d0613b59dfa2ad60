// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity;

import eu.fondaco.core.text.Note;

/**
 * Something that was left out of an estimation.
 *
 * @param what {@code rows}, or the name of a term
 * @param why in a few words
 * @param n how many rows, or 1 for a term
 */
public record Dropped(String what, Note why, long n) {

    private static final String ROWS = "rows";

    /** So many rows. */
    public static Dropped rows(Note why, long n) {
        return new Dropped(ROWS, why, n);
    }

    /** Whether rows were left out; otherwise a term was. */
    public boolean areRows() {
        return what.equals(ROWS);
    }
}
