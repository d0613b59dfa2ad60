// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.time;

import eu.fondaco.core.time.Offset;
import eu.fondaco.core.time.Offset.Unit;

/** Reads times told from others: earlier, later, the same, the latest, and mere lengths. */
final class Relatives {

    private static final int YEAR = 12;
    private static final int DECADE = 120;

    private final TimeWords words;
    private final Years years;

    Relatives(TimeWords words) {
        this.words = words;
        years = new Years(words);
    }

    /** What begins there; null where nothing of the kind does. */
    Read<? extends TimeValue> read(int at) {
        Read<? extends TimeValue> found = same(at);
        found = found != null ? found : vague(at);
        found = found != null ? found : told(at);
        found = found != null ? found : latest(at);
        found = found != null ? found : counted(at);
        if (found != null) {
            return found;
        }
        int current = words.after(at, "current");
        if (current > at) {
            Read<? extends TimeValue> other = longer(current - 1);
            return other == null || other.to() <= current
                    ? new Read<>(new TimeValue.Current(length(current)), current)
                    : null; // "in the quarter before"
        }
        int todate = words.after(at, "todate");
        if (todate > at) {
            return new Read<>(new TimeValue.ToDate(), todate);
        }
        int start = words.after(at, "start");
        return start > at ? new Read<>(new TimeValue.SeriesStart(), start) : null;
    }

    /** The months of the unit that a phrase ends with; 0 where it ends with none. */
    private int length(int to) {
        Read<Integer> unit = words.unit(to - 1);
        return unit == null ? 0 : unit.value();
    }

    /** {@code a year earlier}, {@code trimestre precedente}, {@code the following year}. */
    private Read<? extends TimeValue> told(int at) {
        Read<Offset> earlier = words.offset(at, "earlier");
        if (earlier != null && !goesOn(earlier.to())) {
            return new Read<>(new TimeValue.Earlier(earlier.value()), earlier.to());
        }
        Read<Offset> later = words.offset(at, "later");
        return later == null ? null : new Read<>(new TimeValue.Later(later.value()), later.to());
    }

    /** Whether the year that ends a phrase is one of another: "over the year to March". */
    private boolean goesOn(int to) {
        return words.year(to) != null || new Parts(words).rolling(to - 1) != null;
    }

    /** {@code the same period of 2023}, {@code stesso periodo dell'anno precedente}. */
    private Read<? extends TimeValue> same(int at) {
        int same = words.after(at, "same");
        if (same == at) {
            return null;
        }
        Read<YearRef> year = years.after(same);
        YearRef of = year.value();
        if (of instanceof YearRef.Before before) {
            return new Read<>(new TimeValue.Earlier(Offset.years(before.years())), year.to());
        }
        if (of instanceof YearRef.FromNow now && now.years() > 0) {
            return new Read<>(new TimeValue.Earlier(Offset.years(now.years())), year.to());
        }
        return new Read<>(new TimeValue.Same(of), year.to());
    }

    /** What begins with the last word of a phrase and goes on after it. */
    private Read<? extends TimeValue> longer(int at) {
        Read<? extends TimeValue> told = told(at);
        return told != null ? told : new Intervals(words).read(at);
    }

    /** {@code early 2025}, {@code the first months of the year}. */
    private Read<TimeValue.PartOf> vague(int at) {
        int part = words.after(at, "vague");
        Read<YearRef> year = part == at ? null : years.after(words.hyphen(part));
        int named = part == at ? at : words.after(part, "year");
        if (year != null && year.to() > part) {
            return new Read<>(new TimeValue.PartOf(year.value()), year.to());
        }
        return named > part ? new Read<>(new TimeValue.PartOf(YearRef.OPEN), named) : null;
    }

    /** {@code the last three months}, {@code l'ultimo trimestre}. */
    private Read<TimeValue.Latest> latest(int at) {
        int last = words.after(at, "last");
        if (last == at) {
            return null;
        }
        Read<Integer> count = words.number(last);
        Read<Integer> months = words.unit(count == null ? last : count.to());
        if (months == null) {
            return null;
        }
        int many = count == null ? 1 : count.value();
        return months.value() == DECADE
                ? new Read<>(new TimeValue.Latest(Unit.YEAR, many * 10), months.to())
                : unit(months.value()) == null
                        ? null
                        : new Read<>(new TimeValue.Latest(unit(months.value()), many), months.to());
    }

    /** {@code ten years earlier}, {@code three months later}, {@code in nine years}. */
    private Read<? extends TimeValue> counted(int at) {
        Read<Integer> count = words.number(at);
        int next = count == null ? at : words.hyphen(count.to());
        int row = count == null ? next : words.after(next, "row");
        Read<Integer> months = words.unit(row);
        if (months == null || count == null && months.value() != DECADE) {
            return many(at);
        }
        int many = count == null ? 1 : count.value();
        if (many == 1 && (months.value() == 3 || months.value() == 6)) {
            return null; // "a year and a half after", "less than a quarter"
        }
        int ago = words.after(months.to(), "ago");
        Offset offset = offset(months.value(), many);
        if (ago > months.to() && offset != null) {
            return new Read<>(new TimeValue.Earlier(offset), ago);
        }
        int later = words.after(months.to(), "after");
        if (later > months.to() && offset != null) {
            return new Read<>(new TimeValue.Later(offset), later);
        }
        int inRow = words.after(months.to(), "row");
        boolean lasts = words.follows(at, "since") || row > next || inRow > months.to();
        boolean told = months.value() != 3 && months.value() != 6 || lasts;
        boolean article = count != null && count.value() == 1 && (!lasts || months.value() < YEAR);
        return told && !article
                ? new Read<>(new TimeValue.Length(many * months.value()), inRow)
                : null;
    }

    /** {@code triennio}: several years in one word. */
    private Read<TimeValue.Length> many(int at) {
        Read<Integer> years = words.value(at, "unit.many");
        return years == null ? null : new Read<>(new TimeValue.Length(years.value()), years.to());
    }

    private static Offset offset(int months, int count) {
        if (months == DECADE) {
            return Offset.years(10 * count);
        }
        if (months == 1 && unit(count) != null) {
            return new Offset(unit(count), 1); // three months earlier: the quarter before
        }
        Unit unit = unit(months);
        return unit == null ? null : new Offset(unit, count);
    }

    private static Unit unit(int months) {
        return switch (months) {
            case 1 -> Unit.MONTH;
            case 3 -> Unit.QUARTER;
            case 6 -> Unit.HALF;
            case YEAR -> Unit.YEAR;
            default -> null;
        };
    }
}
