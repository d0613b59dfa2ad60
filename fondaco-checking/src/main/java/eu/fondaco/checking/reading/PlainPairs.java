// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.flow.TradeFlow;
import java.util.List;
import java.util.Set;

/** The amounts of two sides that were just compared: "7 billion against 5", "7 billion and 5". */
final class PlainPairs {

    private static final Set<String> BETWEEN = Set.of("conj", "comparison", "filler", "aside");

    private final Scene scene;

    PlainPairs(Scene scene) {
        this.scene = scene;
    }

    /** What a clause says of both sides, the one named first told first; empty for nothing. */
    List<PlainTold> of(List<PlainPart> parts, PlainContext before) {
        PlainTold told = before.told();
        List<PlainPart> numbers = PlainCover.numbers(parts);
        boolean two =
                told != null
                        && told.other() != null
                        && numbers.size() == 2
                        && parts.get(0) == numbers.get(0)
                        && parts.get(parts.size() - 1) == numbers.get(1)
                        && PlainCover.isMoney(numbers.get(0))
                        && parts.stream().allMatch(p -> p.isNumber() || p.isAny(BETWEEN));
        if (!two) {
            return List.of();
        }
        Num second = PlainCover.like(scene, numbers.get(1).mention().num(), numbers.get(0));
        if (second == null || !isLevel(told.frame()) || !isLevel(told.other())) {
            return List.of();
        }
        Anchor first = PlainCover.number(scene, numbers.get(0));
        Anchor other = PlainCover.number(scene, numbers.get(1));
        return List.of(
                amount(first, told.frame()).than(told.other()),
                amount(PlainCover.as(other, first.type(), second), told.other()));
    }

    private static boolean isLevel(PlainFrame f) {
        return f.isWhole() && f.flow() != TradeFlow.BALANCE && f.base() == null;
    }

    private PlainTold amount(Anchor a, PlainFrame f) {
        return PlainTold.of(a, f.drafts(MeasureKind.LEVEL, scene), f);
    }
}
