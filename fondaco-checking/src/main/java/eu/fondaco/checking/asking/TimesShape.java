// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.asking.Request.Moments;
import eu.fondaco.checking.asking.Request.Test;
import eu.fondaco.checking.time.TimeValue;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import java.util.List;
import java.util.Set;

/**
 * At which times a number stands to another, or to a value, as said: when it passed a value, since
 * when one area is ahead of another or in a place, in which years a balance was negative.
 */
final class TimesShape extends Shape {

    /** "Ever" that asks whether it is so at all times: then all are told. */
    private static final Set<String> ALWAYS = SmallWords.of("times-shape.always");

    private static final Set<String> PERFECT = SmallWords.of("times-shape.perfect");
    private static final Set<String> EVER = SmallWords.of("times-shape.ever");
    private static final Set<String> NEVER = SmallWords.of("times-shape.never");
    private static final Set<String> SINCE = SmallWords.of("times-shape.since");
    private static final Set<String> NOT = SmallWords.of("times-shape.not");

    private static final List<String> NOUNS =
            List.of("partners", "suppliers", "countries", "products", "exports", "imports");

    TimesShape(Scope scope) {
        super(scope);
    }

    @Override
    Request read() {
        Period then = then();
        if (then != null) {
            return backTo(then);
        }
        Request passed = passing();
        if (passed != null) {
            return passed;
        }
        if (TradedMore.in(heard)) {
            return null;
        }
        if (isOfMoves()) {
            return moves();
        }
        if (isOrderedSince()) {
            List<Question.Builder> two = wanted.plain();
            return times(two.get(0).build(), two.get(1).build(), side(), 0, Moments.EVERY);
        }
        boolean asked = heard.says("when", "ever", "whichyears") || isOfStreak() || isOfLast();
        if (!asked || heard.says("growth") && flows.size() == 1 && !isOrdered()) {
            return null;
        }
        int place = listed.ordinal() > 0 ? listed.ordinal() : isOfBest() ? 1 : 0;
        boolean ordered = isOrdered() && wanted.plain().size() == 2;
        boolean ofTwo = ordered && heard.says("than");
        if (place > 0 && !ofTwo && heard.says("when") && when.points().isEmpty()) {
            RankShape rank = new RankShape(scope);
            Question ranked = (isOfGoods() ? rank.rankedGoods() : rank.ranked()).build();
            return times(ranked, null, Test.EQUAL, place, moments());
        }
        if (ordered) {
            List<Question.Builder> two = wanted.plain();
            return times(two.get(0).build(), two.get(1).build(), side(), 0, moments());
        }
        boolean most = heard.says("top", "least", "peak", "trough");
        boolean signed = flows.equals(List.of(TradeFlow.BALANCE)) && sign() != null && !most;
        return signed && wanted.plain().size() == 1
                ? times(wanted.plain().get(0).build(), null, sign(), 0, moments())
                : null;
    }

    /** "Has it sold more to Chile than to Peru since 2015": whether in every year from then on. */
    private boolean isOrderedSince() {
        return when.first() != null
                && (heard.says("whether") || isToldAsAsked())
                && heard.says("more", "less", "greater", "smaller")
                && heard.says("than")
                && !heard.says("which", "who", "howmuch", "howmany", "growth", "difference")
                && !heard.says("multiple", "halfof", "when", "share", "mean", "meanlevel")
                && flows.size() == 1
                && !heard.has(Kind.NUMBER)
                && wanted.plain().size() == 2;
    }

    /** When a value was passed, or whether it ever was; null where neither is asked. */
    private Request passing() {
        Part ever = everPassed();
        Part number = scope.threshold();
        Request.Times passed = passed(number, ever);
        if (passed == null) {
            return null;
        }
        boolean turned = passed.test() != passed(); // "never above" is "always at most"
        return reaches(number != null ? number : ever) != turned ? passed.reaching() : passed;
    }

    private Request.Times passed(Part number, Part ever) {
        if (number != null) {
            return times(
                    wanted.levels().get(0).build(),
                    null,
                    passed(),
                    heard.amount(number),
                    heard.says("whichyears")
                            ? Moments.ALL
                            : isOfLasting()
                                    ? Moments.SINCE
                                    : heard.says("lasttime") ? Moments.LAST : Moments.FIRST);
        }
        if (ever == null) {
            return null;
        }
        Question q = wanted.levels().get(0).build();
        if (heard.says("lasttime")) {
            return times(q, null, passed(), heard.amount(ever), Moments.LAST);
        }
        if (isNever() && !saysOneOf(ALWAYS) && !heard.opens("since")) {
            Test other = passed() == Test.BELOW ? Test.ABOVE : Test.BELOW;
            boolean asks = heard.lang() == Lang.EN || saysOneOf(NOT);
            return times(q, null, asks ? other : passed(), heard.amount(ever), Moments.EVERY);
        }
        boolean always = saysOneOf(ALWAYS) || heard.says("stays", "eachtime");
        return times(q, null, passed(), heard.amount(ever), always ? Moments.EVERY : Moments.EVER);
    }

