// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Operator;
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
        if (sides != null && (sides.right.isEmpty() || isBare(sides.left))) {
            return beside(sides, before, parts);
        }
        return sides == null ? List.of() : sides(sides, before, parts);
    }

    /** "That", "it still": what was spoken of. */
    private static boolean isBare(List<PlainPart> left) {
        return left.stream().allMatch(p -> p.isAny(Set.of("that", "these", "filler", "aside")));
    }

    /** What was said just before beside what is said now, "more than to Gallia", "bought less". */
    private List<PlainTold> beside(Sides sides, PlainContext before, List<PlainPart> parts) {
        PlainFrame last = before.last();
        boolean first = sides.right.isEmpty();
        boolean goesOn = before.tail() || !sides.left.isEmpty();
        if (last == null || !last.isWhole() || !last.flow().isObserved() || !goesOn) {
            return List.of();
        }
        if (first && parts.stream().anyMatch(p -> p.isArea() && scene.isOnly(p.from()))) {
            return List.of(); // "only Gallia bought more" is a place in an order
        }
        if (!first) {
            return of(sides, last.at(last.period(), null), before, parts);
        }
        boolean plain = PlainCover.covers(sides.left, Set.of("rank.verb"));
        PlainFrame own =
                plain && isMoreOrLess(sides.how)
                        ? frames.of(sides.left, false).map(f -> before.whole(f, parts)).orElse(null)
                        : null;
        boolean alike =
                own != null
                        && own.isWhole()
                        && own.base() == null
                        && own.home().equals(last.home());
        if (alike && !own.period().equals(last.period())) {
            return elsewhen(sides, own.after(last), last);
        }
        Whole whole = alike ? whole(own.after(last), last, last) : null;
        return whole == null ? List.of() : told(sides, own.after(last), whole, last);
    }

    /** "Had been bigger in 2014": than at the time just spoken of. */
    private List<PlainTold> elsewhen(Sides sides, PlainFrame own, PlainFrame last) {
        boolean same =
                own.flow() == last.flow()
                        && Objects.equals(own.partner(), last.partner())
                        && Objects.equals(own.goods(), last.goods());
        boolean before = own.period().start() < last.period().start();
        boolean up = sides.how.is("more") != before;
        PlainFrame f =
                before ? own.at(last.period(), own.period()) : own.at(own.period(), last.period());
        return same && own.period().months() == last.period().months()
                ? List.of(
                        PlainTold.of(
                                PlainCover.direction(scene, sides.how, up),
                                f.drafts(MeasureKind.GROWTH, scene),
                                f))
                : List.of();
    }

    private List<PlainTold> sides(Sides sides, PlainContext before, List<PlainPart> parts) {
        Codes both = sum(sides.left);
        List<PlainPart> left = both == null ? sides.left : single(sides.left);
        boolean plain = PlainCover.covers(left, Set.of("rank.verb", "put.together"));
        PlainFrame a = plain ? frames.of(left, false).orElse(null) : null;
        if (a != null && both != null) {
            boolean homes = both.list().stream().allMatch(scene.holdings::isReporter);
            a = homes ? a.of(List.of(both)) : a.with(List.of(both));
        }
        TradeFlow way = a == null || a.flow() != null ? null : scene.flowIn(sides.how);
        return a == null ? List.of() : of(sides, way == null ? a : a.flowing(way), before, parts);
    }

    private List<PlainTold> of(
            Sides sides, PlainFrame a, PlainContext before, List<PlainPart> parts) {
        Codes both = sum(sides.right);
        Period then = back(sides.right, before.whole(a, parts));
        if (then != null) {
            return changed(sides, before.whole(a, parts), then);
        }
        PlainPart rest = frames.rest(sides.right);
        if (rest != null) {
            return half(sides, before.whole(a, parts), rest);
        }
        List<PlainPart> right = both == null ? sides.right : single(sides.right);
        boolean plain = PlainCover.covers(right, Set.of("put.together", "comparison"));
        boolean out = a.flow() == TradeFlow.EXPORTS;
        Optional<PlainFrame> b =
                plain ? frames.of(out ? into(right) : right, false) : Optional.empty();
        if (b.isEmpty() || b.get().nation() || a.nation()) {
            return List.of();
        }
        PlainFrame other = b.get();
        if (both != null) {
            boolean homes = other.home() != null && other.partner() == null;
            other = homes ? other.of(List.of(both)) : other.with(List.of(both));
        }
        return compared(sides, timed(a, other, before, parts), other, right);
    }

    /** "More to the EU than to the rest of the world": more than half of it. */
    private List<PlainTold> half(Sides sides, PlainFrame f, PlainPart rest) {
        boolean one = f.isWhole() && f.base() == null && !f.nation() && f.flow().isObserved();
        if (!one || !f.hasPartner(scene) || !isMoreOrLess(sides.how) || sides.number != null) {
            return List.of();
        }
        List<Draft> meant =
                f.drafts(MeasureKind.SHARE, scene).stream()
                        .map(d -> d.with(Field.WHOLE, Whole.of(Whole.Kind.EVERY_PARTNER)))
                        .toList();
        Operator than = sides.how.is("more") ? Operator.MORE : Operator.LESS;
        Num half = new Num(Num.Type.PERCENT, 50, 0, "", false, true, false, than, true);
        Anchor a = PlainCover.direction(scene, sides.how.from(), rest.to(), true);
        return List.of(PlainTold.of(PlainCover.as(a, Anchor.Type.PERCENT, half), meant, f));
    }

    /** "Than the year before": so long before the time that is spoken of; null for none. */
    private static Period back(List<PlainPart> right, PlainFrame a) {
        boolean one = right.size() == 1 && a.isWhole() && a.base() == null;
        if (one && right.get(0).is("time.previous")) {
            return a.period().plusYears(-1);
        }
        boolean back =
                one
                        && right.get(0).isTime()
                        && right.get(0).mention().time().kind() == TimeRef.Kind.BACK;
        return back ? right.get(0).mention().time().before(a.period()) : null;
    }

    /** "Exported to" is said with "in" as well: of whom the other side is compared, too. */
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
        Sides of = ofArea(parts, how, word);
        boolean last = after(parts, how).stream().allMatch(p -> p.isTime() || p.is("filler"));
        return of == null && last ? new Sides(without(parts, word), List.of(), word, null) : of;
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
            boolean itself =
                    much > at
                            && cut.says(parts.get(much).to() - 1, "as")
                            && parts.get(much).to() - parts.get(much).from() > 2;
            if (itself || much < 0 && how < 0 && than == at + 1) {
                return new Sides(
                        parts.subList(0, at), after(parts, itself ? much : than), number, number);
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
        return whole == null ? List.of() : told(sides, left.loosely(own.loose()), whole, b);
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
        return List.of(PlainTold.of(anchor, meant, f).than(a.at(base, null)));
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

    private List<PlainTold> told(Sides sides, PlainFrame a, Whole whole, PlainFrame b) {
        boolean up = !sides.how.is("less") && !sides.how.isAfter("behind");
        MeasureKind measure = sides.number == null ? MeasureKind.DIFFERENCE : MeasureKind.RATIO;
        List<Draft> meant =
                a.drafts(measure, scene).stream().map(d -> d.with(Field.WHOLE, whole)).toList();
        if (sides.number == null) {
            boolean flows = whole.kind() == Whole.Kind.FLOW;
            boolean exports = a.flow() == TradeFlow.EXPORTS;
            List<Draft> balance = a.flowing(TradeFlow.BALANCE).drafts(MeasureKind.LEVEL, scene);
            Anchor way = PlainCover.direction(scene, sides.how, flows ? up == exports : up);
            return List.of(PlainTold.of(way, flows ? balance : meant, a).than(b));
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
        return List.of(PlainTold.of(times, meant, a).than(b));
    }
}
