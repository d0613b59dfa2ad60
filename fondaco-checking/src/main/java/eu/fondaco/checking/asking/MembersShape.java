// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.asking.Request.Test;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Who comes first, who lies beyond a value or ahead of somebody. */
final class MembersShape extends Shape {

    /** Words that say no more than "more", or "less". */
    private static final Set<String> NOTHING = SmallWords.of("members-shape.nothing");

    private static final Set<String> BY = SmallWords.of("rank-shape.by");

    private static final List<String> FLOWS = List.of("exports", "imports", "sells", "buys");

    private static final String MORE = "order.more";

    private static final String LESS = "order.less";

    private static final double HALF = 50;

    MembersShape(Scope scope) {
        super(scope);
    }

    @Override
    Request read() {
        Request read = of(listed.among());
        if (!(read instanceof Request.Beyond b)) {
            return read;
        }
        List<String> out = new ArrayList<>(listed.without());
        if (b.among().dimension() == Dimension.REPORTER) {
            out.addAll(scope.outside());
        }
        return b.leaving(out);
    }

    private Request of(Universe among) {
        boolean members = among != null && among.dimension() == Dimension.REPORTER;
        if (among == null || members && isOneOfTwo() || new RankShape(scope).isOfMoveAmong()) {
            return null;
        }
        if (wanted.flowsSetAgainstEachOther() && among.dimension() != Dimension.PRODUCT) {
            return balanced(among);
        }
        if (isOfTwoPartners(among) || isOfTwoReporters(among)) {
            return versus(among);
        }
        if (isBetweenTimes(among)) {
            return between(among);
        }
        boolean ranked = isRanked();
        if (!ranked && limit() != null) {
            return beyond(among);
        }
        if (!ranked && isOfMostOfEach(among)) {
            return mainly(among);
        }
        Part part = ranked || !listed.isShare() ? null : part();
        if (part != null) {
            return beyond(among, isBelow() ? Test.BELOW : Test.ABOVE, percent(part));
        }
        if (among.dimension() == Dimension.REPORTER && than() != null && !isOfHolder()) {
            return ahead(among);
        }
        boolean way = heard.says("up") != heard.says("down");
        boolean by = heard.says("percent") || new TruthShape(scope).times() != 0;
        boolean several = heard.says("many") && (by || !listed.hasCount());
        if (heard.says("growth") && way && several && !heard.says("top", "least", "rank")) {
            return changed(among);
        }
        boolean signed = heard.says("positive") != heard.says("negative");
        boolean one = heard.says("firstword") && heard.says("one", "whom");
        boolean free = !heard.says("top", "least", "when") && !one && !listed.hasCount();
        if (signed && free && flows.equals(List.of(TradeFlow.BALANCE))) {
            return beyond(among, heard.says("positive") ? Test.ABOVE : Test.BELOW, 0);
        }
        boolean any = listed.isOfAny() && free && !heard.says("growth", "share", "which", "who");
        if (any && flows.size() > 1) {
            return null;
        }
        if (listed.isCounted() || any || isOfAllThatDo(among)) {
            return isOfNone() ? none(among) : beyond(among, Test.ABOVE, 0);
        }
        boolean asked = listed.asksForMembers() || listed.hasRun() || isOfAll(among);
        return !ranked && asked ? leaders(among) : null;
    }

    /** "Which states sell nothing to Chile", "don't sell to it": those of whom none is held. */
    private boolean isOfNone() {
        return heard.parts().stream()
                .filter(p -> FLOWS.stream().anyMatch(p::is))
                .anyMatch(p -> heard.led(p, "denial") || isNothing(p.to()));
    }

    private boolean isNothing(int token) {
        return token < heard.tokens().size() && NOTHING.contains(heard.tokens().get(token).fold());
    }

    private Request none(Universe among) {
        Period period = when.points().isEmpty() ? null : when.points().get(0);
        Question each = wanted.leading(among).period(period).build();
        return new Request.Beyond(each, among, Test.BELOW, 0, true);
    }

    /** "Which states sell mostly to Chile": those that sell it more than half of all they sell. */
    private boolean isOfMostOfEach(Universe among) {
        return heard.says("mainly")
                && heard.says("which", "who")
                && heard.says("exports", "imports", "sells", "buys")
                && among.dimension() == Dimension.REPORTER
                && flows.size() == 1
                && places.abroad().size() == 1
                && !heard.says("growth", "share", "one");
    }

    private Request mainly(Universe among) {
        Period period = when.points().isEmpty() ? null : when.points().get(0);
        Question.Builder b = wanted.leading(among).period(period);
        return new Request.Beyond(
                b.measure("share").denominator(Basis.ofPartner(Codes.WORLD)).build(),
                among,
                Test.ABOVE,
                HALF,
                false);
    }

