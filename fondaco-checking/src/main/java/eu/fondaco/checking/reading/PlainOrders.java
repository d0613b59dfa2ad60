// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Further places of an order that was just spoken of: "Gallia came second", "only Gallia and
 * Helvetia bought more".
 */
final class PlainOrders {

    private static final Set<String> MAY =
            Set.of(
                    "next.place",
                    "ordinal.noun",
                    "rank.noun",
                    "rank.verb",
                    "medal.gold",
                    "medal.silver",
                    "medal.bronze");

    private static final List<String> MEDALS =
            List.of("medal.gold", "medal.silver", "medal.bronze");

    private static final Set<String> OUT = Set.of("verb.sell", "verb.provide");
    private static final Set<String> IN = Set.of("verb.buy", "verb.absorb");
    private static final Set<String> MORE = Set.of("more", "most", "of.them", "of.that");

    private final Scene scene;

    PlainOrders(Scene scene) {
        this.scene = scene;
    }

    /**
     * What a clause says of the next places; empty for nothing.
     *
     * @param core its parts without those that are named as rivals
     */
    List<PlainTold> of(List<PlainPart> core, PlainContext before) {
        PlainTold order = order(before);
        List<PlainPart> areas = core.stream().filter(PlainPart::isArea).toList();
        if (order != null && before.tail() && core.size() == 1 && core.get(0).is("most.of.all")) {
            Anchor first = PlainCover.place(scene, core.get(0), 1);
            return List.of(PlainTold.of(first, order.meant(), order.frame()));
        }
        if (order == null || areas.size() != 1 || !isBare(core, areas.get(0))) {
            return List.of();
        }
        Anchor at = place(core, order);
        List<PlainPart> numbers = PlainCover.numbers(core);
        boolean plain = numbers.isEmpty() || PlainRanks.isAmount(numbers);
        PlainFrame f = at == null || !plain ? null : frame(order, areas.get(0));
        if (f == null) {
            return List.of();
        }
        boolean partners = isOfPartners(order);
        List<Draft> meant = new ArrayList<>();
        for (Codes c : partners ? f.partner() : f.home()) {
            Draft d = order.meant().get(0);
            meant.add(d.with(partners ? Field.PARTNER : Field.REPORTER, c));
        }
        List<PlainTold> out = new ArrayList<>();
        out.add(PlainTold.of(at, meant, f));
        if (!numbers.isEmpty()) {
            Anchor amount = PlainCover.number(scene, numbers.get(0));
            out.add(PlainTold.of(amount, f.drafts(MeasureKind.LEVEL, scene), f));
        }
        return out;
    }

    static boolean isOfPartners(PlainTold order) {
        return order.meant().get(0).among().dimension() == Dimension.PARTNER;
    }

    /** The order that is spoken of; an amount of one partner's begins one of partners. */
    private PlainTold order(PlainContext before) {
        PlainTold told = before.told();
        if (before.order() != null || told == null) {
            return before.order();
        }
        PlainFrame f = told.frame();
        boolean one = isOfSize(told) && f.isWhole() && f.flow().isObserved() && f.hasPartner(scene);
        if (!one || f.hasGoods() || !scene.holdings.hasPartners()) {
            return null;
        }
        List<Draft> meant =
                f.drafts(MeasureKind.RANK, scene).stream()
                        .map(d -> d.with(Field.AMONG, Among.all(Dimension.PARTNER)))
                        .toList();
        return PlainTold.of(told.anchor(), meant, f);
    }

    private static boolean isAmount(PlainTold told) {
        return told.anchor().type() == Anchor.Type.MONEY;
    }

    private static boolean isOfSize(PlainTold told) {
        MeasureKind measure = told.meant().get(0).measure();
        return measure == MeasureKind.SHARE || measure == MeasureKind.LEVEL && isAmount(told);
    }

    /** Whether nothing is said but who has which place, and with how much. */
    private static boolean isBare(List<PlainPart> core, PlainPart area) {
        boolean named = area.prep().isEmpty() || area.isAfter("prep.with");
        return named
                && !area.owner()
                && !area.mention().adjective()
                && core.stream()
                        .allMatch(
                                p ->
                                        p == area
                                                || p.isOrdinal()
                                                || p.isNumber()
                                                || p.isAny(MAY)
                                                || p.isAny(Set.of("filler", "aside")));
    }

