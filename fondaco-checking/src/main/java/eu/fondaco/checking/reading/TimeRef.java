// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.time.Period;

/**
 * A time that a text names: a period, a part of a year whose year is left open, a run of years, or
 * a step back from the time talked about.
 *
 * @param kind what it is
 * @param period of {@code PERIOD} and, from its first year to its last, of {@code SPAN}
 * @param month first month of a {@code PART}, 0 for January
 * @param months how long a {@code PART} is; of {@code BACK} how many months back, 0 for one length
 *     of the period itself
 */
public record TimeRef(Kind kind, Period period, int month, int months) {

    /** What a time is. */
    public enum Kind {
        /** A year, or a part of a year with its year. */
        PERIOD,
        /** "The third quarter", "nei primi nove mesi": the year is another word's. */
        PART,
        /** "From 2015 to 2020". */
        SPAN,
        /** "A year earlier", "rispetto al trimestre precedente". */
        BACK,
        /** "Last year", seen from the day of publication. */
        LAST_YEAR,
        /** "This year", seen from the day of publication. */
        THIS_YEAR,
        /** A day, not a period of trade. */
        DAY
    }

    static TimeRef of(Period p) {
        return new TimeRef(Kind.PERIOD, p, 0, 0);
    }

    static TimeRef part(int month, int months) {
        return new TimeRef(Kind.PART, null, month, months);
    }

    static TimeRef span(int first, int last) {
        return new TimeRef(Kind.SPAN, Period.years(first, last), 0, 0);
    }

    static TimeRef back(int months) {
        return new TimeRef(Kind.BACK, null, 0, months);
    }

    static TimeRef of(Kind kind) {
        return new TimeRef(kind, null, 0, 0);
    }

    /** A part of a year in a given year. */
    Period in(int year) {
        return new Period(year * 12 + month, months);
    }

    /** The period this steps back to from another. */
    Period before(Period p) {
        return new Period(p.start() - (months == 0 ? p.months() : months), p.months());
    }
}
