// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.time;

import eu.fondaco.core.text.UnsoundException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a number is about: a run of whole months. Not when it was known (that is its vintage). Reads
 * and prints {@code 2018}, {@code 2018-S1}, {@code 2018-Q3}, {@code 2018-05}, {@code 2010-01/P9M}
 * (start month and length) and {@code 2021/2025} (several whole years). Reads runs of parts too,
 * {@code 2018-Q1..2018-Q3} and {@code 2018-01..2018-09}, which print as start and length.
 *
 * @param start months since year 0 (year * 12 + month - 1)
 * @param months length in months, at least 1
 */
public record Period(int start, int months) implements Comparable<Period> {

    private static final int LONGEST = 12_000;

    /** From the year 1000 on, so that whatever a measure goes back by is a year. */
    private static final Pattern FORM =
            Pattern.compile(
                    "([1-9]\\d{3})(?:-(?:S([12])|Q([1-4])|(\\d{2})(?:/P(\\d{1,3})M)?)"
                            + "|/([1-9]\\d{3}))?");

    public Period {
        if (start < 0 || months < 1 || months > LONGEST) {
            throw new UnsoundException("unsound.period-length", months, start);
        }
    }

    public static Period year(int year) {
        return new Period(year * 12, 12);
    }

    public static Period half(int year, int half) {
        return new Period(year * 12 + (half - 1) * 6, 6);
    }

    public static Period quarter(int year, int quarter) {
        return new Period(year * 12 + (quarter - 1) * 3, 3);
    }

    public static Period month(int year, int month) {
        return new Period(year * 12 + month - 1, 1);
    }

    /** Whole years from the first to the last, both inside. */
    public static Period years(int first, int last) {
        return new Period(first * 12, (last - first + 1) * 12);
    }

    /**
     * Reads any of the written forms.
     *
     * @throws IllegalArgumentException naming the text, when it isn't one of them
     */
    public static Period parse(String text) {
        return find(text).orElseThrow(() -> new UnsoundException("unsound.no-period", text));
    }

    /** The period a text writes, or nothing. */
    public static Optional<Period> find(String text) {
        String[] ends = text.strip().split("\\.\\.", -1);
        if (ends.length == 2) {
            return one(ends[0]).flatMap(first -> one(ends[1]).flatMap(first::to));
        }
        return ends.length > 2 ? Optional.empty() : one(text.strip());
    }

    private static Optional<Period> one(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(m.group(1));
        if (m.group(2) != null) {
            return Optional.of(half(year, Integer.parseInt(m.group(2))));
        }
        if (m.group(3) != null) {
            return Optional.of(quarter(year, Integer.parseInt(m.group(3))));
        }
        if (m.group(4) != null) {
            int month = Integer.parseInt(m.group(4));
            int length = m.group(5) == null ? 1 : Integer.parseInt(m.group(5));
            return month < 1 || month > 12 || length < 1
                    ? Optional.empty()
                    : Optional.of(new Period(year * 12 + month - 1, length));
        }
        if (m.group(6) != null) {
            int last = Integer.parseInt(m.group(6));
            return last <= year || (last - year + 1) * 12 > LONGEST
                    ? Optional.empty()
                    : Optional.of(years(year, last));
        }
        return Optional.of(year(year));
    }

    /** The calendar year in which it starts. */
    public int firstYear() {
        return start / 12;
    }

    /** The calendar year in which it ends. */
    public int lastYear() {
        return (start + months - 1) / 12;
    }

    /** Whether it is one calendar year. */
    public boolean isYear() {
        return months == 12 && start % 12 == 0;
    }

    /** Whether the two are equally long, so that their flows can be set against each other. */
    public boolean isLike(Period other) {
        return months == other.months;
    }

    /**
     * The run from this period to a later one of the same length, both inside: the first nine
     * months from the first quarter and the third. Nothing where they differ in length or order, or
     * don't meet in whole steps.
     */
    public Optional<Period> to(Period last) {
        int apart = last.start - start;
        return isLike(last) && apart > 0 && apart % months == 0 && apart + months <= LONGEST
                ? Optional.of(new Period(start, apart + months))
                : Optional.empty();
    }

    /** The same months, so many years later (earlier when negative). */
    public Period plusYears(int years) {
        return new Period(start + 12 * years, months);
    }

    /** The period of the same length that ends where this one starts. */
    public Period previous() {
        return new Period(start - months, months);
    }

    public LocalDate firstDay() {
        return YearMonth.of(start / 12, start % 12 + 1).atDay(1);
    }

    public LocalDate lastDay() {
        int last = start + months - 1;
        return YearMonth.of(last / 12, last % 12 + 1).atEndOfMonth();
    }

    /** Whether every month of the other lies in this one. */
    public boolean contains(Period other) {
        return other.start >= start && other.start + other.months <= start + months;
    }

    @Override
    public int compareTo(Period other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(months, other.months);
    }

    /** The canonical form, which {@link #parse} reads back. */
    @Override
    public String toString() {
        int month = start % 12;
        String y = digits(start / 12, 4);
        if (isYear()) {
            return y;
        }
        if (month == 0 && months % 12 == 0) {
            return y + "/" + digits(lastYear(), 4);
        }
        if (months == 6 && month % 6 == 0) {
            return y + "-S" + (month / 6 + 1);
        }
        if (months == 3 && month % 3 == 0) {
            return y + "-Q" + (month / 3 + 1);
        }
        String ym = y + "-" + digits(month + 1, 2);
        return months == 1 ? ym : ym + "/P" + months + "M";
    }

    private static String digits(int number, int width) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, width - text.length())) + text;
    }
}
