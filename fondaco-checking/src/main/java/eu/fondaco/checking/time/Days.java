// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.time;

import eu.fondaco.checking.time.TimeValue.Day;
import eu.fondaco.checking.time.TimeValue.NoTime;
import eu.fondaco.core.time.Period;
import java.time.YearMonth;

/**
 * Reads days, clock times and the numbers of acts: figures that are no period of trade. Days that
 * bound whole months ("from 1 January to 30 June 2025") are a period.
 */
final class Days {

    private final TimeWords words;

    Days(TimeWords words) {
        this.words = words;
    }

    /** What begins there; null where nothing of the kind does. */
    Read<? extends TimeValue> read(int at) {
        Read<? extends TimeValue> months = months(at);
        if (months != null) {
            return months;
        }
        Read<? extends TimeValue> found = figures(at);
        found = found != null ? found : clock(at);
        found = found != null ? found : act(at);
        return found != null ? found : several(at);
    }

    /** {@code from 1 January to 30 June 2025}. */
    private Read<TimeValue.Interval> months(int at) {
        int from = words.skip(words.after(at, "from"), "the");
        Read<Day> first = day(from);
        int joint = first == null ? -1 : words.skip(words.after(first.to(), "to"), "the");
        Read<Day> last =
                first == null || joint == first.to() && !words.isDash(joint)
                        ? null
                        : day(words.isDash(joint) ? joint + 1 : joint);
        if (last == null || !(last.value().year() instanceof YearRef.Fixed end)) {
            return null;
        }
        Day a = first.value();
        Day b = last.value();
        int year = a.year() instanceof YearRef.Fixed own ? own.year() : end.year();
        int months = (end.year() - year) * 12 + b.month() - a.month() + 1;
        boolean whole =
                a.day() == 1
                        && b.day() == YearMonth.of(end.year(), b.month()).lengthOfMonth()
                        && months > 0;
        return whole
                ? new Read<>(
                        TimeValue.Interval.of(new Period(year * 12 + a.month() - 1, months)),
                        last.to())
                : null;
    }

    private Read<Integer> month(int i) {
        Read<Integer> month = words.value(i, "month");
        month = month == null ? words.value(i, "month.short") : month;
        boolean small =
                words.lexicon().monthsCapitalised()
                        && month != null
                        && !words.at(i).isCapitalised();
        return small ? null : month;
    }

    /** One day, or several of a month: {@code 10-12 March 2026}. */
    private Read<Day> several(int at) {
        int i = words.digits(at, 2) > 0 ? at + 1 : -1;
        int next = i < 0 ? -1 : words.isDash(i) ? i + 1 : words.after(i, "to");
        Read<Day> last = next > i && i > 0 && !words.is(next, "'") ? dayFirst(next) : null;
        return last != null ? last : day(at);
    }

    private Read<Day> day(int at) {
        Read<Day> first = dayFirst(at);
        return first != null ? first : monthFirst(at);
    }

    /** {@code 12 March 2026}, {@code 1° marzo}, {@code 3rd of May}. */
    private Read<Day> dayFirst(int at) {
        int day = words.digits(at, 2);
        if (day < 1 || day > 31) {
            return null;
        }
        int i = words.skip(words.after(at + 1, "ordinal.mark"), "of");
        Read<Integer> month = month(words.is(i, ".") ? i + 1 : i);
        return month == null ? null : dated(month.to(), month.value(), day);
    }

    /** {@code March 12, 2026}, {@code March 12}. */
    private Read<Day> monthFirst(int at) {
        Read<Integer> month = words.lexicon().monthsCapitalised() ? month(at) : null;
        int i = month == null ? -1 : words.is(month.to(), ".") ? month.to() + 1 : month.to();
        int day = i < 0 ? -1 : words.digits(i, 2);
        if (day < 1 || day > 31 || words.isDash(i + 1)) {
            return null;
        }
        int mark = words.after(i + 1, "ordinal.mark");
        Read<Day> dated = dated(mark, month.value(), day);
        if (dated == null) {
            return null;
        }
        boolean bare = dated.to() == mark && mark == i + 1;
        boolean goesOn =
                words.isWord(mark)
                        || words.is(mark, "%")
                        || words.is(mark, ".") && words.adjoins(mark + 1);
        return bare && goesOn ? null : dated;
    }