    /** "Which states sell to Chile": all that do, where none is said to come first. */
    private boolean isOfAllThatDo(Universe among) {
        boolean members = among.dimension() == Dimension.REPORTER;
        boolean free =
                members
                        ? places.abroad().size() == 1
                                && places.home().stream().allMatch(places.nation()::equals)
                        : among.dimension() == Dimension.PARTNER
                                && (places.abroad().isEmpty() || !listed.inGroup().isEmpty());
        return free
                && flows.size() == 1
                && !flows.equals(List.of(TradeFlow.BALANCE))
                && heard.says("which")
                && heard.says("many")
                && heard.says("trades")
                && !heard.has(Kind.NUMBER)
                && !heard.has(Kind.GOODS)
                && when.points().size() < 2
                && when.first() == null
                && !heard.says("top", "least", "rank", "order", "growth", "share", "perhead")
                && !heard.says("more", "less", "one", "partners", "suppliers", "exclude", "mean");
    }

    /**
     * Whether it is asked which of some areas that are named: "which sells more, Texas or Ohio".
     */
    private boolean isOneOfTwo() {
        return wanted.isEither();
    }

    /** Whether it is about all regions or provinces: "imports of the regions of Italy". */
    private boolean isOfAll(Universe among) {
        boolean ofRegion = places.home().equals(List.of(listed.province()));
        boolean whole =
                places.home().isEmpty()
                        || places.home().equals(List.of(places.nation()))
                        || heard.says("provinces") && ofRegion;
        return among.dimension() == Dimension.REPORTER
                && whole
                && (heard.says("regions", "provinces") || isEachState())
                && (!heard.says("share") || isByShare())
                && !heard.says("us", "here", "growth", "compare", "difference", "multiple")
                && !scope.evolves()
                && !isAsserted();
    }

    /** "Regions by share of exports to Chile": what all are put in order by. */
    private boolean isByShare() {
        Part share = heard.first("share");
        return share.from() > 0
                && BY.contains(heard.tokens().get(share.from() - 1).fold())
                && heard.parts().stream()
                        .filter(p -> p.isAny("regions", "provinces", "states"))
                        .anyMatch(p -> p.to() <= share.from());
    }

    /** "Every state's exports": of a nation whose parts are states. */
    private boolean isEachState() {
        return heard.parts().stream().anyMatch(p -> p.is("states") && p.is("many"))
                && places.home().isEmpty();
    }

    /** The first members, by their numbers or by how these changed. */
    private Request leaders(Universe among) {
        Question.Builder b = wanted.leading(among);
        boolean least = isLeast();
        boolean all = !listed.asksForMembers() || heard.says("order") && !listed.hasCount();
        int most = all ? Request.Leaders.ALL : Math.max(listed.count(), listed.place());
        if (!heard.says("growth")) {
            b.period(when.points().isEmpty() ? null : when.points().get(0));
            return leaders(b, among, most, least);
        }
        boolean change = isInMoney() || listed.isShare();
        b.measure(new MeasureExpr(change ? "change" : "growth", b.build().measure()));
        List<Period> at = when.points();
        boolean two = at.size() == 2 && when.base() == null && when.first() == null;
        List<Period> ends = two ? at.stream().sorted().toList() : at;
        Period last = when.last() != null || at.isEmpty() ? when.last() : ends.get(at.size() - 1);
        Period first = when.first() != null ? when.first() : two ? ends.get(0) : when.base();
        b.period(last).base(first != null || last == null ? first : last.plusYears(-1));
        boolean down = heard.says("down") && !heard.says("up");
        return leaders(b, among, listed.count(), least != down);
    }

    /**
     * Whether the smallest come first: the worst and the biggest deficit are the lowest balance.
     */
    private boolean isLeast() {
        boolean deficit =
                heard.says("deficit")
                        || flows.equals(List.of(TradeFlow.BALANCE))
                                && heard.says("negative")
                                && !heard.says("positive");
        boolean small =
                heard.parts().stream()
                        .filter(p -> p.is("least"))
                        .anyMatch(p -> !heard.text(p).matches("(?iu)(the )?worst.*|.*peggior.*"));
        return deficit ? !small : heard.says("least") && !isTopFirst();
    }

    /** Whether both ends of a list are asked for, the upper first: "the top three and the last". */
    private boolean isTopFirst() {
        Part top = heard.first("top");
        return top != null && !top.is("least") && top.to() <= heard.first("least").from();
    }

