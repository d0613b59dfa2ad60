// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Operator;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import java.util.List;

/**
 * The course of a flow over years: runs of rises, unbroken growth, above or below an earlier level.
 */
final class Runs {

    private final Topic topic;
    private final Wholes wholes;
    private final Questions questions;
    private final Claims claims;

    Runs(Topic topic, Wholes wholes, Questions questions, Claims claims) {
        this.topic = topic;
        this.wholes = wholes;
        this.questions = questions;
        this.claims = claims;
    }

    /** "The fifth yearly rise running." */
    boolean streak(Statement x) {
        Item word = x.c.first("streak");
        Item years = word != null ? null : lasting(x.c);
        if (word == null && years == null) {
            return false;
        }
        word = word == null ? years : word;
        Item n =
                years != null
                        ? years
                        : x.c.numbers().stream()
                                .filter(i -> i.num.type() == Num.Type.ORDINAL || small(i))
                                .findFirst()
                                .orElse(null);
        if (n == null) {
            return false;
        }
        if (x.f.flow == TradeFlow.BALANCE && !x.c.has("dir.up", "dir.down")) {
            return false; // "negative for the fifth year in a row" is no course of the amount
        }
        Item near = x.c.after(word.to, 3, "dir.up", "dir.down");
        Item dir = near != null ? near : x.c.first("dir.up", "dir.down");
        boolean falling =
                neverFell(x.c)
                        ? false
                        : dir != null
                                ? Statement.down(dir)
                                : x.sofar("dir.down") && !x.sofar("dir.up");
        boolean over =
                x.c.has("streak.ended") || x.previous() != null && x.previous().has("streak.ended");
        Period until = over && x.f.period != null ? x.f.period.plusYears(-1) : x.f.period;
        Question q =
                questions
                        .about(x, MeasureExpr.of("streak"))
                        .period(until)
                        .ascending(falling)
                        .build();
        Assertion says = new Assertion(Operator.EQUAL, n.num.value(), 1, List.of(), "count", false);
        claims.add(x, n, "trend", q, says, null);
        return x.c.numbers().stream()
                .noneMatch(i -> i.num.type() == Num.Type.PERCENT || i.num.type() == Num.Type.MONEY);
    }

    /**
     * "Five years without a break", "has lasted four years": the number of years; null where no
     * course goes on.
     */
    private static Item lasting(Clause c) {
        return neverFell(c) || unbroken(c) ? years(c, 0) : null;
    }

    /** "Grew without interruption". */
    private static boolean unbroken(Clause c) {
        return c.has("unbroken") && c.has("dir.up", "dir.down");
    }

    /** "Five years": the first number of years from a least one; null for none. */
    private static Item years(Clause c, int least) {
        return c.numbers().stream()
                .filter(
                        i ->
                                small(i)
                                        && i.num.value() >= least
                                        && c.after(i.to, 0, "time.years") != null)
                .findFirst()
                .orElse(null);
    }

    private static boolean small(Item i) {
        return i.num.type() == Num.Type.PLAIN && !i.num.scaled() && i.num.value() < 60;
    }

    /** "Never fell", "in no year was there a decline". */
    private static boolean neverFell(Clause c) {
        Item dir = c.first("dir.up", "dir.down");
        return c.has("never") && Statement.down(dir) && c.first("never").from < dir.from;
    }

    /** "After three years of decline, …": the course up to the year before; false for others. */
    boolean yearsOf(Statement x) {
        Clause c = x.c;
        Item n = years(c, 2);
        Item years = n == null ? null : c.after(n.to, 0, "time.years");
        Item dir = years == null ? null : c.after(years.to, 3, "dir.up", "dir.down", "growth.noun");
        boolean after =
                dir != null
                        && n.from - c.from <= 2
                        && c.says(c.from, "after.word")
                        && c.says(years.to, "prep.of")
                        && !c.has("streak");
        if (!after || x.f.period == null || c.statesNumber()) {
            return false;
        }
        boolean up = !Statement.down(dir);
        Period end = x.f.period.plusYears(-1);
        Question q =
                questions
                        .about(x, MeasureExpr.of("trend"))
                        .period(end)
                        .base(end.plusYears(-(int) n.num.value()))
                        .build();
        claims.add(x, n, "trend", q, Claims.course(up), null);
        return true;
    }

    /**
     * "Have been falling since 2014", "sono in calo dal 2014": a course that goes on year by year.
     */
    private static boolean goesOn(Statement x) {
        Item dir = x.c.first("dir.up", "dir.down");
        boolean since =
                dir != null
                        && x.c.items.stream()
                                .anyMatch(
                                        i ->
                                                i.isYear()
                                                        && i.when.cue() == When.Cue.BASE
                                                        && x.c.before(i.from, 1, "time.since")
                                                                != null
                                                        && i.from - dir.to <= 6);
        boolean being =
                since
                        && x.c.before(dir.from, 1, "be") != null
                        && !x.c.has("record", "record.low", "level.prior", "percapita", "neg");
        return being && (x.c.says(dir.from, "course.word") || x.c.says(dir.to - 1, "course.word"));
    }

