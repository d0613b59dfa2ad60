// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.time;

import eu.fondaco.core.time.YearPart;
import java.util.List;
import java.util.Locale;

/** Reads parts of a year: quarters, halves, months, runs of months, seasons, rolling years. */
final class Parts {

    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");
    private static final int YEAR = 12;

    private final TimeWords words;

    Parts(TimeWords words) {
        this.words = words;
    }

    /** The part that begins there; null where none does. */
    Read<YearPart> read(int at) {
        Read<YearPart> found = run(at);
        found = found != null ? found : figures(at);
        found = found != null ? found : ranked(at);
        found = found != null ? found : unitFirst(at);
        found = found != null ? found : rolling(at);
        found = found != null ? found : season(at);
        if (found != null) {
            return found;
        }
        int whole = words.after(at, "whole");
        return whole > at ? new Read<>(YearPart.wholeYear(), whole) : month(at);
    }

    /** {@code Q1}, {@code H2}, {@code 1T}, {@code 9M}. */
    Read<YearPart> figures(int at) {
        boolean letterFirst = words.isWord(at);
        int letter = letterFirst ? at : at + 1;
        int number = letterFirst ? at + 1 : at;
        Read<Integer> months = letter(letter);
        int n = words.digits(number, 2);
        if (months == null || n < 1 || !words.adjoins(at + 1)) {
            return null;
        }
        if (months.value() == 1) {
            boolean runs = !letterFirst && n >= 2 && n <= YEAR;
            return runs ? new Read<>(YearPart.firstMonths(n), at + 2) : null;
        }
        return nth(n, months.value(), at + 2);
    }

    private Read<Integer> letter(int i) {
        boolean one = words.isWord(i) && words.at(i).text().length() == 1;
        boolean capital = one && words.at(i).isCapitalised();
        return capital ? words.value(i, "letter") : null;
    }

    /**
     * {@code second quarter}, {@code III trimestre}, {@code first nine months}, {@code 1°
     * semestre}.
     */
    private Read<YearPart> ranked(int at) {
        Read<Integer> place = place(at);
        if (place == null) {
            return null;
        }
        int next = words.hyphen(place.to());
        Read<Integer> unit = words.unit(next);
        if (unit != null && unit.value() < YEAR && !words.has(next, "several")) {
            return nth(place.value(), unit.value(), unit.to());
        }
        Read<Integer> count = words.number(next);
        Read<Integer> counted = count == null ? null : words.unit(words.hyphen(count.to()));
        if (counted == null || Math.abs(place.value()) != 1) {
            return null;
        }
        int months = count.value() * counted.value();
        if (months > YEAR || counted.value() >= YEAR) {
            return null;
        }
        YearPart part =
                place.value() == 1 ? YearPart.firstMonths(months) : YearPart.lastMonths(months);
        return new Read<>(part, counted.to());
    }

    /** {@code Quarter 2}, {@code trimestre 2}; {@code September quarter}. */
    private Read<YearPart> unitFirst(int at) {
        Read<Integer> unit = words.unit(at);
        if (unit != null && (unit.value() == 3 || unit.value() == 6)) {
            int n = words.digits(unit.to(), 1);
            boolean more = words.is(unit.to() + 1, "%") || words.has(unit.to() + 1, "several");
            return n > 0 && !more ? nth(n, unit.value(), unit.to() + 1) : null;
        }
        Read<Integer> month = words.value(at, "month");
        Read<Integer> quarter = month == null ? null : words.unit(month.to());
        return quarter != null && quarter.value() == 3
                ? new Read<>(new YearPart(month.value(), 3), quarter.to())
                : null;
    }

    /** The rank of a part: an ordinal in words or figures, a Roman numeral; -1 for the last. */
    Read<Integer> place(int at) {
        Read<Integer> ordinal = words.value(at, "ordinal");
        if (ordinal != null) {
            return ordinal;
        }
        int last = words.after(at, "last");
        if (last > at) {
            return new Read<>(-1, last);
        }
        int figures = words.digits(at, 1);
        if (figures > 0) {
            int mark = words.after(at + 1, "ordinal.mark");
            return mark > at + 1 && words.adjoins(at + 1) ? new Read<>(figures, mark) : null;
        }
        boolean capitals =
                words.isWord(at)
                        && words.at(at).text().equals(words.at(at).text().toUpperCase(Locale.ROOT));
        int roman = capitals ? ROMAN.indexOf(words.norm(at)) + 1 : 0;
        return roman > 0 ? new Read<>(roman, at + 1) : null;
    }

    /** The nth run of so many months of a year; the last for -1. */
    private static Read<YearPart> nth(int n, int months, int to) {
        int last = n == -1 ? YEAR : n * months;
        return last < 1 || last > YEAR || YEAR % months != 0
                ? null
                : new Read<>(new YearPart(last, months), to);
    }