    private Request leaders(Question.Builder b, Universe among, int most, boolean least) {
        int place = listed.place();
        List<String> named =
                place == 0 || among.dimension() != Dimension.REPORTER
                        ? List.of()
                        : places.home().stream()
                                .filter(c -> !c.equals(places.nation()) && !scope.isGroup(c))
                                .filter(c -> !isWholeOf(among, c) || isOfHolder())
                                .toList();
        List<String> without = new ArrayList<>(listed.without());
        if (among.dimension() == Dimension.REPORTER) {
            without.addAll(scope.outside());
        }
        if (among.dimension() == Dimension.PRODUCT) {
            without.addAll(scope.withoutGoods(scope.reporters().get(0)));
        }
        String union = listed.outsideOf();
        if (among.dimension() == Dimension.PARTNER && !union.isEmpty()) {
            b.partner(Codes.WORLD);
            without.add(union);
            without.addAll(scope.membersOf(union));
        }
        Request.Leaders all =
                new Request.Leaders(b.build(), among, most, least, place, without, named, false);
        all = place == 0 && isOfSum(among) ? all.summed() : all;
        List<Integer> run = Ordinals.run(heard);
        return run.isEmpty() ? all : all.run(run.get(0), run.get(1));
    }

    /** "Together", and "total imports of all regions": what those listed make is asked too. */
    private boolean isOfSum(Universe among) {
        return heard.says("together")
                || among.dimension() == Dimension.REPORTER
                        && heard.says("wholeword")
                        && !heard.says("top", "least", "rank", "share", "growth");
    }

    /** All members in order, and whether one that is named has the place it is said to have. */
    Request claimed(Universe among, String member) {
        Question.Builder b = wanted.leading(among);
        if (among.dimension() == Dimension.PARTNER) {
            b.partner(Codes.WORLD);
        }
        b.period(when.points().isEmpty() ? null : when.points().get(0));
        int place = Math.max(1, listed.place());
        return new Request.Leaders(
                b.build(),
                among,
                listed.count(),
                isLeast(),
                place,
                listed.without(),
                List.of(member),
                true);
    }

    /** Whether an area is that whose parts are listed: "provinces of …". */
    private static boolean isWholeOf(Universe among, String area) {
        return among.members().endsWith(" of " + area);
    }

    /**
     * The members that sell more than they buy, or less: whose balance is positive, or negative.
     */
    private Request balanced(Universe among) {
        boolean more = heard.says("more", "greater") == flows.get(0).equals(TradeFlow.EXPORTS);
        Period period = when.points().isEmpty() ? null : when.points().get(0);
        return new Request.Beyond(
                wanted.leading(among).flow(TradeFlow.BALANCE).period(period).build(),
                among,
                more ? Test.ABOVE : Test.BELOW,
                0);
    }

    /** The members whose number rose, or fell. */
    Request changed(Universe among) {
        Request.Leaders all = (Request.Leaders) leaders(among);
        double times = new TruthShape(scope).times();
        double by = times == 0 ? percent() : times;
        TruthShape truth = new TruthShape(scope);
        boolean reached = times != 0 ? !truth.isBeyondTimes() : heard.says("reached");
        return new Request.Beyond(
                all.question(), among, heard.says("up") ? Test.ABOVE : Test.BELOW, by, reached);
    }

    /** "More in 2017 than in 2016": which members rose, or fell, from one time to another. */
    private boolean isBetweenTimes(Universe among) {
        boolean two = when.base() != null && !when.points().isEmpty() || when.points().size() == 2;
        boolean open = when.base() != null && when.points().isEmpty();
        boolean against = when.base() != null || heard.says("than") && than() == null;
        boolean ordered =
                heard.parts().stream()
                        .filter(p -> p.isAny("top", "least"))
                        .allMatch(p -> p.is(MORE) || p.is(LESS));
        boolean free =
                among.dimension() != Dimension.REPORTER
                        || places.home().stream().allMatch(places.nation()::equals);
        return (two || open)
                && against
                && ordered
                && heard.says(MORE) != heard.says(LESS)
                && !heard.says("growth", "share")
                && free;
    }

    /** "Which states sold more to Chile than to Peru": two partners, one set against the other. */
    private boolean isOfTwoPartners(Universe among) {
        return among.dimension() == Dimension.REPORTER
                && scope.partners().size() == 2
                && flows.size() == 1
                && limit() == null
                && heard.says(MORE) != heard.says(LESS)
                && !heard.says("growth", "share", "together")
                && (heard.says("than", "that") || heard.says("more", "less"))
                && places.home().stream().allMatch(places.nation()::equals);
    }

    /**
     * "Which countries buy more from Texas than from Ohio": two that sell, set against each other.
     */
    private boolean isOfTwoReporters(Universe among) {
        Part than = than(among);
        return than != null
                && scope.reporters().size() == 2
                && flows.size() == 1
                && limit() == null
                && heard.says(MORE) != heard.says(LESS)
                && !heard.says("growth", "share", "together")
                && heard.of(Kind.AREA)
                        .filter(p -> scope.reporters().contains(p.code()))
                        .anyMatch(p -> p.from() >= than.to());
    }

