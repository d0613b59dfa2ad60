// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Reads comparisons: "sold more to X than to Y", "imports were twice its exports", "exports of wool
 * outstripped those of wine". Both sides must be alike in all but one thing.
 */
final class PlainCompared {

    private static final Set<String> MORE = Set.of("more", "count.exceed", "outsell");

    private final Scene scene;
    private final PlainFrames frames;
    private final PlainParts cut;

    PlainCompared(Scene scene, PlainFrames frames, PlainParts cut) {
        this.scene = scene;
        this.frames = frames;
        this.cut = cut;
    }

    /**
     * A comparison cut in two.
     *
     * @param how what compares
     * @param number by how much; null where only which is more
     */
    private record Sides(
            List<PlainPart> left, List<PlainPart> right, PlainPart how, PlainPart number) {}

    /** What a clause compares; empty for none. */
    List<PlainTold> of(List<PlainPart> parts, PlainContext before) {
        if (PlainCover.hasOrdinal(parts) || PlainCover.numbers(parts).size() > 1) {
            return List.of();
        }
        Sides sides = sides(parts);
        if (sides == null || sides.left.isEmpty() || sides.right.isEmpty()) {
            return List.of();
        }
        Codes both = sum(sides.right);
        List<PlainPart> right = both == null ? sides.right : single(sides.right);
        boolean plain =
                PlainCover.covers(sides.left, Set.of("rank.verb"))
                        && PlainCover.covers(right, Set.of("put.together", "comparison"));
        Optional<PlainFrame> a = plain ? frames.of(sides.left, false) : Optional.empty();
        Optional<PlainFrame> b =
                a.isPresent()
                        ? frames.of(isInto(a.get(), sides.left) ? into(right) : right, false)
                        : Optional.empty();
        if (a.isEmpty() || b.isEmpty() || b.get().nation() || a.get().nation()) {
            return List.of();
        }
        PlainFrame other = both == null ? b.get() : b.get().with(List.of(both));
        return compared(sides, timed(a.get(), other, before, parts), other, right);
    }

    /** "Exported to" is said with "in" as well: of whom the other side is compared, too. */
    private static boolean isInto(PlainFrame a, List<PlainPart> left) {
        return a.flow() == TradeFlow.EXPORTS
                && left.stream()
                        .anyMatch(
                                p ->
                                        p.isArea()
                                                && p.from() == a.partnerAt()
                                                && p.isAfter("prep.in"));
    }

    private static List<PlainPart> into(List<PlainPart> parts) {
        return parts.stream()
                .map(p -> p.isArea() && p.isAfter("prep.in") ? p.standing("prep.to") : p)
                .toList();
    }

    /** The left side with the time that stands at the end of the right one. */
    private static PlainFrame timed(
            PlainFrame a, PlainFrame b, PlainContext before, List<PlainPart> parts) {
        PlainFrame own = a.period() == null ? a.at(b.period(), b.base()) : a;
        return before.whole(own, parts);
    }

    private Sides sides(List<PlainPart> parts) {
        PlainPart number = PlainCover.numbers(parts).stream().findFirst().orElse(null);
        int than = at(parts, "than", -1);
        int how = how(parts);
        if (number != null) {
            return numbered(parts, number, than, how);
        }
        if (how < 0) {
            return placed(parts);
        }
        PlainPart word = parts.get(how);
        boolean inside = word.is("prep.than") || isJoined(word);
        if (than > how) {
            return new Sides(without(parts.subList(0, than), word), after(parts, than), word, null);
        }
        if (inside || word.is("count.exceed") || word.is("outsell")) {
            return new Sides(parts.subList(0, how), after(parts, how), word, null);
        }
        return ofArea(parts, how, word);
    }

    /** "Comes behind Scotland by exports". */
    private static Sides placed(List<PlainPart> parts) {
        List<PlainPart> rivals =
                parts.stream()
                        .filter(p -> p.isAfter("ahead") || p.isAfter("behind"))
                        .filter(PlainPart::isArea)
                        .toList();
        return rivals.size() == 1
                ? new Sides(without(parts, rivals.get(0)), rivals, rivals.get(0), null)
                : null;
    }