    /** "Has grown without interruption since 2009." */
    boolean trend(Statement x) {
        boolean never = neverFell(x.c);
        if (!never && !goesOn(x) && !unbroken(x.c)) {
            return false;
        }
        if (x.c.statesNumber()) {
            return false;
        }
        boolean up = never || !Statement.down(x.c.first("dir.up", "dir.down"));
        Question moved = never && x.baseYears == null ? claims.lastMoved() : null;
        if (moved != null) {
            x.f.period = moved.period();
        }
        Period base = x.baseYears != null ? x.base() : moved != null ? moved.base() : null;
        if (never && (base == null || x.f.period == null)) {
            return false;
        }
        Item word =
                x.c.has("unbroken", "never")
                        ? x.c.first("unbroken", "never")
                        : x.c.first("dir.up", "dir.down");
        Assertion says = Claims.course(up);
        if (base == null || x.f.period == null) {
            claims.add(x, word, "trend", null, says, Reason.NOT_MEASURABLE);
            return true;
        }
        Item share = x.c.first("share.noun");
        MeasureExpr m = new MeasureExpr("trend", share == null ? null : MeasureExpr.of("share"));
        Question.Builder b = questions.about(x, m).base(base);
        if (share != null) {
            b.denominator(wholes.usual(x.f));
        }
        claims.add(x, word, "trend", b.build(), says, null);
        return true;
    }

    /**
     * "The balance with Norway is positive": on which side a balance is, without an amount; false
     * where it isn't said.
     */
    boolean side(Statement x) {
        Clause c = x.c;
        Item subject = c.first("balance");
        Item be = subject == null ? null : c.after(subject.to, 8, "be", "share.verb");
        Item side =
                be == null
                        ? null
                        : c.after(
                                be.to,
                                1,
                                "positive",
                                "negative",
                                "balance.surplus",
                                "balance.deficit");
        boolean plain =
                c.numbers().isEmpty()
                        && !c.has(
                                "neg",
                                "dir.up",
                                "dir.down",
                                "streak",
                                "unbroken",
                                "never",
                                "none.more",
                                "rank.top");
        boolean told =
                side != null
                        && plain
                        && x.f.flow == TradeFlow.BALANCE
                        && x.f.period != null
                        && x.f.reporter != null;
        boolean ends =
                told
                        && (side.to >= c.to
                                || c.items.stream()
                                        .noneMatch(
                                                i ->
                                                        i.from >= side.to
                                                                && !i.isWhen()
                                                                && !i.isArea()
                                                                && !i.isAny(
                                                                        "prep.with",
                                                                        "prep.for",
                                                                        "article",
                                                                        "prep.in")));
        if (!ends) {
            return false;
        }
        boolean up = side.isAny("positive", "balance.surplus");
        Question q = questions.about(x, new MeasureExpr("sign", MeasureExpr.LEVEL)).build();
        claims.add(x, side, "trend", q, Claims.side(up), null);
        return true;
    }

    /** "Remains below the level reached ten years before." */
    boolean againstLevel(Statement x) {
        Clause c = x.c;
        Item level = c.first("level.prior");
        Item regained = c.has("neg") && !c.statesNumber() ? c.first("regain") : null;
        if (level == null
                && regained != null
                && SentenceTimes.baseYears(c.items) != null
                && x.base() != null
                && x.f.period != null) { // "has not regained the level of 2013"
            return against(x, regained, x.f.period, x.base(), false);
        }
        if (level == null) {
            Item than = c.first("less", "more");
            boolean those =
                    c.has("comparison", "pronoun")
                            || c.tokens.subList(c.from, c.to).stream()
                                    .anyMatch(t -> c.lexicon.says(t, "those"));
            boolean based = SentenceTimes.baseYears(c.items) != null;
            if (than != null && those && based && !c.statesNumber()) {
                Period b = x.base();
                if (b == null || x.f.period == null) {
                    return false;
                }
                return against(x, than, x.f.period, b, !than.is("less"));
            }
        }
        if (level == null
                || c.statesNumber()
                || SentenceTimes.baseYears(c.items) == null
                        && !c.items.stream().anyMatch(i -> i.isWhen())) {
            return false;
        }
        boolean below =
                c.before(level.from, 4, "less", "hedge.lessthan", "dir.down") != null
                        || near(c, level, "hedge.lessthan");
        boolean above =
                c.before(level.from, 4, "more", "hedge.more", "dir.up", "count.exceed") != null
                        || near(c, level, "hedge.more", "count.exceed");
        below |= !above && c.has("neg") && c.has("regain"); // "has not regained the level of 2013"
        if (below == above) {
            return false;
        }
        Period base = x.base();
        Item when =
                c.items.stream()
                        .filter(
                                i ->
                                        i.isWhen()
                                                && i.when.cue() == When.Cue.IN
                                                && i.from >= level.from)
                        .findFirst()
                        .orElse(
                                c.items.stream()
                                        .filter(i -> i.isWhen() && i.when.cue() == When.Cue.IN)
                                        .findFirst()
                                        .orElse(null));
        if (when != null && (when.from >= level.from || SentenceTimes.baseYears(c.items) == null)) {
            base = when.when.period();
        }
        Period period =
                when != null
                                && when.from >= level.from
                                && topic.period != null
                                && topic.period.compareTo(base) > 0
                        ? topic.period
                        : x.f.period;
        if (base == null || period == null || base.equals(period)) {
            return false;
        }
        return against(x, level, period, base, above);
    }

    /** That a flow is above its level of another time, or below it. */
    private boolean against(Statement x, Item word, Period period, Period base, boolean above) {
        Question q =
                questions
                        .about(x, new MeasureExpr("sign", MeasureExpr.of("change")))
                        .period(period)
                        .base(base)
                        .build();
        claims.add(x, word, "ratio", q, Claims.side(above), null);
        return true;
    }

    /** Whether one of the three words before an item is of a category. */
    private static boolean near(Clause c, Item item, String... categories) {
        return c.says(item.from - 1, categories)
                || c.says(item.from - 2, categories)
                || c.says(item.from - 3, categories);
    }
}
