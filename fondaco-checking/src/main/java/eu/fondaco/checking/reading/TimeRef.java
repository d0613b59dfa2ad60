// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.time.TimeValue;
import eu.fondaco.checking.time.YearRef;
import eu.fondaco.core.time.Offset;
import eu.fondaco.core.time.Period;
import eu.fondaco.core.time.YearPart;
import java.time.LocalDate;

/**
 * What a time that a text names can give to a reading: a period, a part of a year whose year is
 * left open, a run of years, or a step back from the time talked about.
 *
 * @param kind what it is
 * @param period of {@code PERIOD} and, from its first year to its last, of {@code SPAN}
 * @param part which months, of {@code PART}, {@code PART_BEFORE} and {@code PART_NOW}; of {@code
 *     CURRENT} and {@code OTHER} as many as it has; of {@code SPAN} the one of both its ends, null
 *     for whole years
 * @param offset of {@code BACK} and {@code LATER}
 * @param years of {@code PART_BEFORE} and {@code PART_NOW} how many years back; of {@code LENGTH}
 *     how many it took
 */
record TimeRef(Kind kind, Period period, YearPart part, Offset offset, int years) {

    /** Days after the last month when its trade is published, at the earliest. */
    private static final int KNOWN_AFTER = 40;

    /** What a time is. */
    enum Kind {
        /** A year, or a part of a year with its year. */
        PERIOD,
        /** "The third quarter", "nei primi nove mesi": the year is another word's. */
        PART,
        /** "The third quarter of the previous year". */
        PART_BEFORE,
        /** "The third quarter of last year", seen from the day of publication. */
        PART_NOW,
        /** "From 2015 to 2020". */
        SPAN,
        /** "A year earlier", "rispetto al trimestre precedente". */
        BACK,
        /** "A year later", "nel trimestre seguente". */
        LATER,
        /** "The same months of 2023": never the whole year. */
        SAME,
        /** "Last year", seen from the day of publication. */
        LAST_YEAR,
        /** "This year", seen from the day of publication. */
        THIS_YEAR,
        /** The first period of the series. */
        START,
        /** "Year to date": from January on. */
        TO_DATE,
        /** "In the quarter": the part of a year is its kind, not which one. */
        CURRENT,
        /** "2023/24": no calendar year. */
        SPLIT_YEAR,
        /** "Early 2025": months that aren't said. */
        SOME_MONTHS,
        /** "In three years", "negli ultimi cinque anni": how long a change took. */
        LENGTH,
        /** "The last four quarters", seen from the day of publication: no calendar year. */
        ROLLING,
        /** A day, a length of months: no period of trade. */
        OTHER
    }

    static TimeRef of(TimeValue value) {
        if (value instanceof TimeValue.Interval i) {
            return interval(i);
        }
        if (value instanceof TimeValue.Span s) {
            return span(s);
        }
        if (value instanceof TimeValue.Earlier e) {
            return new TimeRef(Kind.BACK, null, null, e.offset(), 0);
        }
        if (value instanceof TimeValue.Later l) {
            return new TimeRef(Kind.LATER, null, null, l.offset(), 0);
        }
        if (value instanceof TimeValue.Same s) {
            return s.year() instanceof YearRef.Fixed f
                    ? new TimeRef(Kind.SAME, Period.year(f.year()), null, null, 0)
                    : s.year() instanceof YearRef.Before b ? back(b.years()) : back(1);
        }
        if (value instanceof TimeValue.SeriesStart) {
            return of(Kind.START);
        }
        if (value instanceof TimeValue.ToDate) {
            return of(Kind.TO_DATE);
        }
        if (value instanceof TimeValue.Current c
                && c.months() > 0
                && c.months() < 12
                && 12 % c.months() == 0) {
            return part(Kind.CURRENT, YearPart.months(1, c.months()), 0);
        }
        if (value instanceof TimeValue.Latest l) {
            return latest(l);
        }
        if (value instanceof TimeValue.Length l && l.months() % 12 == 0 && l.months() > 12) {
            return new TimeRef(Kind.LENGTH, null, null, null, l.months() / 12);
        }
        int months =
                value instanceof TimeValue.Current c
                        ? c.months()
                        : value instanceof TimeValue.Length l ? l.months() : 0;
        if (months > 0 && months < 12) {
            return part(Kind.OTHER, YearPart.months(1, months), 0);
        }
        return of(
                value instanceof TimeValue.SplitYear
                        ? Kind.SPLIT_YEAR
                        : value instanceof TimeValue.PartOf ? Kind.SOME_MONTHS : Kind.OTHER);
    }

