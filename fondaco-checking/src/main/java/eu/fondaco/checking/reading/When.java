// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.time.Period;

/**
 * A time in a text: a period, or one relative to another.
 *
 * @param period null for a relative time
 * @param yearsBack for a relative time, how many years before the period talked about
 * @param cue what stood before it: in, since, versus, range (from … to …), own (with the number)
 * @param end for a range, its later period; null otherwise
 */
record When(Period period, int yearsBack, Cue cue, Period end) {

    enum Cue {
        /** The period talked about. */
        IN,
        /** The period compared with. */
        BASE,
        /** Both: from … to …. */
        RANGE,
        /** How long it took: in nine years. */
        OVER,
        /** Counted from the period named before: "since then". */
        THEN,
        /** So many years after the period named before, its years back negative. */
        LATER,
        /** A calendar date, not a period of trade. */
        DATE
    }
}