    private Anchor place(List<PlainPart> core, PlainTold order) {
        for (String medal : MEDALS) {
            PlainPart won = PlainCover.first(core, medal);
            if (won != null && !PlainCover.hasOrdinal(core)) {
                return PlainCover.place(scene, won, MEDALS.indexOf(medal) + 1);
            }
        }
        List<PlainPart> ordinals = core.stream().filter(PlainPart::isOrdinal).toList();
        PlainPart next = PlainCover.first(core, "next.place");
        if (ordinals.size() + (next == null ? 0 : 1) != 1) {
            return null;
        }
        if (next != null) {
            boolean told = order.anchor().type() == Anchor.Type.ORDINAL;
            int after = told ? (int) order.anchor().num().value() + 1 : 0;
            return told ? PlainCover.place(scene, next, after) : null;
        }
        PlainPart at = ordinals.get(0);
        double n = at.mention().num().value();
        return n >= 1 ? PlainCover.place(scene, at, (int) n) : null;
    }

    private PlainFrame frame(PlainTold order, PlainPart area) {
        List<Codes> all = area.mention().values();
        boolean partners = isOfPartners(order);
        List<Codes> them =
                all.stream().filter(c -> partners ? isPartner(c) : isReporter(c)).toList();
        if (them.isEmpty()) {
            return null;
        }
        return partners ? order.frame().with(them) : order.frame().of(them);
    }

    private boolean isPartner(Codes c) {
        return scene.canPartner(c) && !c.isSum() && !scene.holdings.isGroup(c.first());
    }

    private boolean isReporter(Codes c) {
        return !c.isSum() && c.list().stream().allMatch(scene.holdings::isReporter);
    }

    /**
     * "Only Gallia and Helvetia bought more": the place of who was spoken of, and who is ahead.
     *
     * @param peers among whom a reporter has its place
     */
    List<PlainTold> onlyMore(
            List<PlainPart> parts,
            PlainContext before,
            java.util.function.Function<Codes, Among> peers) {
        PlainFrame last = before.last();
        PlainPart more = PlainCover.first(parts, "more", "most");
        List<PlainPart> areas = parts.stream().filter(PlainPart::isArea).toList();
        boolean amount = last != null && isOfSize(before.told()) && last.isWhole();
        if (!amount || more == null || areas.isEmpty() || !scene.isOnly(areas.get(0).from())) {
            return List.of();
        }
        boolean plain =
                parts.stream()
                        .allMatch(
                                p ->
                                        p.isArea() && p.prep().isEmpty() && !p.mention().adjective()
                                                || p.isAny(MORE)
                                                || p.isAny(OUT)
                                                || p.isAny(IN)
                                                || p.is("conj")
                                                || p.is("aux"));
        boolean out = parts.stream().anyMatch(p -> p.isAny(OUT));
        boolean in = parts.stream().anyMatch(p -> p.isAny(IN));
        boolean exports = last.flow() == TradeFlow.EXPORTS;
        boolean partners = last.hasPartner(scene) && out != exports;
        boolean sides = out != in && last.flow().isObserved() && (partners || out == exports);
        return plain && sides ? ahead(more, areas, partners, last, peers) : List.of();
    }

    private List<PlainTold> ahead(
            PlainPart more,
            List<PlainPart> areas,
            boolean partners,
            PlainFrame f,
            java.util.function.Function<Codes, Among> peers) {
        Among among = partners ? Among.all(Dimension.PARTNER) : peers.apply(f.home().get(0));
        List<Draft> meant =
                f.drafts(MeasureKind.RANK, scene).stream()
                        .map(d -> d.with(Field.AMONG, among))
                        .toList();
        List<PlainTold> also = new ArrayList<>();
        for (PlainPart a : areas) {
            List<Codes> them =
                    a.mention().values().stream()
                            .filter(c -> partners ? isPartner(c) : isReporter(c))
                            .toList();
            if (them.isEmpty()) {
                return List.of();
            }
            Whole other = new Whole(partners ? Whole.Kind.PARTNER : Whole.Kind.AREA, them.get(0));
            List<Draft> less =
                    f.drafts(MeasureKind.DIFFERENCE, scene).stream()
                            .map(d -> d.with(Field.WHOLE, other))
                            .toList();
            also.add(PlainTold.of(PlainCover.direction(scene, a, false), less, f));
        }
        Anchor at = PlainCover.place(scene, more, areas.size() + 1);
        return List.of(PlainTold.of(at, meant, f).and(also));
    }
}
