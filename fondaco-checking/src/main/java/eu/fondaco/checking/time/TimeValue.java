// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.time;

import eu.fondaco.core.time.Offset;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.core.time.Period;
import eu.fondaco.core.time.YearPart;
import java.util.Optional;

/** What a mention of time in a text says. */
public sealed interface TimeValue {

    /**
     * An interval: "2024", "Q2 2025", "in the first nine months", "the twelve months to June",
     * "last year".
     *
     * @param part which months; the whole year for a year
     * @param year the calendar year in which it ends
     */
    record Interval(YearPart part, YearRef year) implements TimeValue {

        /** The period, where the year is said in figures. */
        public Optional<Period> period() {
            return year instanceof YearRef.Fixed fixed
                    ? Optional.of(part.in(fixed.year()))
                    : Optional.empty();
        }

        static Interval of(Period period) {
            return new Interval(YearPart.of(period), new YearRef.Fixed(period.lastYear()));
        }
    }

    /**
     * From one interval to another: "from 2015 to 2020", "2015-2020", "between the first and the
     * third quarter of 2025". Either a change from the first to the last, or all from the first to
     * the last: the statement tells.
     */
    record Span(Interval first, Interval last) implements TimeValue {}

    /** Some part of a year, not said which: "early 2025", "the first months of the year". */
    record PartOf(YearRef year) implements TimeValue {}

    /** Two halves of years, months unknown: "2023/24". No calendar year. */
    record SplitYear(int first) implements TimeValue {}

    /**
     * So far before the period talked about, for the same length: "a year earlier", "the previous
     * quarter", "ten years before", "year on year".
     */
    record Earlier(Offset offset) implements TimeValue {}

    /** So far after the period talked about: "the following year". */
    record Later(Offset offset) implements TimeValue {}

    /** The same months as the period talked about, of a year: "the same period of 2023". */
    record Same(YearRef year) implements TimeValue {}

    /**
     * The last months up to now: "in the last three months", "nell'ultimo trimestre".
     *
     * @param unit what is counted
     * @param count how many of them
     */
    record Latest(Offset.Unit unit, int count) implements TimeValue {}

    /** From January to the newest month: "year to date". */
    record ToDate() implements TimeValue {}

    /**
     * How long something took or lasted, without saying when: "in nine years", "six quarters in a
     * row".
     */
    record Length(int months) implements TimeValue {}

    /** The first period of the series. */
    record SeriesStart() implements TimeValue {}

    /**
     * The period talked about, by its kind alone: "in the quarter", "nel semestre".
     *
     * @param months how long it is; 0 where that isn't said ("in the period")
     */
    record Current(int months) implements TimeValue {}

    /**
     * A day: no period of trade, and nothing else may read its numbers.
     *
     * @param day 1 to 31
     * @param month 1 to 12
     * @param year open where none is said
     */
    record Day(int day, int month, YearRef year) implements TimeValue {

        /** The date, where the year is said in figures. */
        public Optional<PartialDate> date() {
            return year instanceof YearRef.Fixed fixed
                    ? Optional.of(new PartialDate(fixed.year(), month, day))
                    : Optional.empty();
        }
    }

    /** A clock time, or the number of an act: figures that nothing else may read. */
    record NoTime() implements TimeValue {}
}