    /** "Ha esportato più merci del Galles": what is compared with stands behind "of". */
    private Sides ofArea(List<PlainPart> parts, int how, PlainPart word) {
        for (int i = parts.size() - 1; i > how; i--) {
            PlainPart p = parts.get(i);
            if (p.isArea() && p.isAfter("prep.of")) {
                List<PlainPart> left = new ArrayList<>(without(parts.subList(0, i), word));
                left.addAll(parts.subList(i + 1, parts.size()));
                boolean other = left.stream().anyMatch(x -> x.isArea() && x.prep().isEmpty());
                return other ? new Sides(left, List.of(p), word, null) : null;
            }
        }
        return null;
    }

    /** "Twice its exports", "three times as much as", "63 % more than". */
    private Sides numbered(List<PlainPart> parts, PlainPart number, int than, int how) {
        int at = parts.indexOf(number);
        boolean times = number.mention().num().type() == Num.Type.MULTIPLE;
        if (times) {
            int as = at(parts, "as", at);
            int much = at(parts, "did.more", at);
            if (much > 0 && as > much) {
                return new Sides(
                        without(without(parts.subList(0, as), number), parts.get(much)),
                        after(parts, as),
                        number,
                        number);
            }
            boolean relative = than > 0 && parts.get(than).is("pronoun");
            boolean joined = how < 0 && (than < 0 || relative) && much < 0;
            return joined
                    ? new Sides(parts.subList(0, at), after(parts, at), number, number)
                    : null;
        }
        boolean percent = number.mention().num().type() == Num.Type.PERCENT;
        if (!percent || how < 0 || than < how || !isMoreOrLess(parts.get(how))) {
            return null;
        }
        List<PlainPart> left = without(without(parts.subList(0, than), parts.get(how)), number);
        return new Sides(left, after(parts, than), parts.get(how), number);
    }

    private static boolean isMoreOrLess(PlainPart p) {
        return p.is("more") || p.is("less");
    }

    /** Whether "than" or its like belongs to the words themselves: "superiori alle". */
    private boolean isJoined(PlainPart p) {
        return p.to() - p.from() > 1
                && (scene.says(p.to() - 1, "prep.than")
                        || scene.says(p.to() - 1, "prep.to")
                        || scene.says(p.to() - 1, "prep.of"));
    }

