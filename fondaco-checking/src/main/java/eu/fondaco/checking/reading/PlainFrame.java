// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run of parts says of whose trade it is, with whom, of what, which way and when; what it
 * doesn't say is null. Names may mean several things, the likeliest first.
 *
 * @param nation whether the country that reporters are of is named beside one of them
 * @param subject what stands before the verb: {@code h} whose trade it is, {@code p} with whom,
 *     {@code g} what is traded, empty for none
 * @param partnerAt where the partner stands; -1 for nowhere
 * @param loose whether what is traded isn't called by its own name, but by one for more or less
 * @param owned whether what the other one owns is spoken of: "Mexico's exports"
 * @param ofHome whether something is said to be of whose trade it is: "Texas' market"
 */
record PlainFrame(
        List<Codes> home,
        List<Codes> partner,
        List<Codes> goods,
        TradeFlow flow,
        Period period,
        Period base,
        boolean nation,
        String subject,
        int partnerAt,
        int goodsAt,
        boolean loose,
        boolean owned,
        boolean ofHome) {

    static final PlainFrame NONE =
            new PlainFrame(
                    null, null, null, null, null, null, false, "", -1, -1, false, false, false);

    PlainFrame at(Period when, Period from) {
        return like(home, partner, goods, flow, when, from, loose);
    }

    PlainFrame flowing(TradeFlow way) {
        return like(home, partner, goods, way, period, base, loose);
    }

    PlainFrame with(List<Codes> whom) {
        return like(home, whom, goods, flow, period, base, loose);
    }

    /** The same, of the reporter of another where it names none. */
    PlainFrame of(List<Codes> whose) {
        return like(whose, partner, goods, flow, period, base, loose);
    }

    /** The same, of the goods of another. */
    PlainFrame goodsOf(PlainFrame other) {
        return like(home, partner, other.goods, flow, period, base, other.loose);
    }

    /** The same, with goods of another that aren't called by their own name. */
    PlainFrame loosely(boolean too) {
        return like(home, partner, goods, flow, period, base, loose || too);
    }

    /** With what another says of what this leaves out. */
    PlainFrame after(PlainFrame other) {
        return like(
                home == null ? other.home : home,
                partner == null ? other.partner : partner,
                goods == null ? other.goods : goods,
                flow == null ? other.flow : flow,
                period == null ? other.period : period,
                period == null ? other.base : base,
                goods == null ? other.loose : loose);
    }

    private PlainFrame like(
            List<Codes> whose,
            List<Codes> whom,
            List<Codes> what,
            TradeFlow way,
            Period when,
            Period from,
            boolean about) {
        return new PlainFrame(
                whose, whom, what, way, when, from, nation, subject, partnerAt, goodsAt, about,
                owned, ofHome);
    }

    /** Whether all is known that an amount needs. */
    boolean isWhole() {
        return home != null && flow != null && period != null;
    }

    /** What it may mean as drafts, likeliest first. */
    List<Draft> drafts(MeasureKind measure, Scene scene) {
        List<Draft> out = new ArrayList<>();
        for (Codes h : home) {
            for (Codes p : partner == null ? List.of(every(scene)) : partner) {
                for (Codes g : goods == null ? List.of(Codes.TOTAL) : goods) {
                    out.add(new Draft(measure, h, p, g, flow, period, base, null, null, 1));
                }
            }
        }
        return out;
    }

    private static Codes every(Scene scene) {
        return scene.every == null ? Codes.WORLD : scene.every;
    }

    boolean hasPartner(Scene scene) {
        return partner != null && !scene.isEvery(partner.get(0));
    }

    boolean hasGoods() {
        return goods != null && !goods.get(0).list().equals(List.of(Product.TOTAL));
    }
}
