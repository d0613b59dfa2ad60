// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.speech.Speech;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import java.util.List;

/**
 * What those with whom somebody trades buy or sell: "what do Ohio's top partners buy". Who they are
 * is an order, what goods are theirs is asked of the first of them once it is known who that is.
 */
final class TheirGoods {

    private final Heard heard;

    TheirGoods(Heard heard) {
        this.heard = heard;
    }

    /** The order with what is asked of its first besides; null where goods of nobody are asked. */
    Understanding of(Understanding read) {
        boolean asked =
                heard.says("whatthing")
                        && heard.says("partners", "suppliers")
                        && !heard.says("products", "howmuch", "exports", "imports", "growth")
                        && !heard.has(Kind.GOODS);
        if (!asked
                || !(read instanceof Understanding.Clear clear)
                || !(clear.request() instanceof Request.Leaders order)
                || !isDoneBy(heard, order)) {
            return null;
        }
        String goods =
                verb(order).equals("buys")
                        ? Speech.say(heard.lang(), "their-goods.buys")
                        : Speech.say(heard.lang(), "their-goods.sells");
        return new Understanding.Several(List.of(clear), List.of(goods), List.of());
    }

    /** Whether the partners in an order do what the verb says, and not the one whose they are. */
    static boolean isDoneBy(Heard heard, Request.Leaders order) {
        return order.among().dimension() == Dimension.PARTNER
                && order.question().flow().isObserved()
                && heard.says(verb(order))
                && !heard.says(verb(order).equals("buys") ? "sells" : "buys")
                && !heard.says("exports", "imports");
    }

    /**
     * The order of goods that a verb gives to the one who comes first among partners, as the trade
     * of the one whose partner that is.
     *
     * @param read what is asked, by that verb alone
     * @param first the amount of the partner that comes first
     */
    static Request turned(Request read, Question first) {
        boolean other =
                read instanceof Request.Leaders l
                        && l.among().dimension() == Dimension.PRODUCT
                        && l.question().flow() != first.flow();
        return other
                ? ((Request.Leaders) read)
                        .by(
                                ((Request.Leaders) read)
                                        .question().toBuilder().flow(first.flow()).build())
                : read;
    }

    private static String verb(Request.Leaders order) {
        return order.question().flow() == TradeFlow.EXPORTS ? "buys" : "sells";
    }
}