    private static int how(List<PlainPart> parts) {
        int found = -1;
        for (int i = 0; i < parts.size(); i++) {
            PlainPart p = parts.get(i);
            if (!p.isNumber() && (p.isAny(MORE) || p.is("less"))) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    private static int at(List<PlainPart> parts, String category, int after) {
        for (int i = after + 1; i < parts.size(); i++) {
            if (parts.get(i).is(category) && !parts.get(i).isAny(MORE)) {
                return i;
            }
        }
        return -1;
    }

    private static List<PlainPart> after(List<PlainPart> parts, int i) {
        return parts.subList(i + 1, parts.size());
    }

    private static List<PlainPart> without(List<PlainPart> parts, PlainPart out) {
        return parts.stream().filter(p -> p != out).toList();
    }

    /** Several partners that are taken together; null where there are none. */
    private Codes sum(List<PlainPart> parts) {
        if (parts.stream().noneMatch(p -> p.is("put.together"))) {
            return null;
        }
        return parts.stream()
                .filter(PlainPart::isArea)
                .findFirst()
                .flatMap(frames::together)
                .orElse(null);
    }

    /** The parts with the first only of those that are taken together. */
    private List<PlainPart> single(List<PlainPart> parts) {
        PlainPart first = parts.stream().filter(PlainPart::isArea).findFirst().orElseThrow();
        int to = cut.list(first).to();
        return parts.stream().filter(p -> p.from() <= first.from() || p.from() >= to).toList();
    }

    private List<PlainTold> compared(
            Sides sides, PlainFrame a, PlainFrame own, List<PlainPart> right) {
        PlainFrame b = own;
        boolean onlyTime =
                right.stream().allMatch(p -> p.isTime() || p.is("filler")) && own.period() != null;
        if (onlyTime && a.home() != null && a.flow() != null && a.period() != null) {
            return changed(sides, a, own.period());
        }
        boolean when = own.period() == null || Objects.equals(own.period(), a.period());
        if (a.home() == null || a.period() == null || a.base() != null || !when) {
            return List.of();
        }
        b = b.after(a);
        PlainFrame left = a.flow() == null ? a.flowing(own.flow()) : a;
        Whole whole = left.flow() == null ? null : whole(left, b, own);
        return whole == null ? List.of() : told(sides, left.loosely(own.loose()), whole);
    }

    /** "More than in 2014". */
    private List<PlainTold> changed(Sides sides, PlainFrame a, Period base) {
        if (base.start() >= a.period().start() || !isMoreOrLess(sides.how)) {
            return List.of();
        }
        boolean up = sides.how.is("more");
        PlainFrame f = a.at(a.period(), base);
        boolean numbered = sides.number != null;
        Anchor anchor =
                numbered
                        ? PlainCover.number(scene, sides.number)
                        : PlainCover.direction(scene, sides.how, up);
        List<Draft> meant =
                f.drafts(MeasureKind.GROWTH, scene).stream()
                        .map(d -> d.with(Field.SIGN, up || !numbered ? 1 : -1))
                        .toList();
        return List.of(PlainTold.of(anchor, meant, f));
    }

    /** In what one thing the sides differ; null where it isn't one. */
    private Whole whole(PlainFrame a, PlainFrame b, PlainFrame own) {
        boolean home = !a.home().equals(b.home());
        boolean partner = own.partner() != null && !own.partner().equals(a.partner());
        boolean goods = own.goods() != null && !own.goods().equals(a.goods());
        boolean flow = own.flow() != null && own.flow() != a.flow();
        int n = (home ? 1 : 0) + (partner ? 1 : 0) + (goods ? 1 : 0) + (flow ? 1 : 0);
        if (n != 1 || flow && !a.flow().isObserved()) {
            return null;
        }
        if (home) {
            return new Whole(Whole.Kind.AREA, b.home().get(0));
        }
        if (partner) {
            boolean single = a.partner() != null && !scene.isEvery(b.partner().get(0));
            return single ? new Whole(Whole.Kind.PARTNER, b.partner().get(0)) : null;
        }
        if (goods) {
            return a.goods() == null ? null : new Whole(Whole.Kind.GOODS, b.goods().get(0));
        }
        return Whole.of(Whole.Kind.FLOW);
    }

    private List<PlainTold> told(Sides sides, PlainFrame a, Whole whole) {
        boolean up = !sides.how.is("less") && !sides.how.isAfter("behind");
        MeasureKind measure = sides.number == null ? MeasureKind.DIFFERENCE : MeasureKind.RATIO;
        List<Draft> meant =
                a.drafts(measure, scene).stream().map(d -> d.with(Field.WHOLE, whole)).toList();
        if (sides.number == null) {
            boolean flows = whole.kind() == Whole.Kind.FLOW;
            boolean exports = a.flow() == TradeFlow.EXPORTS;
            List<Draft> balance = a.flowing(TradeFlow.BALANCE).drafts(MeasureKind.LEVEL, scene);
            Anchor way = PlainCover.direction(scene, sides.how, flows ? up == exports : up);
            return List.of(PlainTold.of(way, flows ? balance : meant, a));
        }
        Anchor n = PlainCover.number(scene, sides.number);
        Num by = n.num();
        if (by.type() == Num.Type.PERCENT) {
            by =
                    new Num(
                            Num.Type.MULTIPLE,
                            1 + (up ? by.value() : -by.value()) / 100,
                            by.step() / 100,
                            "",
                            false,
                            by.words(),
                            false,
                            by.operator(),
                            by.open());
        }
        Anchor times = PlainCover.as(n, Anchor.Type.TIMES, by);
        return List.of(PlainTold.of(times, meant, a));
    }
}
