// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Request.Summary;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** When a number was highest or lowest, or when it rose or fell most. */
final class ExtremeShape extends Shape {

    private static final int YEAR = 12;
    private static final Set<String> OF = SmallWords.of("rest-shape.of");

    ExtremeShape(Scope scope) {
        super(scope);
    }

    @Override
    Request read() {
        Request usual = usual();
        if (usual != null) {
            return usual;
        }
        Request fallen = sincePeak();
        if (fallen != null) {
            return fallen;
        }
        boolean most = heard.says("top", "least", "peak", "trough");
        boolean time = heard.says("when") || asks("peak") || asks("trough") || isOfUnit(heard);
        if (time && heard.says("growth") && most && listed.among() == null) {
            Question.Builder b = wanted.plain().get(0);
            b.measure(new MeasureExpr("growth", b.build().measure()));
            boolean down = heard.says("down") && !heard.says("up");
            boolean worst = heard.says("trough", "least") && !heard.says("peak", "top");
            Summary way = down || worst ? Summary.LOWEST : Summary.HIGHEST;
            return new Request.Course(b.build(), when.first(), when.last(), 0, way);
        }
        Summary way = way();
        List<Question.Builder> plain = wanted.plain();
        if (way == null || plain.size() > 1) {
            return null;
        }
        List<Period> at = when.points();
        boolean one = at.size() == 1 && at.get(0).months() == (unit() == 0 ? YEAR : unit());
        boolean beaten = heard.says("exceed", "more"); // "will it beat the record in 2026"
        if (one && !beaten && when.first() == null && when.base() == null) {
            return null; // a single year, or month, has no highest among its like
        }
        boolean within = when.first() == null && !at.isEmpty();
        return new Request.Course(
                plain.get(0).build(),
                within ? at.get(0) : when.first(),
                within ? at.get(at.size() - 1) : when.last(),
                unit(),
                way);
    }

    /** "In which month does it usually sell most": the months of all years; null for others. */
    private Request usual() {
        boolean months = heard.says("monthly") && (isPlural() || heard.says("usual"));
        List<Question.Builder> plain = wanted.plain();
        boolean alone = plain.size() == 1 && listed.among() == null && when.points().isEmpty();
        boolean changed = heard.says("growth") && !TradedMore.in(heard);
        return !months || !alone || changed || heard.says("share", "than")
                ? null
                : new Request.Course(
                        plain.get(0).build(), when.first(), when.last(), 1, Summary.BY_MONTH);
    }

    /** "In which months does it sell most", with no value that they are set against. */
    private boolean isPlural() {
        return heard.says("whichyears")
                && (heard.says("top", "least", "peak", "trough") || TradedMore.in(heard))
                && !heard.has(Heard.Kind.NUMBER);
    }

    /** "How far has it fallen from its peak": the highest, and how the latest stands to it. */
    private Request sincePeak() {
        boolean from =
                heard.says("growth")
                        && heard.parts().stream()
                                .filter(p -> p.isAny("peak", "trough") && !p.is("judged"))
                                .anyMatch(p -> heard.led(p, "from") && !isBehindTime(p));
        List<Question.Builder> plain = wanted.plain();
        if (!from || plain.size() != 1 || listed.among() != null || when.points().size() > 1) {
            return null;
        }
        return new Request.Course(
                plain.get(0).build(),
                null,
                when.points().isEmpty() ? null : when.points().get(0),
                0,
                heard.says("peak") ? Summary.HIGHEST : Summary.LOWEST);
    }

    /** "From the 2012 peak", "from the peak of 2012": a peak of which the year is known. */
    private boolean isBehindTime(Heard.Part peak) {
        Heard.Part before = heard.before(peak);
        Heard.Part next = heard.after(peak);
        boolean of = next != null && OF.contains(heard.tokens().get(next.from()).fold());
        return before != null && before.kind() == Heard.Kind.TIME
                || next != null && next.kind() == Heard.Kind.TIME
                || of && heard.after(next) != null && heard.after(next).kind() == Heard.Kind.TIME;
    }

