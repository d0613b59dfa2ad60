// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.time;

import eu.fondaco.core.text.UnsoundException;
import java.util.Objects;

/**
 * An interval whose year isn't said: "the second quarter", "between January and September", "the
 * twelve months to June". The year that is missing is the one in which it ends.
 *
 * @param endMonth last calendar month, 1 to 12
 * @param months length in months, at least 1
 */
public record YearPart(int endMonth, int months) {

    public YearPart {
        if (endMonth < 1 || endMonth > 12 || months < 1 || months > 12_000) {
            throw new UnsoundException("unsound.interval", months, endMonth);
        }
    }

    /** The whole calendar year. */
    public static YearPart wholeYear() {
        return new YearPart(12, 12);
    }

    /**
     * A half of the year.
     *
     * @param half 1 or 2
     */
    public static YearPart half(int half) {
        Objects.checkIndex(half - 1, 2);
        return new YearPart(half * 6, 6);
    }

    /**
     * A quarter of the year.
     *
     * @param quarter 1 to 4
     */
    public static YearPart quarter(int quarter) {
        Objects.checkIndex(quarter - 1, 4);
        return new YearPart(quarter * 3, 3);
    }

    /**
     * One calendar month.
     *
     * @param month 1 to 12
     */
    public static YearPart month(int month) {
        return new YearPart(month, 1);
    }

    /** January and the months after it, so many in all (1 to 12). */
    public static YearPart firstMonths(int months) {
        return new YearPart(months, months);
    }

    /** The last months of the year, so many in all. */
    public static YearPart lastMonths(int months) {
        return new YearPart(12, months);
    }

    /** From one calendar month to another, both inside; across the end of the year if need be. */
    public static YearPart months(int first, int last) {
        return new YearPart(last, Math.floorMod(last - first, 12) + 1);
    }

    /** A period without its year. */
    public static YearPart of(Period period) {
        int end = (period.start() + period.months() - 1) % 12 + 1;
        return new YearPart(end, period.months());
    }

    /** The interval that ends in that calendar year. */
    public Period in(int year) {
        return new Period(year * 12 + endMonth - months, months);
    }
}