    /** "Since when does it buy more than 3 billion": from when on without a break. */
    private boolean isOfLasting() {
        Part when = heard.first("when");
        boolean since = when != null && SINCE.contains(heard.tokens().get(when.from()).fold());
        return heard.says("howlong") || since && heard.says("exports", "imports", "sells", "buys");
    }

    /** "Has it exceeded 85 billion?" with no time: whether it ever did. */
    private boolean isPerfect() {
        return heard.says("exceed", "undershoot")
                && when.points().isEmpty()
                && when.first() == null
                && !heard.says("latest", "still")
                && heard.tokens().stream().anyMatch(t -> PERFECT.contains(t.fold()));
    }

    /** The value that it is asked of whether it was ever passed; null where none is. */
    private Part everPassed() {
        boolean asks = heard.says("whether", "does");
        boolean stays = heard.says("eachtime") || heard.says("stays") && !when.isOpen();
        boolean asked =
                asks && (heard.says("ever") || stays) || isPerfect() || heard.says("lasttime");
        boolean one =
                !heard.says("which", "who", "when", "howmany", "growth", "share")
                        && wanted.levels().size() == 1
                        && listed.among() == null;
        return asked && one && heard.says("exceed", "undershoot", "more", "less")
                ? heard.of(Kind.NUMBER).filter(heard::isAmount).findFirst().orElse(null)
                : null;
    }

    private Test passed() {
        return heard.says("undershoot", "less") ? Test.BELOW : Test.ABOVE;
    }

    /** When it came back to the level of a year. */
    private Request backTo(Period then) {
        Question q = wanted.plain().get(0).build();
        return new Request.Times(
                q,
                q.toBuilder().period(then).build(),
                then.plusYears(1),
                null,
                Test.ABOVE,
                0,
                Moments.FIRST);
    }

    /** Whether less or more is asked for. */
    private Test side() {
        boolean below = heard.says("less", "smaller") && !heard.says("more", "greater");
        return below ? Test.BELOW : Test.ABOVE;
    }

    /** The year to whose level something came back: "when was it above that of 2008 again". */
    private Period then() {
        boolean asked = heard.says("when", "whichyears") && heard.says("regain");
        boolean open = when.first() == null && when.last() == null && !listed.isShare();
        if (!asked || !open || wanted.plain().size() != 1) {
            return null;
        }
        Period then = when.points().isEmpty() ? when.base() : when.points().get(0);
        boolean one = when.points().size() + (when.base() == null ? 0 : 1) == 1;
        return one && then.isYear() ? then : null;
    }

    /** "Since when is Chile its biggest customer": somebody named, and the noun of a place. */
    private boolean isOfBest() {
        boolean named = places.abroad().size() == 1 || heard.has(Kind.GOODS);
        return named
                && heard.parts().stream()
                        .filter(p -> p.is("top"))
                        .map(this::behind)
                        .anyMatch(
                                n ->
                                        n != null
                                                && !n.is("plainproducts")
                                                && NOUNS.stream().anyMatch(n::is));
    }

    /** Whether the place of goods among all that somebody trades is meant. */
    private boolean isOfGoods() {
        return heard.of(Kind.GOODS).count() == 1
                && places.abroad().isEmpty()
                && heard.of(Kind.AREA).anyMatch(p -> !p.code().equals(places.nation()));
    }

    private Part behind(Part top) {
        Part next = heard.after(top);
        while (next != null && Heard.isSmall(next)) {
            next = heard.after(next);
        }
        return next;
    }

    /** Whether it is asked in which years a number rose, or in which it fell. */
    private boolean isOfMoves() {
        return (heard.says("whichyears") || isOfStreak() || isOfLast() || isOfEach() || isOfEver())
                && heard.says("growth")
                && heard.says("up") != heard.says("down")
                && !heard.says("top", "least", "peak", "trough")
                && wanted.plain().size() == 1;
    }

    /** "Did it grow in every quarter": whether at all of several times. */
    private boolean isOfEach() {
        return heard.says("eachtime")
                && heard.says("whether")
                && !heard.says("which", "who", "howmuch", "mean", "meanlevel", "share");
    }

    /** "Did it ever fall", "has it always grown": whether at any time, or at all. */
    private boolean isOfEver() {
        boolean marked =
                heard.tokens().stream().anyMatch(t -> t.is("?"))
                        || heard.says("ever") && heard.opens("whether");
        return (saysOneOf(EVER) || saysOneOf(NEVER) || saysOneOf(ALWAYS))
                && marked
                && when.points().size() < 2
                && !heard.has(Kind.NUMBER)
                && !heard.says(
                        "which", "who", "when", "howmuch", "howmany", "share", "more", "less");
    }

    private boolean saysOneOf(Set<String> words) {
        return heard.tokens().stream().anyMatch(t -> words.contains(t.fold()));
    }

    /** Whether it is said to have happened at no time: "never", "non … mai". */
    private boolean isNever() {
        return saysOneOf(NEVER) || saysOneOf(EVER) && saysOneOf(NOT);
    }