    /**
     * {@code twelve months to June}, {@code year ended 30 June}, {@code tre mesi fino a settembre}.
     */
    Read<YearPart> rolling(int at) {
        Read<Integer> count = words.number(at);
        Read<Integer> unit = count == null ? null : words.unit(words.hyphen(count.to()));
        int months;
        int i;
        if (unit != null) {
            months = count.value() * unit.value();
            i = unit.to();
        } else {
            months = YEAR;
            i = words.after(at, "year");
            if (i == at) {
                return null;
            }
        }
        int month = words.after(i, "ending");
        if (month == i || months < 2 || months > 120) {
            return null;
        }
        Read<YearPart> part = figures(month);
        part = part == null ? ranked(month) : part;
        part = part == null ? single(words.digits(month, 2) > 0 ? month + 1 : month, true) : part;
        return part == null
                ? null
                : new Read<>(new YearPart(part.value().endMonth(), months), part.to());
    }

    /** {@code the summer quarter}, {@code trimestre estivo}; a season alone needs its year. */
    private Read<YearPart> season(int at) {
        Read<Integer> season = words.value(at, "season");
        if (season != null) {
            int unit = quarter(season.to());
            int to = unit > 0 ? unit : season.to();
            boolean meant =
                    unit > 0
                            || words.follows(at, "in")
                            || words.follows(at, "the")
                            || words.follows(at, "last");
            return meant || new Years(words).isYearAfter(to)
                    ? new Read<>(YearPart.quarter(season.value()), to)
                    : null;
        }
        int unit = quarter(at);
        season = unit > 0 ? words.value(words.skip(unit, "of"), "season") : null;
        return season == null ? null : new Read<>(YearPart.quarter(season.value()), season.to());
    }

    /** The place after "quarter", "months" or "three months"; -1 where none of them stands. */
    private int quarter(int at) {
        int n =
                words.number(at) != null && words.number(at).value() == 3
                        ? words.number(at).to()
                        : at;
        Read<Integer> unit = words.unit(n);
        boolean months = unit != null && unit.value() == 1 && words.has(n, "several");
        return unit != null && (months || unit.value() == 3 && n == at) ? unit.to() : -1;
    }

    /** {@code January to September}, {@code tra gennaio e settembre}, {@code Q1-Q3}. */
    private Read<YearPart> run(int at) {
        int from = words.after(at, "from");
        boolean opened = from > at;
        Read<YearPart> first = single(from, false);
        if (first == null) {
            return null;
        }
        int joint = joint(first.to(), opened);
        Read<YearPart> last = joint < 0 ? null : single(joint, true);
        Read<YearPart> more = last;
        while (more != null && words.isDash(first.to()) && words.isDash(more.to())) {
            more = single(more.to() + 1, true);
            last = more == null ? last : more;
        }
        if (last == null || last.value().months() != first.value().months()) {
            return null;
        }
        int start = first.value().endMonth() - first.value().months() + 1;
        int apart = Math.floorMod(last.value().endMonth() - first.value().endMonth(), YEAR);
        boolean and = !opened && !words.isDash(first.to()) && !words.has(first.to(), "to.close");
        if (apart == 0 || and && apart != first.value().months()) {
            return null;
        }
        return new Read<>(YearPart.months(start, last.value().endMonth()), last.to());
    }

    /** The place after what joins two parts, "-", "to" or "-to-"; -1 where they aren't joined. */
    private int joint(int i, boolean opened) {
        if (words.isDash(i) || words.is(i, "/")) {
            int hyphened = words.after(i + 1, "to");
            return hyphened > i + 1 && words.isDash(hyphened) ? hyphened + 1 : i + 1;
        }
        int to = words.after(i, "to");
        return to > i ? opened ? words.skip(to, "the") : to : -1;
    }

    /** A month, in full or short, or a part in figures. */
    private Read<YearPart> single(int i, boolean last) {
        Read<YearPart> figures = figures(i);
        if (figures != null && figures.value().months() > 1) {
            return figures;
        }
        Read<Integer> month = words.value(i, "month");
        month = month == null ? words.value(i, "month.short") : month;
        if (month == null || isWrittenSmall(i)) {
            return null;
        }
        int to = !last && words.is(month.to(), ".") ? month.to() + 1 : month.to();
        return new Read<>(YearPart.month(month.value()), to);
    }

    /** Whether a month lacks its capital in a language that gives it one: "may", "march". */
    private boolean isWrittenSmall(int i) {
        return words.lexicon().monthsCapitalised() && !words.at(i).isCapitalised();
    }

    /** One month. A short form, or one that opens a sentence, needs its year or a word before. */
    private Read<YearPart> month(int at) {
        Read<Integer> full = words.value(at, "month");
        Read<Integer> month = full == null ? words.value(at, "month.short") : full;
        if (month == null || isWrittenSmall(at) && !new Years(words).isYearAfter(month.to())) {
            return null;
        }
        boolean dotted = full == null && words.is(month.to(), ".");
        int to = dotted ? month.to() + 1 : month.to();
        boolean ambiguous = full == null || at == 0 && words.lexicon().monthsCapitalised();
        boolean said = words.follows(at, "in") && full != null || new Years(words).isYearAfter(to);
        return !ambiguous || said ? new Read<>(YearPart.month(month.value()), to) : null;
    }
}