    /**
     * What joins one of two that trade to the other; null where members are of those that trade.
     */
    private Part than(Universe among) {
        return among.dimension() == Dimension.REPORTER
                ? null
                : heard.parts().stream()
                        .filter(p -> p.isAny("than", "more", "less"))
                        .filter(p -> heard.of(Kind.AREA).anyMatch(a -> a.to() <= p.from()))
                        .reduce((one, other) -> other)
                        .orElse(null);
    }

    private Request versus(Universe among) {
        Period period = when.points().isEmpty() ? null : when.points().get(0);
        Question.Builder b = wanted.leading(among).period(period);
        boolean partners = among.dimension() == Dimension.REPORTER;
        List<Question> two =
                IntStream.of(0, 1)
                        .mapToObj(
                                i ->
                                        partners
                                                ? b.partner(scope.partners().get(i))
                                                : b.reporter(Codes.of(scope.reporters().get(i))))
                        .map(Question.Builder::build)
                        .toList();
        Question one = two.get(0);
        Question other = two.get(1);
        return heard.says(MORE)
                ? new Request.Versus(one, other, among)
                : new Request.Versus(other, one, among);
    }

    private Request between(Universe among) {
        Period base = when.base() != null ? when.base() : when.points().get(1);
        Question.Builder b = wanted.leading(among);
        b.measure(new MeasureExpr("growth", b.build().measure()));
        return new Request.Beyond(
                b.base(base).period(when.points().isEmpty() ? null : when.points().get(0)).build(),
                among,
                heard.says(LESS) ? Test.BELOW : Test.ABOVE,
                0);
    }

    /** Whether changes are asked for as amounts of money: "the biggest gain in dollars". */
    private boolean isInMoney() {
        boolean money =
                heard.says("inamount")
                        || heard.parts().stream()
                                .flatMap(p -> p.words().stream())
                                .anyMatch(w -> w.startsWith("money."));
        return money && !heard.says("inpercent", "percent", "perhead") && !listed.isShare();
    }

    /** By how many per cent members are said to have moved, at least; 0 where that isn't said. */
    private double percent() {
        double said =
                heard.of(Kind.NUMBER)
                        .filter(n -> heard.after(n) != null && heard.after(n).is("percent"))
                        .findFirst()
                        .map(Part::number)
                        .orElse(0.0);
        return heard.says("up") ? said : -said;
    }

    /** The value that members are said to lie beyond; null where none is. */
    private Part limit() {
        boolean beyond = heard.says("more", "less", "exceed", "undershoot");
        return beyond
                ? heard.of(Kind.NUMBER).filter(heard::isAmount).findFirst().orElse(null)
                : null;
    }

    /** The per cent that shares are said to lie beyond, or the word for half; null for none. */
    private Part part() {
        boolean beyond = heard.says("more", "less", "exceed", "undershoot");
        boolean free = !heard.says("growth", "top", "least") || heard.says(MORE, LESS);
        return !beyond || !free
                ? null
                : heard.of(Kind.NUMBER)
                        .filter(n -> heard.after(n) != null)
                        .filter(n -> heard.after(n).is("percent") || heard.after(n).is("share"))
                        .findFirst()
                        .orElse(heard.first("halfof"));
    }

    private static double percent(Part part) {
        return part.number() == null ? HALF : part.number();
    }

    private boolean isBelow() {
        return heard.says("less", "undershoot") && !heard.says("more", "exceed");
    }

    private Request beyond(Universe among) {
        Part number = limit();
        boolean below = isBelow();
        boolean deficit =
                flows.equals(List.of(TradeFlow.BALANCE))
                        && heard.says("negative")
                        && !heard.says("positive");
        if (deficit) {
            return beyond(among, below ? Test.ABOVE : Test.BELOW, -heard.amount(number));
        }
        return beyond(among, below ? Test.BELOW : Test.ABOVE, heard.amount(number));
    }

    private Request beyond(Universe among, Test test, double value) {
        Period period = when.points().isEmpty() ? null : when.points().get(0);
        return new Request.Beyond(
                wanted.leading(among).period(period).build(),
                among,
                test,
                value,
                reaches(limit() != null ? limit() : part()));
    }

    private Request ahead(Universe among) {
        List<String> named =
                places.home().stream().filter(c -> !c.equals(places.nation())).toList();
        Part more = than();
        String self =
                heard.of(Kind.AREA)
                        .filter(p -> p.from() >= more.to() && named.contains(p.code()))
                        .map(Part::code)
                        .findFirst()
                        .orElse(scope.home());
        Question q =
                wanted.leading(among)
                        .reporter(Codes.of(self))
                        .period(when.points().isEmpty() ? null : when.points().get(0))
                        .build();
        List<String> others =
                named.stream().filter(c -> !c.equals(self) && !scope.isGroup(c)).toList();
        return new Request.Ahead(q, among, others, !heard.says("more", "greater"), scope.outside());
    }
}
