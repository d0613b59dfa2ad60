// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.core.time.PartialDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A day known to lie between two days, both included: a day, a month, a season, a year. */
public record When(LocalDate from, LocalDate to) {

    /** The days that a date leaves open; null where it is unknown. */
    public static When of(PartialDate date) {
        return date.isKnown() ? new When(date.earliest(), date.latest()) : null;
    }

    static When day(LocalDate day) {
        return new When(day, day);
    }

    static When month(int year, int month) {
        LocalDate first = LocalDate.of(year, month, 1);
        return new When(first, first.plusMonths(1).minusDays(1));
    }

    static When year(int year) {
        return new When(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The same days of the year in which another begins. */
    When inYearOf(When other) {
        int by = other.from().getYear() - from.getYear();
        return new When(from.plusYears(by), to.plusYears(by));
    }

    /** How many days it may be. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    boolean overlaps(When o) {
        return !from.isAfter(o.to) && !o.from.isAfter(to);
    }

    /** Whether all that the other allows is within this one. */
    boolean holds(When o) {
        return !o.from.isBefore(from) && !o.to.isAfter(to);
    }

    /** The same so many months later, no finer than a month, or than a year for whole years. */
    When plusMonths(int months) {
        LocalDate middle = from.plusMonths(months);
        boolean years = months % 12 == 0;
        return years ? year(middle.getYear()) : month(middle.getYear(), middle.getMonthValue());
    }
}
