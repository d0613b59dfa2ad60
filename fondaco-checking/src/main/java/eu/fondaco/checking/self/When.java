// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

/**
 * The months of a year that a number is of. Where a text tells no year, 0 is the one it is about,
 * and the one before is below it.
 *
 * @param from first month, from 1
 * @param to last month, included
 */
record When(int year, int from, int to) {

    private static final int MONTHS = 12;

    /** A time that can't be told. */
    static final When UNTOLD = new When(Integer.MIN_VALUE, 0, 0);

    static When year(int year) {
        return new When(year, 1, MONTHS);
    }

    /** The twelve months up to one, which are those of no year of the calendar. */
    static When to(int year, int month) {
        return month == MONTHS ? year(year) : new When(year, MONTHS + 1, month);
    }

    boolean isTold() {
        return from > 0;
    }

    /** Whether it is all of a year. */
    boolean isYear() {
        return from == 1 && to == MONTHS;
    }

    /** Whether it begins behind another; what a text is about is the latest where it isn't told. */
    boolean isAfter(When other) {
        if (year == 0 || other.year == 0) {
            return year == 0 && (other.year != 0 || other.from < from);
        }
        return year > other.year || year == other.year && from > other.from;
    }

    /** Whether another is a part of it. */
    boolean holds(When other) {
        return year == other.year && from <= other.from && other.to <= to && !equals(other);
    }

    /** The one of that number among those as long in its year. */
    When nth(int n) {
        int months = to - from + 1;
        return n < 1 || months < 1 || n * months > MONTHS
                ? UNTOLD
                : new When(year, (n - 1) * months + 1, n * months);
    }

    /** The same months, so many years before. */
    When back(int years) {
        return isTold() ? new When(year - years, from, to) : this;
    }

    /** The same months of another year. */
    When in(int other) {
        return isTold() ? new When(other, from, to) : this;
    }
}
