// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.time;

import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.time.TimeValue.Interval;
import eu.fondaco.checking.time.TimeValue.Span;
import eu.fondaco.core.time.Period;
import eu.fondaco.core.time.YearPart;

/** Reads intervals and what runs from one to another. */
final class Intervals {

    private final TimeWords words;
    private final Parts parts;
    private final Years years;

    Intervals(TimeWords words) {
        this.words = words;
        parts = new Parts(words);
        years = new Years(words);
    }

    /** The interval that begins there, a year among them; null where none does. */
    Read<? extends TimeValue> read(int at) {
        Read<TimeValue> shortRange = years.shortRange(at);
        if (shortRange != null && years.alone(at) != null) {
            return shortRange;
        }
        Read<Interval> interval = interval(at);
        return interval != null && isLatest(at, interval) ? null : interval;
    }

    private Read<Interval> interval(int at) {
        Read<YearPart> part = parts.read(at);
        if (part != null) {
            Read<YearRef> year = years.after(part.to());
            return new Read<>(new Interval(part.value(), year.value()), year.to());
        }
        Read<Interval> told = years.decade(at);
        told = told != null ? told : counted(at);
        told = told != null ? told : yearFirst(at);
        told = told != null ? told : numbered(at);
        if (told != null) {
            return told;
        }
        Read<Integer> named = words.value(at, "named");
        Read<Integer> year = named != null ? named : years.alone(at);
        if (year != null) {
            return new Read<>(Interval.of(Period.year(year.value())), year.to());
        }
        Read<Integer> now = words.value(at, "now");
        return now == null ? null : fromNow(now);
    }

    /** {@code last year}, {@code last year's second quarter}. */
    private Read<Interval> fromNow(Read<Integer> now) {
        Read<YearPart> part = words.is(now.to(), "'s") ? parts.read(now.to() + 1) : null;
        YearRef year = new YearRef.FromNow(now.value());
        return part == null
                ? new Read<>(new Interval(YearPart.wholeYear(), year), now.to())
                : new Read<>(new Interval(part.value(), year), part.to());
    }

    /** "The last three months" without a year are the latest ones, not those of a year's end. */
    private boolean isLatest(int at, Read<Interval> read) {
        return words.has(at, "last")
                && read.value().year() == YearRef.OPEN
                && parts.read(at).to() == read.to();
    }

    /** {@code nine months of 2025}: the first nine. */
    private Read<Interval> counted(int at) {
        Read<Integer> count = words.number(at);
        Read<Integer> unit = count == null ? null : words.unit(words.hyphen(count.to()));
        int months = unit == null || unit.value() > 3 ? 0 : count.value() * unit.value();
        if (months < 2 || months > 12) {
            return null;
        }
        Read<YearRef> year = years.after(unit.to());
        if (year.to() == unit.to() && isTheFirst(at, unit)) {
            return new Read<>(new Interval(YearPart.firstMonths(months), YearRef.OPEN), unit.to());
        }
        return year.to() == unit.to() || unit.value() == 3 && year.value() == YearRef.OPEN
                ? null
                : new Read<>(new Interval(YearPart.firstMonths(months), year.value()), year.to());
    }

    /** "Nei nove mesi": six or more months with an article are those since January. */
    private boolean isTheFirst(int at, Read<Integer> unit) {
        boolean goesOn =
                words.has(unit.to(), "ago")
                        || words.has(unit.to(), "after")
                        || words.has(unit.to(), "row")
                        || words.has(unit.to(), "ending");
        int count = words.number(at).value();
        return unit.value() == 1
                && count >= 6
                && count < 12
                && words.follows(at, "definite")
                && !goesOn;
    }

    /** {@code 2025 Q1}, {@code 2025-Q1}, {@code 2025's second quarter}. */
    private Read<Interval> yearFirst(int at) {
        Read<Integer> year = words.year(at);
        if (year == null) {
            return null;
        }
        boolean owned = words.is(year.to(), "'s");
        int i = owned || words.isDash(year.to()) ? year.to() + 1 : year.to();
        Read<YearPart> part = owned ? parts.read(i) : parts.figures(i);
        return part == null
                ? null
                : new Read<>(
                        new Interval(part.value(), new YearRef.Fixed(year.value())), part.to());
    }

    /** {@code 09/2025}: a month in figures. */
    private Read<Interval> numbered(int at) {
        int month = words.digits(at, 2);
        boolean slash = words.is(at + 1, "/") && words.adjoins(at + 1) && words.adjoins(at + 2);
        boolean apart = !words.is(at - 1, "/") && !words.is(at - 1, ".");
        Read<Integer> year =
                slash && apart && month >= 1 && month <= 12 ? words.year(at + 2) : null;
        return year == null
                ? null
                : new Read<>(Interval.of(Period.month(year.value(), month)), year.to());
    }

