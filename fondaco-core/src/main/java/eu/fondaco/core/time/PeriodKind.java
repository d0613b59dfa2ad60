// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.time;

/** What sort of interval a {@link Period} or {@link YearPart} is. */
public enum PeriodKind {
    MONTH,
    /** January to March, April to June, July to September or October to December. */
    QUARTER,
    /** January to June or July to December. */
    HALF,
    /** One calendar year. */
    YEAR,
    /** Several whole calendar years. */
    YEARS,
    /** January to some month before December, not a quarter or half: the year to date. */
    FIRST_MONTHS,
    /** Some other run of months inside one calendar year. */
    MONTHS,
    /** Twelve months that aren't a calendar year: "twelve months to June". */
    ROLLING_YEAR,
    /** Any other run of months across the end of a year. */
    ACROSS_YEARS;

    /** Whether it is shorter than a year: what a year must never be taken for. */
    public boolean isPartOfYear() {
        return switch (this) {
            case MONTH, QUARTER, HALF, FIRST_MONTHS, MONTHS -> true;
            default -> false;
        };
    }

    /** The kind of a run of months that starts in a calendar month, 0 for January. */
    static PeriodKind of(int startMonth, int months) {
        if (months % 12 == 0 && startMonth == 0) {
            return months == 12 ? YEAR : YEARS;
        }
        if (months == 12) {
            return ROLLING_YEAR;
        }
        if (startMonth + months > 12) {
            return ACROSS_YEARS;
        }
        if (months == 1) {
            return MONTH;
        }
        if (months == 3 && startMonth % 3 == 0) {
            return QUARTER;
        }
        if (months == 6 && startMonth % 6 == 0) {
            return HALF;
        }
        return startMonth == 0 ? FIRST_MONTHS : MONTHS;
    }
}
