// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Lang;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What is asked besides of the one that comes first: "which province sells most, and what is its
 * share". Nobody knows who that is before it is answered, so that nothing of it may be taken from
 * what the question names.
 */
final class OfFirst {

    private static final Set<String> FLOWS = SmallWords.of("of-first.flows");

    private static final Set<String> MEMBERS = SmallWords.of("of-first.members");

    private static final Map<Dimension, String> MEMBER =
            Map.of(
                    Dimension.PRODUCT, "products",
                    Dimension.PARTNER, "partners",
                    Dimension.REPORTER, "regions");

    private static final Set<String> OF = SmallWords.of("of-first.of");
    private static final Set<String> THAT = SmallWords.of("of-first.that");

    private final Request.Leaders first;
    private final Heard besides;
    private final Predicate<Part> within;

    /**
     * Beside an order of members.
     *
     * @param within whether an area is a member, or part of one
     */
    OfFirst(Request.Leaders first, Heard besides, Predicate<Part> within) {
        this.first = first;
        this.besides = besides;
        this.within = within;
    }

    /** Whether it asks something of the one that comes first. */
    boolean isMeant() {
        boolean named = besides.of(Kind.AREA).anyMatch(within) || besides.has(Kind.GOODS);
        boolean share =
                besides.says("share")
                        && (isOfTheFirst() || isOfSameList() || !besides.says(MEMBERS));
        return !named
                && (share
                        || isOfThose()
                        || summed() != null
                        || FollowUp.isOfIt(besides)
                        || isOfNumber()
                        || isUnsaid()
                        || isOfTheirGoods()
                        || isOfMove());
    }

    /** "The top item", "la prima voce": the one that comes first by the name of its like. */
    private boolean isOfTheFirst() {
        return besides.parts().stream()
                .filter(p -> p.isAny("firstword", "first", "top"))
                .map(p -> p.isAny(MEMBERS) ? p : besides.after(p))
                .anyMatch(p -> p != null && p.is(MEMBER.get(first.among().dimension())));
    }

    /** "The first five countries with their share": those of the order before, by that word. */
    private boolean isOfSameList() {
        return besides.says(MEMBER.get(first.among().dimension()), "countries")
                && first.among().dimension() == Dimension.PARTNER
                && !besides.says("exports", "imports", "sells", "buys", "growth", "which")
                && !besides.has(Kind.TIME);
    }

    /** "How much of this", "di questi quali": of those that the part before tells. */
    private boolean isOfThose() {
        return IntStream.range(0, besides.tokens().size()).anyMatch(t -> ofThose(besides, t) > t);
    }

    /** The token behind "of these" where that begins at one; the same token where it doesn't. */
    static int ofThose(Heard heard, int at) {
        boolean said =
                at + 2 < heard.tokens().size()
                        && OF.contains(heard.tokens().get(at).fold())
                        && THAT.contains(heard.tokens().get(at + 1).fold());
        return said ? at + 2 : at;
    }

    /** Whether only the number is asked for by which they are put in order. */
    boolean isToldAlready() {
        return isOfTheirs() || isOfNumber() && !besides.says("together", "wholeword", "meanlevel");
    }

    /** "Who is its biggest customer and how much does it buy": what the partner told buys. */
    private boolean isOfTheirs() {
        boolean sold = first.question().flow() == TradeFlow.EXPORTS;
        return first.among().dimension() == Dimension.PARTNER
                && besides.says("howmuch")
                && besides.says(sold ? "buys" : "sells")
                && !besides.says(sold ? "sells" : "buys")
                && !besides.says("us", "exports", "imports", "share", "growth")
                && !besides.has(Kind.AREA)
                && !besides.has(Kind.TIME);
    }

    /** "E quanto importava?": a verb of trade whose subject Italian leaves out. */
    private boolean isUnsaid() {
        return besides.lang() == Lang.IT
                && besides.says("trades")
                && !besides.has(Kind.AREA)
                && !besides.says("us", "top", "least", "which")
                && !besides.says(MEMBERS);
    }

    /** "And which goods does it buy": those that the partner told buys. */
    private boolean isOfTheirGoods() {
        return besides.says("products")
                && TheirGoods.isDoneBy(besides, first)
                && !besides.says("us")
                && !besides.has(Kind.AREA);
    }

    /** "And how much has it grown since": its own change, no other one being named. */
    private boolean isOfMove() {
        return besides.says("growth")
                && !besides.has(Kind.AREA)
                && !besides.says("us", "top", "least", "which", "share")
                && !besides.says(
                        "exports", "imports", "sells", "buys", "balance", "perhead", "rank")
                && !besides.says(MEMBERS);
    }

    private boolean isOfNumber() {
        return isOfNumber(besides);
    }

    /** Whether only how much it is is asked, of nothing that is named. */
    static boolean isOfNumber(Heard besides) {
        return besides.says("howmuch", "level")
                && !besides.has(Kind.AREA)
                && !besides.has(Kind.GOODS)
                && !besides.has(Kind.TIME)
                && !besides.says("share")
                && !besides.says(FLOWS);
    }

    /** The same list with what all in it make together, where that is asked; null elsewhere. */
    Request.Leaders summed() {
        boolean several = first.place() == 0 && besides.says("together");
        return several && !besides.has(Kind.AREA) && !besides.has(Kind.TIME)
                ? first.summed()
                : null;
    }

    /** The shares of all in the same order; null where something else is asked. */
    Request shares() {
        Question q = first.question();
        boolean level = q.measure().equals(MeasureExpr.LEVEL) && q.flow().isObserved();
        boolean plain = !besides.says("growth") && besides.of(Kind.AREA).allMatch(this::isWhole);
        return level && besides.says("share") && plain
                ? asked().by(
                                q.toBuilder()
                                        .measure("share")
                                        .denominator(whole(first.among()))
                                        .build())
                : null;
    }

    /** The list, or the first of it where that alone is asked about. */
    private Request.Leaders asked() {
        return isOfTheFirst() && !besides.says("together") ? first.leader() : first;
    }

    /** The area that those told are parts of, or that trades with them. */
    private boolean isWhole(Part area) {
        return first.among().members().endsWith(" of " + area.code())
                || first.question().reporter() != null
                        && first.question().reporter().is(area.code());
    }

    private static Basis whole(Universe among) {
        int of = among.members().indexOf(" of ");
        return among.dimension() == Dimension.REPORTER && of > 0
                ? Basis.ofReporter(Codes.of(among.members().substring(of + 4)))
                : among.dimension() == Dimension.PARTNER
                        ? Basis.ofPartner(Codes.WORLD)
                        : Basis.ofProduct(Codes.TOTAL);
    }
}
