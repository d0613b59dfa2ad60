// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Lang;
import java.util.function.Predicate;

/**
 * What is asked besides of the one that comes first: "which province sells most, and what is its
 * share". Nobody knows who that is before it is answered, so that nothing of it may be taken from
 * what the question names.
 */
final class OfFirst {

    private static final String[] FLOWS = {
        "exports", "imports", "sells", "buys", "balance", "growth", "perhead", "rank"
    };

    private static final String[] MEMBERS = {
        "countries", "partners", "suppliers", "regions", "states", "provinces", "products", "who"
    };

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
        boolean share = besides.says("share") && !besides.says(MEMBERS);
        return !named
                && (share || FollowUp.isOfIt(besides) || isOfNumber() || isUnsaid() || isOfMove());
    }

    /** Whether only the number is asked for by which they are put in order. */
    boolean isToldAlready() {
        return isOfNumber() && !besides.says("together", "wholeword", "meanlevel");
    }

    /** "E quanto importava?": a verb of trade whose subject Italian leaves out. */
    private boolean isUnsaid() {
        return besides.lang() == Lang.IT
                && besides.says("trades")
                && !besides.has(Kind.AREA)
                && !besides.says("us", "top", "least", "which")
                && !besides.says(MEMBERS);
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
        return besides.says("howmuch", "level")
                && !besides.has(Kind.AREA)
                && !besides.has(Kind.GOODS)
                && !besides.has(Kind.TIME)
                && !besides.says("share")
                && !besides.says(FLOWS);
    }

    /** The shares of all in the same order; null where something else is asked. */
    Request shares() {
        Question q = first.question();
        boolean level = q.measure().equals(MeasureExpr.LEVEL) && q.flow().isObserved();
        return level && besides.says("share") && !besides.says("growth")
                ? first.by(q.toBuilder().measure("share").denominator(whole(first.among())).build())
                : null;
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