    /** How long the periods are that the best of is asked within a year; 0 where none is said. */
    private int unit() {
        int said = listed.parts(when);
        Heard.Part unit = heard.first("timeunit");
        String word = unit == null ? "" : heard.text(unit).toLowerCase(Locale.ROOT);
        return said > 0
                ? said
                : word.matches("month|mese") ? 1 : word.matches("quarter|trimestre") ? 3 : 0;
    }

    /** Whether the highest is asked for, or the lowest; null for neither. */
    private Summary way() {
        boolean said = heard.says("when") || isOfUnit(heard) || isOfBalance();
        boolean time = said && !heard.says("growth", "rank");
        if ((time || asks("peak") || asks("trough")) && isOfBothEnds()) {
            return Summary.BOTH_ENDS;
        }
        boolean least = time && heard.says("least");
        boolean top = heard.says("top") || isOfBalance();
        boolean high = asks("peak") || time && top && !least;
        boolean low = !high && (asks("trough") || least);
        return high == low ? null : high == isOfDepth() ? Summary.LOWEST : Summary.HIGHEST;
    }

    /** "The best and the worst year". */
    private boolean isOfBothEnds() {
        boolean upper =
                heard.parts().stream()
                        .anyMatch(p -> p.isAny("top", "peak") && !p.isAny("least", "trough"));
        boolean lower =
                heard.parts().stream()
                        .anyMatch(p -> p.isAny("least", "trough") && !p.isAny("top", "peak"));
        return upper && lower;
    }

    /** "Its widest deficit": of all those that are held. */
    private boolean isOfBalance() {
        return flows.equals(List.of(TradeFlow.BALANCE))
                && listed.among() == null
                && when.points().isEmpty()
                && !heard.says("compare", "who")
                && heard.parts().stream()
                        .filter(p -> p.isAny("top", "least", "firstword"))
                        .anyMatch(p -> isOf(heard.after(p)) || isOf(heard.before(p)));
    }

    private static boolean isOf(Heard.Part balance) {
        return balance != null && balance.is("balance");
    }

    /**
     * Whether the size of a deficit is meant: the largest is the lowest balance. Its best and its
     * worst times are those of the balance.
     */
    private boolean isOfDepth() {
        boolean deficit =
                flows.equals(List.of(TradeFlow.BALANCE))
                        && heard.says("deficit", "negative")
                        && !heard.says("positive");
        return deficit
                && heard.parts().stream()
                        .filter(p -> p.isAny("top", "least", "peak", "trough"))
                        .noneMatch(p -> p.is("judged"));
    }

    /** Whether a peak is asked for, and not named by its year: "from the peak of 2012 on". */
    private boolean asks(String extreme) {
        return heard.parts().stream().anyMatch(p -> p.is(extreme) && !isDated(heard, p));
    }

    /** Whether the year of a peak is said beside it. */
    static boolean isDated(Heard heard, Heard.Part extreme) {
        Heard.Part next = heard.after(extreme);
        while (next != null && (Heard.isSmall(next) || next.isAny("than", "to"))) {
            next = heard.after(next);
        }
        Heard.Part before = heard.before(extreme);
        if (extreme.isAny("monthly", "quarterly")) {
            return false; // "the best month of 2024" is sought within the year
        }
        return next != null && next.kind() == Heard.Kind.TIME
                || before != null && before.kind() == Heard.Kind.TIME;
    }

    /** Whether "best" or "worst" is said of a year, a quarter or a month: "the best ever year". */
    static boolean isOfUnit(Heard heard) {
        return heard.parts().stream()
                .filter(p -> p.is("timeunit"))
                .anyMatch(
                        unit ->
                                heard.parts().stream()
                                        .filter(p -> p.isAny("top", "least"))
                                        .anyMatch(p -> isNear(p, unit)));
    }

    private static boolean isNear(Heard.Part one, Heard.Part other) {
        return Math.max(one.from(), other.from()) - Math.min(one.to(), other.to()) < 2;
    }
}