    private static TimeRef latest(TimeValue.Latest l) {
        if (l.unit() == Offset.Unit.QUARTER && l.count() == 1) {
            return new TimeRef(Kind.PART, null, YearPart.quarter(4), null, 0);
        }
        if (l.unit() == Offset.Unit.YEAR) {
            return l.count() > 1
                    ? new TimeRef(Kind.LENGTH, null, null, null, l.count())
                    : of(Kind.OTHER);
        }
        return of(l.count() > 1 ? Kind.ROLLING : Kind.OTHER);
    }

    private static TimeRef interval(TimeValue.Interval i) {
        if (i.period().isPresent()) {
            return period(i.period().get());
        }
        boolean year = i.part().months() == 12 && i.part().endMonth() == 12;
        if (i.year() instanceof YearRef.Before b) {
            return year ? back(b.years()) : part(Kind.PART_BEFORE, i.part(), b.years());
        }
        if (i.year() instanceof YearRef.FromNow n) {
            return !year
                    ? part(Kind.PART_NOW, i.part(), n.years())
                    : n.years() == 0
                            ? of(Kind.THIS_YEAR)
                            : n.years() == 1 ? of(Kind.LAST_YEAR) : back(n.years());
        }
        return year ? of(Kind.OTHER) : part(Kind.PART, i.part(), 0);
    }

    private static TimeRef span(TimeValue.Span s) {
        Period a = s.first().period().orElse(null);
        Period b = s.last().period().orElse(null);
        if (a != null && b != null && b.start() > a.start()) {
            if (a.isYear() && b.isYear()) {
                Period all = Period.years(a.firstYear(), b.lastYear());
                return new TimeRef(Kind.SPAN, all, null, null, 0);
            }
            if (isPart(a, b)) {
                Period all = Period.years(a.firstYear(), b.lastYear());
                return new TimeRef(Kind.SPAN, all, YearPart.of(b), null, 0);
            }
            return period(new Period(a.start(), b.start() + b.months() - a.start()));
        }
        boolean parts = s.first().part().endMonth() < s.last().part().endMonth();
        if (a == null && parts) {
            int first = s.first().part().endMonth() - s.first().part().months() + 1;
            int last = s.last().part().endMonth();
            if (first >= 1) {
                YearPart part = YearPart.months(first, last);
                return b == null ? part(Kind.PART, part, 0) : period(part.in(b.lastYear()));
            }
        }
        return b == null ? of(Kind.OTHER) : period(b);
    }

    /** "Between the first quarter of 2015 and the first quarter of 2020". */
    private static boolean isPart(Period a, Period b) {
        int apart = b.lastYear() - a.lastYear();
        return a.months() < 12 && apart > 0 && a.plusYears(apart).equals(b);
    }

    private static TimeRef period(Period p) {
        return new TimeRef(Kind.PERIOD, p, null, null, 0);
    }

    private static TimeRef part(Kind kind, YearPart part, int years) {
        return new TimeRef(kind, null, part, null, years);
    }

    private static TimeRef back(int years) {
        return new TimeRef(Kind.BACK, null, null, Offset.years(years), 0);
    }

    private static TimeRef of(Kind kind) {
        return new TimeRef(kind, null, null, null, 0);
    }

    /** A part of a year in a given year. */
    Period in(int year) {
        return part.in(year);
    }

    /** The last period of a run of years, or of parts of years. */
    Period spanEnd() {
        return part == null ? Period.year(period.lastYear()) : part.in(period.lastYear());
    }

    /** The period this steps back to from another; null where it doesn't fit. */
    Period before(Period p) {
        return offset.fits(p) ? offset.before(p) : null;
    }

    /** The period this steps on to from another; null where it doesn't fit. */
    Period after(Period p) {
        int months = p.start() - (offset.fits(p) ? offset.before(p).start() : p.start());
        return months == 0 ? null : new Period(p.start() + months, p.months());
    }

    /**
     * The latest part of a year of this length that was over, and known, on a day: statistics of
     * trade are out some weeks after the last month.
     */
    Period latest(LocalDate day) {
        LocalDate known = day.minusDays(KNOWN_AFTER);
        int months = part.months();
        int end = known.getYear() * 12 + known.getMonthValue() - 1;
        int first = Math.floorDiv(end, months) * months - months;
        return YearPart.months(Math.floorMod(first, 12) + 1, Math.floorMod(first, 12) + months)
                .in(Math.floorDiv(first, 12));
    }

    /** Whether it names months or years itself, not a step from others. */
    boolean isNamed() {
        return kind == Kind.PERIOD
                || kind == Kind.PART
                || kind == Kind.PART_BEFORE
                || kind == Kind.PART_NOW;
    }
}