    /** How long the times are that "every quarter" names; 0 where that isn't said. */
    private int each() {
        Part each = heard.first("eachtime");
        String unit = each == null ? "" : heard.tokens().get(each.to() - 1).fold();
        return unit.matches("months?|mes[ei]") ? 1 : unit.matches("quarters?|trimestr[ei]") ? 3 : 0;
    }

    /** "The last month in which": how long the times are that are looked at; 0 for years. */
    private int ofLast() {
        Part last = heard.first("lasttime");
        String said = last == null ? "" : heard.folded(last);
        return said.matches(".*\\b(month|mese)\\b.*")
                ? 1
                : said.matches(".*\\b(quarter|trimestre)\\b.*") ? 3 : 0;
    }

    private Request moves() {
        Question.Builder b = wanted.plain().get(0);
        boolean signed = flows.equals(List.of(TradeFlow.BALANCE));
        boolean change = signed && !heard.says("positive", "negative", "deficit", "percent");
        b.measure(new MeasureExpr(change ? "change" : "growth", b.build().measure()));
        boolean never = isOfEver() && isNever();
        boolean down = heard.says("down") != never;
        double by =
                heard.of(Kind.NUMBER).findFirst().map(n -> n.number()).orElse(0.0)
                        * (down ? -1 : 1);
        boolean least = heard.says("less") != down;
        Test way = (by == 0 ? down : least) ? Test.BELOW : Test.ABOVE;
        boolean every = isOfEach() || never || isOfEver() && saysOneOf(ALWAYS);
        Moments asked = every ? Moments.EVERY : lastly(isOfEver() ? Moments.EVER : Moments.ALL);
        Request.Times moves = times(b.build(), null, way, by, asked);
        return moves.saying(claimed());
    }

    /** "Did it grow three years in a row": how many it is said to have; 0 where none are. */
    private int claimed() {
        boolean asked =
                isOfStreak()
                        && (heard.says("whether", "does") || isToldAsAsked())
                        && !heard.says("which", "who", "when", "howmany", "howmuch", "howlong");
        return heard.of(Kind.TIME)
                .filter(p -> asked && p.time() instanceof TimeValue.Length)
                .mapToInt(p -> ((TimeValue.Length) p.time()).months() / months())
                .findFirst()
                .orElse(0);
    }

    /** "Four years in a row", "per tre anni consecutivi". */
    private boolean isOfStreak() {
        return heard.says("streak")
                || heard.of(Kind.TIME)
                        .filter(p -> p.time() instanceof TimeValue.Length)
                        .map(heard::folded)
                        .anyMatch(
                                w ->
                                        w.matches(
                                                ".*(in a row|running|straight|consecutiv|di fila|di"
                                                        + " seguito).*"));
    }

    /** "The last time that", "when did it last". */
    private boolean isOfLast() {
        return heard.says("lasttime")
                || heard.says("when")
                        && heard.parts().stream()
                                .filter(p -> p.is("latest") && heard.text(p).equals("last"))
                                .anyMatch(p -> p.from() > heard.first("when").to());
    }

    /** The last time or how many in a row, where these are asked for. */
    private Moments lastly(Moments otherwise) {
        return isOfLast() ? Moments.LAST : isOfStreak() ? Moments.STREAK : otherwise;
    }

    private boolean isOrdered() {
        return heard.says("more", "less", "greater", "smaller", "exceed");
    }

    /** Whether a balance is said to be positive or negative; null where neither is, or both are. */
    private Test sign() {
        boolean up = heard.says("positive");
        boolean down = heard.says("negative");
        return up == down ? null : up ? Test.ABOVE : Test.BELOW;
    }

    private Moments moments() {
        boolean asked = heard.opens("whether") && heard.says("ever") && !heard.says("when");
        boolean told =
                heard.lang() == Lang.IT
                        && heard.says("ever")
                        && heard.says("whether")
                        && !heard.says("when", "whichyears", "who");
        if (isOfLast() || isOfStreak()) {
            return lastly(Moments.ALL);
        }
        boolean always = heard.tokens().stream().anyMatch(t -> ALWAYS.contains(t.fold()));
        if ((asked || told) && !always) {
            return Moments.EVER;
        }
        if (heard.says("whichyears", "ever") && !heard.says("since")) {
            return Moments.ALL;
        }
        boolean first = heard.says("when") && heard.says("than") && heard.says("firstword");
        return heard.says("once") || first ? Moments.FIRST : Moments.SINCE;
    }

    private int months() {
        int said = listed.parts(when) == 0 ? Math.max(each(), ofLast()) : listed.parts(when);
        return said == 0 ? 12 : said;
    }

    private Request.Times times(
            Question question, Question against, Test test, double value, Moments wantedTimes) {
        List<Period> at = when.points();
        boolean within = when.first() == null && !at.isEmpty();
        return new Request.Times(
                question,
                against,
                within ? at.get(0) : when.first(),
                within ? at.get(at.size() - 1) : when.last(),
                test,
                value,
                wantedTimes,
                months(),
                when.latest() > 1 && when.isOpen() ? when.latest() : 0);
    }
}
