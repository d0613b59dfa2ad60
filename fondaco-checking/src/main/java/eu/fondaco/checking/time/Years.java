// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.time;

import eu.fondaco.core.time.Offset;
import eu.fondaco.core.time.Period;
import java.util.Set;

/** Reads years: alone, after a part of a year, in decades and in ranges. */
final class Years {

    private static final Set<String> MONEY = Set.of("%", "\u20ac", "$", "\u00a3");

    private final TimeWords words;

    Years(TimeWords words) {
        this.words = words;
    }

    /** Whether a year in figures stands there, perhaps after "of". */
    boolean isYearAfter(int at) {
        return after(at).value() instanceof YearRef.Fixed;
    }

    /**
     * The year that a part of a year is followed by; open, and nothing read, where there is none.
     */
    Read<YearRef> after(int at) {
        int i = at;
        Read<YearRef> read = ref(i);
        for (int next = link(i); read == null && next > i; next = link(i)) {
            i = next;
            read = ref(i);
        }
        if (read == null && i == at && isSeparator(at)) {
            Read<YearRef> next = ref(at + 1);
            read = next != null && next.value() instanceof YearRef.Fixed ? next : null;
        }
        if (read != null) {
            return read;
        }
        Read<YearRef> two = i == at ? twoFigures(at) : null;
        if (two != null) {
            return two;
        }
        int year = words.after(i, "year");
        if (year > i && i > at) {
            Read<Integer> figures = words.year(year);
            return figures == null
                    ? new Read<>(YearRef.OPEN, year)
                    : new Read<>(new YearRef.Fixed(figures.value()), figures.to());
        }
        return new Read<>(YearRef.OPEN, at);
    }

    /** The place after one word that may stand between a part and its year. */
    private int link(int i) {
        int of = words.after(i, "of");
        return of > i ? of : words.after(i, "the");
    }

    private boolean isSeparator(int i) {
        return words.is(i, "/")
                || words.is(i, "-") && words.adjoins(i)
                || words.is(i, ",")
                || words.is(i, "'s");
    }

    /** {@code 1Q25}: two figures right after a part in figures. */
    private Read<YearRef> twoFigures(int i) {
        int two = words.adjoins(i) ? words.digits(i, 2) : -1;
        boolean letter = i > 1 && words.isWord(i - 1) && words.at(i - 1).text().length() == 1;
        return two >= 0 && letter && words.at(i).text().length() == 2
                ? new Read<>(new YearRef.Fixed(TimeWords.century(two)), i + 1)
                : null;
    }

    /** A year in figures or one told from now or from the period talked about; null otherwise. */
    private Read<YearRef> ref(int i) {
        Read<Integer> figures = words.year(i);
        if (figures != null && !isAmount(figures.to())) {
            return new Read<>(new YearRef.Fixed(figures.value()), figures.to());
        }
        Read<Integer> now = words.value(i, "now");
        if (now != null) {
            return new Read<>(new YearRef.FromNow(now.value()), now.to());
        }
        Read<Offset> back = words.offset(i, "earlier");
        if (back != null && back.value().unit() == Offset.Unit.YEAR) {
            return new Read<>(new YearRef.Before(back.value().count()), back.to());
        }
        return null;
    }

    /** A year that stands for itself, or null: a number that counts or costs is none. */
    Read<Integer> alone(int at) {
        Read<Integer> year = words.year(at);
        if (year == null || isAmount(year.to()) || isMoney(at - 1) || joinsNumber(at, year.to())) {
            return null;
        }
        boolean led = words.follows(at, "in") || words.has(at - 1, "year");
        boolean counts = words.has(year.to(), "counted");
        boolean round = year.value() % 50 == 0 || year.value() < 1980;
        boolean mark = !words.isWord(year.to());
        return led && !counts || !counts && (!round || mark) || led && !round ? year : null;
    }

    private boolean isAmount(int next) {
        return words.holds(next) && MONEY.contains(words.norm(next));
    }

    private boolean isMoney(int before) {
        return words.holds(before) && !words.is(before, "%") && MONEY.contains(words.norm(before));
    }

    /** Whether it is part of a longer figure: "2019/1701", "3.2019", "n. 1234/2021". */
    private boolean joinsNumber(int from, int to) {
        boolean before =
                from > 1
                        && (words.is(from - 1, "/") || words.is(from - 1, "."))
                        && words.adjoins(from)
                        && words.adjoins(from - 1)
                        && words.digits(from - 2, 18) >= 0
                        && words.year(from - 2) == null;
        boolean after =
                words.is(to, "/")
                        && words.adjoins(to)
                        && words.adjoins(to + 1)
                        && words.holds(to + 1)
                        && words.at(to + 1).text().matches("\\d{3}|\\d{5,}");
        return before || after;
    }

    /** {@code the 1990s}, {@code anni '90}, {@code the nineties}, {@code anni Novanta}. */
    Read<TimeValue.Interval> decade(int at) {
        Read<Integer> word = words.value(at, "decade");
        if (word != null) {
            return decade(word.value(), word.to());
        }
        int units = words.after(at, "unit");
        if (units > at && words.hit(at, "unit").value().equals("12")) {
            Read<Integer> named = words.value(units, "decade");
            Read<Integer> figures = named == null ? words.year(units) : named;
            boolean ten = figures != null && figures.value() % 10 == 0;
            boolean short2 = words.is(units, "'");
            return ten && (named != null || short2) ? decade(figures.value(), figures.to()) : null;
        }
        Read<Integer> year = words.year(at);
        boolean marked =
                year != null
                        && year.value() % 10 == 0
                        && words.adjoins(year.to())
                        && words.has(year.to(), "decade.mark");
        return marked ? decade(year.value(), year.to() + 1) : null;
    }

    private static Read<TimeValue.Interval> decade(int first, int to) {
        int start = first / 10 * 10;
        return new Read<>(TimeValue.Interval.of(Period.years(start, start + 9)), to);
    }

    /** {@code 2023/24}, {@code 2023-24}: the second year in two figures; null otherwise. */
    Read<TimeValue> shortRange(int at) {
        Read<Integer> first = words.year(at);
        int mark = first == null ? -1 : first.to();
        boolean joined = words.isDash(mark) || words.is(mark, "/");
        int two =
                joined && words.adjoins(mark + 1) && words.adjoins(mark)
                        ? words.digits(mark + 1, 2)
                        : -1;
        if (two < 0 || words.at(mark + 1).text().length() != 2) {
            return null;
        }
        int last = first.value() / 100 * 100 + two;
        if (words.is(mark, "/")) {
            return last == first.value() + 1
                    ? new Read<>(new TimeValue.SplitYear(first.value()), mark + 2)
                    : null;
        }
        return last > first.value()
                ? new Read<>(
                        new TimeValue.Span(
                                TimeValue.Interval.of(Period.year(first.value())),
                                TimeValue.Interval.of(Period.year(last))),
                        mark + 2)
                : null;
    }
}
