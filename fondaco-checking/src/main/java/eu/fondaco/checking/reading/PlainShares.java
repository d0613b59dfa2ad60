// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.flow.TradeFlow;
import java.util.List;
import java.util.Set;

/**
 * Shares of what was said just before, "two thirds of that came from Gallia", and what was said
 * just before as a share: "more than half of all it sold abroad".
 */
final class PlainShares {

    private static final Set<String> VERBS = Set.of("share.verb", "comes.from", "takes.off");
    private static final Set<String> MAY =
            Set.of(
                    "comes.from",
                    "of.that",
                    "pronoun.product",
                    "share.noun",
                    "share.verb",
                    "takes.off",
                    "that",
                    "total");

    private final Scene scene;

    PlainShares(Scene scene) {
        this.scene = scene;
    }

    /** What a clause says of such a share; empty for nothing. */
    List<PlainTold> of(List<PlainPart> parts, PlainFrame own, PlainContext before) {
        PlainFrame last = before.last();
        List<PlainPart> numbers = PlainCover.numbers(parts);
        boolean one = numbers.size() == 1 && PlainCover.isPart(numbers.get(0));
        if (!one || last == null || !isWhole(last) || !PlainCover.covers(parts, MAY)) {
            return List.of();
        }
        boolean alike =
                (own.home() == null || own.home().equals(last.home()))
                        && (own.flow() == null || own.flow() == last.flow())
                        && (own.period() == null || own.period().equals(last.period()));
        if (!alike || own.base() != null || own.owned() || own.nation()) {
            return List.of();
        }
        boolean ofThat = parts.stream().anyMatch(p -> p.is("of.that"));
        boolean verb = parts.stream().anyMatch(p -> p.isAny(VERBS) && !p.isNumber());
        boolean of = isOf(parts, numbers.get(0));
        if (ofThat || verb && !of && own.home() == null) {
            return part(numbers.get(0), own, last);
        }
        boolean goesOn = before.tail() || parts.get(0).is("that");
        return goesOn && of && own.flow() != null ? whole(numbers.get(0), own, last) : List.of();
    }

    private static boolean isWhole(PlainFrame f) {
        return f.isWhole() && f.flow() != TradeFlow.BALANCE && !f.owned();
    }

    private static boolean isOf(List<PlainPart> parts, PlainPart number) {
        int i = parts.indexOf(number) + 1;
        return i < parts.size() && parts.get(i).isAfter("prep.of");
    }

    /** A part of what was said: one partner's of all, or some goods' of all. */
    private List<PlainTold> part(PlainPart number, PlainFrame own, PlainFrame last) {
        boolean partner = own.hasPartner(scene);
        boolean goods = own.hasGoods();
        boolean clear =
                partner != goods
                        && !(partner && last.hasPartner(scene))
                        && !(goods && last.hasGoods());
        if (!clear) {
            return List.of();
        }
        PlainFrame f = (partner ? own.goodsOf(last) : own.with(last.partner())).of(last.home());
        return told(number, f.flowing(last.flow()).at(last.period(), null), partner);
    }

    /** What was said as a part of all. */
    private List<PlainTold> whole(PlainPart number, PlainFrame own, PlainFrame last) {
        boolean bare = !own.hasPartner(scene) && !own.hasGoods();
        boolean partner = last.hasPartner(scene);
        return bare && partner != last.hasGoods()
                ? told(number, last.at(last.period(), null), partner)
                : List.of();
    }

    private List<PlainTold> told(PlainPart number, PlainFrame f, boolean partner) {
        Whole whole = Whole.of(partner ? Whole.Kind.EVERY_PARTNER : Whole.Kind.EVERY_GOODS);
        List<Draft> meant =
                f.drafts(MeasureKind.SHARE, scene).stream()
                        .map(d -> d.with(Field.WHOLE, whole))
                        .toList();
        return List.of(PlainTold.of(PlainCover.number(scene, number), meant, f));
    }
}