    /** A day of a month with the year after it, if one follows. */
    private Read<Day> dated(int at, int month, int day) {
        int i = words.is(at, ".") && words.year(at + 1) != null ? at + 1 : at;
        i = words.is(i, ",") && words.year(i + 1) != null ? i + 1 : i;
        i = words.skip(i, "of");
        Read<Integer> year = words.year(i);
        return year == null
                ? new Read<>(new Day(day, month, YearRef.OPEN), at)
                : date(year.value(), month, day, year.to());
    }

    private static Read<Day> date(int year, int month, int day, int to) {
        boolean exists =
                month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= YearMonth.of(year, month).lengthOfMonth();
        return exists ? new Read<>(new Day(day, month, new YearRef.Fixed(year)), to) : null;
    }

    /** {@code 10/12/2025}, {@code 10.12.2025}, {@code 2025-12-10}. */
    private Read<Day> figures(int at) {
        for (int i = at + 1; i < at + 5; i++) {
            if (!words.adjoins(i)) {
                return pointed(at);
            }
        }
        boolean same = words.norm(at + 1).equals(words.norm(at + 3));
        boolean marks = words.is(at + 1, "/") || words.is(at + 1, "-") || words.is(at + 1, ".");
        int a = words.digits(at, 4);
        int b = words.digits(at + 2, 2);
        int c = words.digits(at + 4, 4);
        if (!same || !marks || a < 1 || b < 1 || c < 0) {
            return pointed(at);
        }
        if (a > 31) {
            return date(a, b, c, at + 5);
        }
        int year = c < 100 ? TimeWords.century(c) : c;
        Read<Day> european = date(year, b, a, at + 5);
        return european != null ? european : date(year, a, b, at + 5);
    }

    /** {@code 10.12.2025}, whose first two numbers the tokenizer takes for one. */
    private Read<Day> pointed(int at) {
        String first = words.norm(at);
        boolean year = words.is(at + 1, ".") && words.adjoins(at + 1) && words.adjoins(at + 2);
        if (!year || !first.matches("\\d{1,2}\\.\\d{1,2}") || words.year(at + 2) == null) {
            return null;
        }
        String[] parts = first.split("\\.");
        return date(
                words.year(at + 2).value(),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[0]),
                at + 3);
    }

    /** {@code 14:30}, {@code ore 10.30}, {@code 10 am}. */
    private Read<NoTime> clock(int at) {
        int hour = words.digits(at, 2);
        boolean colon = words.is(at + 1, ":") && words.adjoins(at + 1) && words.adjoins(at + 2);
        int minute = colon ? words.digits(at + 2, 2) : -1;
        if (hour >= 0
                && hour < 25
                && minute >= 0
                && minute < 60
                && words.at(at + 2).text().length() == 2) {
            int to = words.after(at + 3, "meridian");
            return new Read<>(new NoTime(), to);
        }
        boolean pointed = words.norm(at).matches("([01]?\\d|2[0-4])[.,][0-5]\\d");
        int to = words.after(at + 1, "meridian");
        boolean told = words.follows(at, "clock");
        boolean hours = pointed && (told || to > at + 1) || hour >= 0 && hour < 25 && to > at + 1;
        boolean alone = !words.isWord(to) && !words.is(to, "%");
        return hours && (to > at + 1 || alone) ? new Read<>(new NoTime(), to) : null;
    }

    /** {@code 2019/1701}, {@code n. 1234/2021}, right after the word for an act. */
    private Read<NoTime> act(int at) {
        int first = words.digits(at, 5);
        boolean slash = words.is(at + 1, "/") && words.adjoins(at + 1) && words.adjoins(at + 2);
        int second = slash ? words.digits(at + 2, 5) : -1;
        if (first < 0 || second < 0) {
            return null;
        }
        boolean years = words.year(at) != null && words.year(at + 2) != null;
        boolean told = false;
        for (int back = 1; back <= 3 && !told; back++) {
            told = words.has(at - back, "act");
        }
        boolean numbered = first > 2100 || second > 2100 || second > 99 && second < 1900;
        return told && !years || numbered && (words.year(at) != null || words.year(at + 2) != null)
                ? new Read<>(new NoTime(), at + 3)
                : null;
    }
}
