// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.time;

import eu.fondaco.core.text.UnsoundException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A date known to the day, the month, the year, or not at all, as documents give it. An unknown
 * date has neither an earliest nor a latest day.
 *
 * @param year 0 when unknown
 * @param month 0 when known to the year only
 * @param day 0 when known to the month only
 */
public record PartialDate(int year, int month, int day) {

    public static final PartialDate UNKNOWN = new PartialDate(0, 0, 0);

    public PartialDate {
        if (year == 0 && (month != 0 || day != 0) || month == 0 && day != 0) {
            throw new UnsoundException("unsound.date-without-month");
        }
        if (month < 0 || month > 12) {
            throw new UnsoundException("unsound.month", month);
        }
        if (day != 0) {
            LocalDate.of(year, month, day);
        }
    }

    /**
     * Reads {@code 2015-05-11}, {@code 2015-05}, {@code 2015}; empty or {@code unknown} is unknown.
     *
     * @throws IllegalArgumentException naming the text otherwise
     */
    public static PartialDate parse(String text) {
        if (text == null || text.isBlank() || text.equals("unknown")) {
            return UNKNOWN;
        }
        String[] parts = text.strip().split("-", -1);
        try {
            if (parts.length <= 3 && parts[0].length() == 4) {
                return new PartialDate(
                        Integer.parseInt(parts[0]),
                        parts.length > 1 ? Integer.parseInt(parts[1]) : 0,
                        parts.length > 2 ? Integer.parseInt(parts[2]) : 0);
            }
        } catch (NumberFormatException | DateTimeException e) {
            throw new UnsoundException("unsound.no-such-day", text);
        }
        throw new UnsoundException("unsound.no-date", text);
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    public boolean isKnown() {
        return year != 0;
    }

    /** The first day it can mean. Throws when unknown. */
    public LocalDate earliest() {
        return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
    }

    /** The last day it can mean. Throws when unknown. */
    public LocalDate latest() {
        if (day != 0) {
            return LocalDate.of(year, month, day);
        }
        return month == 0 ? LocalDate.of(year, 12, 31) : YearMonth.of(year, month).atEndOfMonth();
    }

    /** {@code 2015-05-11}, {@code 2015-05}, {@code 2015} or {@code unknown}. */
    @Override
    public String toString() {
        if (year == 0) {
            return "unknown";
        }
        String y = String.format("%04d", year);
        if (month == 0) {
            return y;
        }
        return day == 0
                ? String.format("%s-%02d", y, month)
                : String.format("%s-%02d-%02d", y, month, day);
    }
}