    /**
     * From one interval to another; the first takes the second's year where it has none. Months
     * without a year of their own are one interval, not a span.
     */
    Read<Span> span(int at) {
        int from = words.after(at, "from");
        boolean opened = from > at;
        from = opened ? words.skip(from, "the") : from;
        Read<? extends TimeValue> first = opened ? ellipticOr(from) : interval(from);
        if (first == null || !(first.value() instanceof Interval start)) {
            return null;
        }
        int joint = joint(first.to(), opened);
        Read<Interval> last = joint < 0 ? null : interval(joint);
        if (last == null || !(last.value().year() instanceof YearRef.Fixed)) {
            return null;
        }
        Interval end = last.value();
        Interval begin =
                start.year() == YearRef.OPEN ? new Interval(start.part(), end.year()) : start;
        return isSpan(begin, end)
                ? new Read<>(new Span(begin, end), last.to())
                : pair(begin, end, last.to(), first.to());
    }

    private static boolean isSpan(Interval first, Interval last) {
        return first.part().months() == last.part().months()
                && first.period().isPresent()
                && first.period().get().compareTo(last.period().orElseThrow()) < 0;
    }

    /** {@code 2024/2023}: a change from the second to the first. */
    private Read<Span> pair(Interval first, Interval last, int to, int mark) {
        return words.is(mark, "/") && isSpan(last, first)
                ? new Read<>(new Span(last, first), to)
                : null;
    }

    private Read<? extends TimeValue> ellipticOr(int at) {
        Read<Interval> full = interval(at);
        return full != null ? full : elliptic(at);
    }

    /** The place after what joins two intervals; -1 where they aren't joined. */
    private int joint(int i, boolean opened) {
        if (words.isDash(i) || words.is(i, "/") && words.adjoins(i)) {
            return words.is(i + 1, "'") ? i + 1 : words.skip(i + 1, "the");
        }
        int to = opened ? words.after(i, "to") : words.after(i, "to.close");
        return to > i ? words.skip(to, "the") : -1;
    }

    /** {@code second [and third quarter of 2025]}: unit and year stand with the other. */
    Read<Interval> elliptic(int at) {
        Read<Integer> place = parts.place(at);
        if (place == null || place.value() < 1) {
            return null;
        }
        int joint = words.after(place.to(), "to");
        if (joint == place.to() && (words.is(joint, ",") || words.isDash(joint))) {
            joint++;
        }
        joint = words.skip(joint, "the");
        Read<YearPart> other =
                joint == place.to() || parts.place(joint) == null ? null : parts.read(joint);
        if (other == null) {
            return null;
        }
        int months = other.value().months();
        int end = place.value() * months;
        boolean earlier = end < other.value().endMonth();
        return earlier
                ? new Read<>(
                        new Interval(new YearPart(end, months), years.after(other.to()).value()),
                        place.to())
                : null;
    }

    /**
     * {@code in the third}, after a quarter was named: the unit goes on.
     *
     * @param months of the unit last named; 0 for none
     */
    Read<Interval> goingOn(int at, int months) {
        Read<Integer> place = months == 3 || months == 6 ? parts.place(at) : null;
        boolean led =
                words.follows(at, "of")
                        || words.has(at - 1, "the")
                                && (words.follows(at - 1, "of")
                                        || isSaid(at - 2, "time.vs", "prep.with", "prep.than"))
                        || isSaid(at - 1, "time.vs", "prep.than");
        boolean ends = place != null && ends(place.to());
        boolean fits = place != null && place.value() > 0 && place.value() * months <= 12;
        return led && ends && fits
                ? new Read<>(
                        new Interval(new YearPart(place.value() * months, months), YearRef.OPEN),
                        place.to())
                : null;
    }

    /** Whether what follows isn't counted by the ordinal: "in the third it rose", "by 5%". */
    private boolean ends(int to) {
        boolean percent =
                words.holds(to + 2)
                        && words.at(to + 1).kind() == Token.Kind.NUMBER
                        && (words.is(to + 2, "%") || words.is(to + 2, "per"));
        return !words.isWord(to) && !words.is(to, "-")
                || isSaid(to, "be", "dir.up", "dir.down", "conj", "after.ordinal")
                || percent && isSaid(to, "prep.of", "prep.by", "prep.to");
    }

    private boolean isSaid(int at, String... categories) {
        boolean said = false;
        for (String c : categories) {
            said |= words.isWord(at) && words.lexicon().says(words.at(at), c);
        }
        return said;
    }
}
