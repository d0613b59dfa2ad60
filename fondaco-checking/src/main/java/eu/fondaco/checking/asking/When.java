// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.asking.Registered.Span;
import eu.fondaco.checking.time.TimeValue;
import eu.fondaco.checking.time.YearRef;
import eu.fondaco.core.time.Offset;
import eu.fondaco.core.time.Period;
import eu.fondaco.core.time.YearPart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The times that a question speaks of.
 *
 * @param points periods asked about, in order
 * @param first the beginning of a span, or what "since" names; null where there is none
 * @param last the end of a span; null where it is open or there is none
 * @param base what is compared with; null where none is said
 * @param months how long the latest period is to be; 0 for any
 * @param several whether more than the latest one of them is asked for: "the last three quarters"
 * @param latest how many of the latest are asked for: 10 for "the last ten years"; 0 for no number
 * @param isFromTo whether there are two points and nothing stands between them: "2010 2013"
 */
record When(
        List<Period> points,
        Period first,
        Period last,
        Period base,
        int months,
        boolean several,
        int latest,
        boolean isFromTo) {

    private static final Set<String> ON = SmallWords.of("when.on");
    private static final Set<String> THAN = SmallWords.of("when.than");
    private static final List<String> SEVERAL =
            List.of("halves", "quarters", "semestri", "trimestri");
    private static final Set<String> ORDER = SmallWords.of("when.order");

    static When of(Heard heard, LocalDate today) {
        Gathered all = new Gathered(heard, today);
        heard.of(Kind.TIME).toList().forEach(all::take);
        return all.when();
    }

    /** What the times of a question come to, one after the other. */
    private static final class Gathered {

        private final Heard heard;
        private final LocalDate today;
        private final List<Period> points = new ArrayList<>();
        private Period first;
        private Period last;
        private Period base;
        private int months;
        private YearPart part;
        private boolean several;
        private int count;

        Gathered(Heard heard, LocalDate today) {
            this.heard = heard;
            this.today = today;
        }

        void take(Part said) {
            if (said.time() instanceof TimeValue.Span span) {
                first = period(span.first(), today);
                last = period(span.last(), today);
            } else if (said.time() instanceof TimeValue.Interval interval) {
                interval(said, interval);
            } else if (said.time() instanceof TimeValue.Latest latest) {
                months = latest.unit().equals(Offset.Unit.YEAR) ? 12 : months(latest.unit());
                several = latest.count() > 1;
                count = latest.count();
            } else if (said.time() instanceof TimeValue.Day day) {
                day.date().ifPresent(d -> points.add(Period.year(d.year())));
            } else if (said.time() instanceof TimeValue.Earlier earlier && !points.isEmpty()) {
                base = earlier.offset().before(points.get(points.size() - 1));
            } else if (said.time() instanceof TimeValue.Same same && !points.isEmpty()) {
                base = inYear(points.get(points.size() - 1), same.year(), today);
            }
        }

        /** A time that begins a span, ends one, is compared with, or is asked about. */
        private void interval(Part said, TimeValue.Interval interval) {
            Period p = period(interval, today);
            if (p == null && !points.isEmpty() && isCompared(heard, said)) {
                base = lastBefore(interval.part(), points.get(points.size() - 1));
                return;
            }
            if (p == null || isOfSeveral(heard, said)) {
                part = interval.part();
                months = part.months();
            }
            if (p == null) {
                return;
            }
            Part next = heard.after(said);
            if (isSaid(heard, said, "since")
                    || next != null && next.is("onward")
                    || heard.says("evolution") && heard.led(said, "from")) {
                first = p;
            } else if ((isSaid(heard, said, "after")
                            || heard.led(said, "successor") && !isOfAct(next))
                    && p.isYear()) {
                first = isOfChange(heard) ? p : p.plusYears(1);
            } else if (isSaid(heard, said, "before") && p.isYear()) {
                last = p.plusYears(-1);
            } else if (next != null && next.is("backward")
                    || isSaid(heard, said, "until") && (first == null || last == null)) {
                last = p;
            } else if (isCompared(heard, said)) {
                base = p;
            } else {
                points.add(p);
            }
        }

        /** "Replaced the 2009 memorandum": the year of an act, and not what came after it. */
        private static boolean isOfAct(Part next) {
            return next != null && next.is("act");
        }

        When when() {
            if (base == null && first == null && last == null && isOneThan(heard, points)) {
                base = points.remove(0);
            }
            if (base == null && points.size() == 1 && isBesideYearBefore(heard)) {
                base = points.get(0).plusYears(-1);
            }
            boolean bare = heard.of(Kind.TIME).allMatch(p -> p.time() instanceof TimeValue.Current);
            months = bare ? unit(heard) : months;
            if (base != null && first == null && last != null && points.isEmpty()) {
                points.add(last);
                last = null;
            }
            When said = new When(points, first, last, base, months, several, count, false);
            return (part == null ? said : said.within(part)).finished(heard);
        }
    }

    /** "Did it halve after 2021": a change from then on, and not what came in the years after. */
    private static boolean isOfChange(Heard heard) {
        return heard.says("growth")
                && !heard.says("whichyears", "ever", "when", "lasttime", "streak", "eachtime")
                && !heard.says("act", "treaty", "activity", "strategy", "meanlevel");
    }

    /** "In 2019 compared with the year before". */
    private static boolean isBesideYearBefore(Heard heard) {
        Part before = heard.first("yearbefore");
        return before != null
                && !heard.says("growth")
                && (heard.led(before, "compare")
                        || heard.led(before, "than")
                        || heard.led(before, "more")
                        || heard.led(before, "less"));
    }

    /** "The first halves of 2017 and 2018": the part of the year is said once for all of them. */
    private static boolean isOfSeveral(Heard heard, Part time) {
        return SEVERAL.stream().anyMatch(heard.text(time).toLowerCase(Locale.ROOT)::contains);
    }

    private static boolean isOneThan(Heard heard, List<Period> points) {
        return points.size() == 1 && heard.of(Kind.TIME).count() == 1 && isThan(heard);
    }

    /** "Less than in 2019": the one time that is said is what another is set against. */
    private static boolean isThan(Heard heard) {
        Part time = heard.of(Kind.TIME).findFirst().orElseThrow();
        Part at = heard.before(time);
        boolean in = at != null && at.is("to");
        while (at != null && isBetween(heard, at)) {
            if (isTurned(heard, at)) {
                return false;
            }
            in &= !isTrade(at);
            at = heard.before(at);
        }
        if (at != null && isTurned(heard, at)) {
            return false;
        }
        boolean beaten = in && at != null && at.is("beats"); // "who beat us in 2024"
        boolean ordered = at != null && !beaten && !at.is("mutual") && at.isAny("more", "less");
        boolean joint = at != null && (ordered || isThanWord(heard, at));
        int than = joint ? at.to() : 0;
        return heard.parts().stream().filter(p -> p.to() <= than).anyMatch(p -> p.isAny(ORDER));
    }

    /**
     * Whether it may stand between "than" and a time: "than it sold in", "di quanto vendeva nel".
     */
    private static boolean isBetween(Heard heard, Part part) {
        boolean said = isThanWord(heard, part);
        boolean much = part.is("howmuch") && !heard.opens("howmuch");
        return part.isAny("to", "does", "us", "itword")
                || isTrade(part) && !said
                || much
                || Heard.isSmall(part) && !part.is("that") && !said;
    }

    /** "Than", or words that begin or end with it: "than it sold". */
    private static boolean isThanWord(Heard heard, Part part) {
        return THAN.contains(heard.tokens().get(part.from()).fold())
                || THAN.contains(heard.tokens().get(part.to() - 1).fold());
    }

    /** "It buys more than it sold in 2022": one way is set against the other, and no time. */
    private static boolean isTurned(Heard heard, Part part) {
        return heard.parts().stream()
                .filter(p -> p.to() <= part.from())
                .anyMatch(
                        p ->
                                part.isAny("sells", "exports") && p.isAny("buys", "imports")
                                        || part.isAny("buys", "imports")
                                                && p.isAny("sells", "exports"));
    }

    private static boolean isTrade(Part part) {
        return part.isAny("trades", "sells", "buys");
    }

    /** "The freshest quarter": how long the latest period is to be; 0 where that isn't said. */
    private static int unit(Heard heard) {
        Part latest = heard.first("latest");
        if (latest == null) {
            return 0;
        }
        return heard.parts().stream()
                .filter(p -> (p.is("timeunit") || p.kind() == Kind.TIME) && isNear(p, latest))
                .map(p -> heard.tokens().get(p.to() - 1).fold())
                .mapToInt(
                        u -> u.matches("month|mese") ? 1 : u.matches("quarter|trimestre") ? 3 : 12)
                .findFirst()
                .orElse(0);
    }

    private static boolean isNear(Part one, Part other) {
        return Math.max(one.from(), other.from()) - Math.min(one.to(), other.to()) < 2;
    }

    /** The same with all years narrowed to a part of them. */
    private When within(YearPart part) {
        boolean dated = !points.isEmpty() || first != null || last != null;
        return new When(
                points.stream().map(p -> narrowed(p, part)).toList(),
                narrowed(first, part),
                narrowed(last, part),
                narrowed(base, part),
                dated ? 0 : months,
                several,
                latest,
                false);
    }

    private static Period narrowed(Period period, YearPart part) {
        return period == null || !period.isYear() ? period : part.in(period.firstYear());
    }

    private When finished(Heard heard) {
        Period end =
                base != null && base.isYear() && points.size() == 1 && !points.get(0).isYear()
                        ? points.get(0).plusYears(base.firstYear() - points.get(0).firstYear())
                        : base;
        List<Period> all = end != null && points.equals(List.of(end)) ? List.of() : alike(heard);
        return new When(
                List.copyOf(all), first, last, end, months, several, latest, isFromTo(heard, all));
    }

    /**
     * "The first half of 2021, and how much more than in 2020": the year that a part of another is
     * set against is narrowed to the same part.
     */
    private List<Period> alike(Heard heard) {
        boolean against =
                points.size() == 2
                        && heard.says(
                                "more",
                                "less",
                                "compare",
                                "than",
                                "difference",
                                "growth",
                                "greater",
                                "smaller");
        if (!against || points.get(0).isYear() == points.get(1).isYear()) {
            return points;
        }
        Period part = points.get(points.get(0).isYear() ? 1 : 0);
        return part.months() >= 12
                ? points
                : points.stream()
                        .map(p -> p.isYear() ? part.plusYears(p.firstYear() - part.firstYear()) : p)
                        .distinct()
                        .toList();
    }

    /**
     * Whether two times of one length, the earlier first, stand side by side, or "how much" is
     * asked of each: "how much in 2010 and how much in 2013".
     */
    private static boolean isFromTo(Heard heard, List<Period> points) {
        List<Part> times = heard.of(Kind.TIME).toList();
        return points.size() == 2
                && times.size() == 2
                && (times.get(0).to() == times.get(1).from()
                        || heard.led(times.get(0), "between")
                        || isOfEach(heard, times))
                && points.get(0).isLike(points.get(1))
                && points.get(0).compareTo(points.get(1)) < 0;
    }

    private static boolean isOfEach(Heard heard, List<Part> times) {
        List<Part> between =
                heard.parts().stream()
                        .filter(p -> p.from() >= times.get(0).to())
                        .filter(p -> p.to() <= times.get(1).from())
                        .toList();
        return between.stream().anyMatch(p -> p.is("howmuch"))
                && between.stream().allMatch(p -> p.isAny("howmuch", "filler", "to"));
    }

    /** A period of another year; null where that is left open. */
    /** "August 2024 compared with July": the last such part of a year before a time. */
    private static Period lastBefore(YearPart part, Period time) {
        Period same = part.in(time.lastYear());
        return same.firstDay().isBefore(time.firstDay()) ? same : part.in(time.lastYear() - 1);
    }

    private static Period inYear(Period period, YearRef year, LocalDate today) {
        int in =
                year instanceof YearRef.Fixed fixed
                        ? fixed.year()
                        : year instanceof YearRef.FromNow ago ? today.getYear() - ago.years() : 0;
        return in == 0 ? null : period.plusYears(in - period.lastYear());
    }

    private static int months(Offset.Unit unit) {
        return switch (unit) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF -> 6;
            default -> 0;
        };
    }

    /** Whether a word of a category leads a time, or is part of it. */
    static boolean isSaid(Heard heard, Part part, String category) {
        AskWords.Hit inside = AskWords.of(heard.lang()).at(heard.tokens(), part.from());
        return heard.led(part, category)
                || inside != null && inside.categories().contains(category);
    }

    private static boolean isCompared(Heard heard, Part part) {
        Part next = heard.after(part);
        boolean level = next != null && next.is("levelword") || heard.led(part, "levelword");
        boolean on =
                part.from() > 0
                        && ON.contains(heard.tokens().get(part.from() - 1).fold())
                        && heard.says("growth");
        return on
                || heard.led(part, "compare") && !isSideBySide(heard, part)
                || level && heard.says("more", "less", "exceed");
    }

    /** "Imports and exports side by side in 2016": what is compared stands before. */
    private static boolean isSideBySide(Heard heard, Part time) {
        return heard.parts().stream()
                .filter(p -> p.is("compare") && p.to() <= time.from())
                .reduce((a, b) -> b)
                .map(p -> heard.folded(p).equals("a confronto"))
                .orElse(false);
    }

    /** A period whose year is said, in figures or from today; null where it is left open. */
    static Period period(TimeValue.Interval interval, LocalDate today) {
        if (interval.year() instanceof YearRef.FromNow ago) {
            return interval.part().in(today.getYear() - ago.years());
        }
        return interval.period().orElse(null);
    }

    /** The calendar years spoken of. */
    Span span() {
        if (!points.isEmpty()) {
            return new Span(
                    points.stream().map(Period::firstYear).distinct().toList(),
                    Span.OPEN,
                    Span.OPEN);
        }
        return new Span(
                List.of(),
                first == null ? Span.OPEN : first.firstYear(),
                last == null ? Span.OPEN : last.lastYear());
    }

    /** The one period that all of them make up; null where there is none. */
    Period whole() {
        if (first != null && last != null && last.firstYear() > first.firstYear()) {
            return Period.years(first.firstYear(), last.lastYear());
        }
        return points.isEmpty() ? null : points.get(0);
    }

    /** The same; where only one end is said, the year there: "after 2025" begins with 2026. */
    Period reach() {
        Period whole = whole();
        return whole != null || first == null && last == null
                ? whole
                : Period.year(first == null ? last.lastYear() : first.firstYear());
    }

    boolean isOpen() {
        return points.isEmpty() && first == null && last == null;
    }
}
