// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.evidence;

import eu.fondaco.core.text.Note;

/**
 * One number of a table while it is shown; it changes with the next row, so that millions need no
 * room.
 */
public interface TableRow {

    /** The code, or the text of the period, on an axis. */
    String code(int axis);

    /** The number in base units, or NaN where it isn't known. */
    double value();

    /**
     * The least number it can be; the value itself unless it is a place among some that aren't
     * known.
     */
    double low();

    /** The greatest number it can be. */
    double high();

    /** The least number it can be once it may be revised; at most {@link #low}. */
    double revisedLow();

    /** The greatest number it can be once it may be revised; at least {@link #high}. */
    double revisedHigh();

    /** In what it is, as in answers. */
    String unit();

    /** Flags of the cells that it rests on, or empty. */
    String status();

    /** Why it isn't known; null where it is. */
    Reason reason();

    /** For people, naming what is missing; null where the number is known. */
    Note message();
}
