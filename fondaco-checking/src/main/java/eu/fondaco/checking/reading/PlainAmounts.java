// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Amounts, balances, shares and changes that a clause says by its own words. */
final class PlainAmounts {

    private static final Set<String> SHARES =
            Set.of("share.verb", "share.noun", "comes.from", "takes.off");
    private static final Set<String> MOVES =
            Set.of("dir.up", "dir.down", "change", "time.yoy", "time.previous", "more", "less");
    private static final Set<String> MOVING =
            Set.of("dir.up", "dir.down", "change", "more", "less");
    private static final Set<String> GOING =
            Set.of("share.verb", "comes.from", "takes.off", "of.that", "pronoun.product");
    private static final Set<String> BALANCES =
            Set.of(
                    "balance",
                    "balance.deficit",
                    "balance.surplus",
                    "balance.trade",
                    "flow.trade",
                    "negative",
                    "positive",
                    "sector",
                    "streak.ended");

    private static final Set<String> UNBROKEN = Set.of("dir.up", "dir.down", "unbroken");
    private static final String[] SIGNS = {
        "balance", "balance.deficit", "balance.surplus", "negative", "positive"
    };

    private final Scene scene;
    private final PlainFrames frames;
    private final PlainShares shares;

    PlainAmounts(Scene scene, PlainFrames frames) {
        this.scene = scene;
        this.frames = frames;
        shares = new PlainShares(scene);
    }

    /** What a clause says; empty where it doesn't say all, or has words that nothing explains. */
    List<PlainTold> of(List<PlainPart> parts, PlainContext before) {
        if (PlainCover.hasOrdinal(parts)) {
            return List.of();
        }
        Optional<PlainFrame> own = frames.of(parts, true);
        if (own.isEmpty()) {
            return List.of();
        }
        List<PlainTold> part = shares.of(parts, own.get(), before);
        if (!part.isEmpty()) {
            return part.stream().flatMap(t -> bound(t, parts).stream()).toList();
        }
        PlainFrame f = before.whole(own.get(), parts);
        if (f.home() == null || f.period() == null) {
            return List.of();
        }
        List<PlainPart> numbers = PlainCover.numbers(parts);
        if (PlainCover.covers(parts, BALANCES) && PlainCover.first(parts, SIGNS) != null) {
            return own.get().flow() == null ? balance(parts, numbers, f) : List.of();
        }
        if (f.flow() == TradeFlow.BALANCE) {
            return goesOn(parts, numbers, f, before.told());
        }
        if (f.flow() == null) {
            return List.of();
        }
        List<PlainTold> told =
                switch (numbers.size()) {
                    case 0 -> moved(parts, f);
                    case 1 ->
                            one(parts, numbers.get(0), f, before).stream()
                                    .flatMap(t -> bound(t, parts).stream())
                                    .toList();
                    case 2 ->
                            PlainCover.isPart(numbers.get(0))
                                    ? grownTo(parts, numbers, f)
                                    : fromTo(parts, numbers, f);
                    default -> List.of();
                };
        return told;
    }

    /** The same, with what "hardly more than" adds. */
    private static List<PlainTold> bound(PlainTold t, List<PlainPart> parts) {
        List<PlainTold> all = new ArrayList<>(t.also());
        all.addAll(PlainCover.bound(PlainCover.numbers(parts).get(0), t));
        return List.of(t.and(all));
    }

    private List<PlainTold> balance(List<PlainPart> parts, List<PlainPart> numbers, PlainFrame f) {
        PlainPart plus = PlainCover.first(parts, "balance.surplus", "positive");
        PlainPart minus = PlainCover.first(parts, "balance.deficit", "negative");
        boolean one = (plus == null) != (minus == null) && f.base() == null;
        if (!one || f.nation() || f.hasGoods()) {
            return List.of();
        }
        PlainFrame b = f.flowing(TradeFlow.BALANCE);
        if (numbers.isEmpty()) {
            PlainPart sign = plus == null ? minus : plus;
            Anchor a = PlainCover.direction(scene, sign, plus != null);
            return List.of(PlainTold.of(a, b.drafts(MeasureKind.LEVEL, scene), f));
        }
        if (numbers.size() > 1 || !PlainCover.isMoney(numbers.get(0))) {
            return List.of();
        }
        return List.of(balance(numbers.get(0), b, plus == null ? -1 : 1));
    }

    /** "A year earlier it had been 3 billion", of the deficit that was just told. */
    private List<PlainTold> goesOn(
            List<PlainPart> parts, List<PlainPart> numbers, PlainFrame f, PlainTold last) {
        boolean plain =
                last != null
                        && numbers.size() == 1
                        && PlainCover.isMoney(numbers.get(0))
                        && PlainCover.covers(parts, Set.of())
                        && f.base() == null
                        && !f.nation();
        return plain ? List.of(balance(numbers.get(0), f, last.meant().get(0).sign())) : List.of();
    }

    private PlainTold balance(PlainPart number, PlainFrame f, int sign) {
        List<Draft> meant =
                f.drafts(MeasureKind.LEVEL, scene).stream()
                        .map(d -> d.with(Field.SIGN, sign))
                        .toList();
        return PlainTold.of(PlainCover.number(scene, number), meant, f);
    }

    private List<PlainTold> one(
            List<PlainPart> parts, PlainPart number, PlainFrame f, PlainContext before) {
        boolean moves = parts.stream().anyMatch(p -> p.isAny(MOVING) && !p.isNumber());
        boolean times = number.mention().num().type() == Num.Type.MULTIPLE;
        if (PlainCover.isMoney(number)) {
            return moves ? changed(parts, number, f) : level(parts, number, f);
        }
        if (times) {
            return multiplied(parts, number, f);
        }
        if (!PlainCover.isPart(number)) {
            return List.of();
        }
        return moves ? grown(parts, number, f) : share(parts, number, f, before);
    }

    private List<PlainTold> level(List<PlainPart> parts, PlainPart number, PlainFrame f) {
        boolean goes = f.hasPartner(scene) && !number.isAfter("prep.of");
        boolean plain =
                PlainCover.covers(parts, goes ? GOING : Set.of())
                        && f.base() == null
                        && !f.nation();
        return plain
                ? List.of(
                        PlainTold.of(
                                PlainCover.number(scene, number),
                                f.drafts(MeasureKind.LEVEL, scene),
                                f))
                : List.of();
    }

    /** "Rose to 7 billion", "rose by 2 billion". */
    private List<PlainTold> changed(List<PlainPart> parts, PlainPart number, PlainFrame f) {
        boolean up = PlainCover.says(parts, "dir.up");
        boolean one = up != PlainCover.says(parts, "dir.down") && !f.nation();
        if (!one || !PlainCover.covers(parts, MOVES)) {
            return List.of();
        }
        Anchor a = PlainCover.number(scene, number);
        if (number.isAfter("prep.to")) {
            List<Draft> level = f.at(f.period(), null).drafts(MeasureKind.LEVEL, scene);
            PlainPart way = PlainCover.first(parts, "dir.up", "dir.down");
            PlainTold moved = moved(way, up, f);
            return List.of(PlainTold.of(a, level, f).and(List.of(moved)));
        }
        if (!number.isAfter("prep.by") && !number.isAfter("prep.of")) {
            return List.of();
        }
        return List.of(PlainTold.of(a, signed(MeasureKind.CHANGE, f, up), f));
    }

    private List<Draft> signed(MeasureKind measure, PlainFrame f, boolean up) {
        return since(f).drafts(measure, scene).stream()
                .map(d -> d.with(Field.SIGN, up ? 1 : -1))
                .toList();
    }

    /** A change that names no time to count from is that on the year before. */
    private static PlainFrame since(PlainFrame f) {
        Period base = f.base() == null ? f.period().plusYears(-1) : f.base();
        return f.at(f.period(), base);
    }

    private List<PlainTold> grown(List<PlainPart> parts, PlainPart number, PlainFrame f) {
        boolean up = PlainCover.says(parts, "dir.up");
        boolean down = PlainCover.says(parts, "dir.down");
        if (up == down) {
            boolean compared = f.base() != null && !up;
            up = compared && PlainCover.says(parts, "more");
            down = compared && PlainCover.says(parts, "less");
        }
        PlainPart next = next(parts, number);
        boolean part = number.isAfter("prep.to") || next != null && next.isAfter("prep.of");
        if (up == down || part || f.nation() || !PlainCover.covers(parts, MOVES)) {
            return List.of();
        }
        Anchor a = PlainCover.number(scene, number);
        return List.of(PlainTold.of(a, signed(MeasureKind.GROWTH, f, up), since(f)));
    }

    /** "Rose by 5 % to 4 billion". */
    private List<PlainTold> grownTo(List<PlainPart> parts, List<PlainPart> numbers, PlainFrame f) {
        PlainPart to = numbers.get(1);
        if (!PlainCover.isMoney(to) || !to.isAfter("prep.to")) {
            return List.of();
        }
        List<PlainTold> out =
                new ArrayList<>(
                        grown(parts.stream().filter(p -> p != to).toList(), numbers.get(0), f));
        if (!out.isEmpty()) {
            out.add(amount(to, f.at(f.period(), null), f));
        }
        return out;
    }

    /** "Doubled between 2014 and 2018". */
    private List<PlainTold> multiplied(List<PlainPart> parts, PlainPart number, PlainFrame f) {
        boolean verb = number.is("multiple.up") || number.is("multiple.down");
        boolean plain = PlainCover.covers(parts, Set.of("time.yoy")) && f.base() != null;
        PlainPart next = next(parts, number);
        boolean of = next != null && (next.isAfter("prep.of") || next.is("flow.exports"));
        return verb && plain && !of && !f.nation()
                ? List.of(
                        PlainTold.of(
                                PlainCover.number(scene, number),
                                f.drafts(MeasureKind.MULTIPLE, scene),
                                f))
                : List.of();
    }

    private List<PlainTold> moved(List<PlainPart> parts, PlainFrame f) {
        PlainPart way = PlainCover.first(parts, "dir.up", "dir.down");
        boolean moves = way != null;
        way = moves || f.base() == null ? way : PlainCover.first(parts, "more", "less");
        boolean up = way != null && (way.is("dir.up") || !moves && way.is("more"));
        boolean both =
                PlainCover.says(parts, moves ? "dir.up" : "more")
                        && PlainCover.says(parts, moves ? "dir.down" : "less");
        boolean plain = way != null && !both && !f.nation();
        if (!plain || PlainCover.covers(parts, MOVES)) {
            return plain ? List.of(moved(way, up, f)) : List.of();
        }
        boolean every = PlainCover.first(parts, "unbroken") != null;
        return every && moves && PlainCover.covers(parts, UNBROKEN)
                ? everyYear(way, up, f)
                : List.of();
    }

    /** "Rose every year from 2014 to 2018". */
    private List<PlainTold> everyYear(PlainPart way, boolean up, PlainFrame f) {
        boolean years = f.base() != null && f.base().isYear() && f.period().isYear();
        if (!years || f.base().start() >= f.period().start()) {
            return List.of();
        }
        List<PlainTold> out = new ArrayList<>();
        for (int y = f.base().firstYear(); y < f.period().firstYear(); y++) {
            out.add(moved(way, up, f.at(Period.year(y + 1), Period.year(y))));
        }
        PlainTold first = out.get(0);
        return List.of(
                PlainTold.of(first.anchor(), first.meant(), f).and(out.subList(1, out.size())));
    }

    private PlainTold moved(PlainPart way, boolean up, PlainFrame f) {
        return PlainTold.of(
                PlainCover.direction(scene, way, up),
                since(f).drafts(MeasureKind.GROWTH, scene),
                since(f));
    }

    /** "From 4 billion in 2014 to 5 billion in 2018". */
    private List<PlainTold> fromTo(List<PlainPart> parts, List<PlainPart> numbers, PlainFrame f) {
        boolean money = numbers.stream().allMatch(PlainCover::isMoney);
        boolean order = numbers.get(0).isAfter("prep.from") && numbers.get(1).isAfter("prep.to");
        Set<String> may = Set.of("dir.up", "dir.down", "share.verb");
        if (!money || !order || f.base() == null || f.nation() || !PlainCover.covers(parts, may)) {
            return List.of();
        }
        List<PlainPart> times = parts.stream().filter(PlainPart::isTime).toList();
        if (times.size() == 2
                && times.get(0).mention().time().period().start()
                        > times.get(1).mention().time().period().start()) {
            return List.of();
        }
        List<PlainTold> out = new ArrayList<>();
        out.add(amount(numbers.get(0), f.at(f.base(), null), f));
        out.add(amount(numbers.get(1), f.at(f.period(), null), f));
        return out;
    }

    private PlainTold amount(PlainPart number, PlainFrame then, PlainFrame f) {
        return PlainTold.of(
                PlainCover.number(scene, number), then.drafts(MeasureKind.LEVEL, scene), f);
    }

    private static PlainPart next(List<PlainPart> parts, PlainPart p) {
        int i = parts.indexOf(p);
        return i + 1 < parts.size() ? parts.get(i + 1) : null;
    }

    private List<PlainTold> share(
            List<PlainPart> parts, PlainPart number, PlainFrame said, PlainContext before) {
        PlainPart next = next(parts, number);
        boolean of =
                next != null && next.isAfter("prep.of") || PlainCover.says(parts, "share.noun");
        if (!of || said.owned() || said.base() != null || !PlainCover.covers(parts, SHARES)) {
            return List.of();
        }
        boolean goesOn = before.tail() && before.last() != null && before.last().partner() != null;
        PlainFrame f =
                goesOn && !said.hasPartner(scene) && !said.hasGoods()
                        ? said.with(before.last().partner())
                        : said;
        Whole whole = whole(f, number);
        if (whole == null) {
            return List.of();
        }
        List<Draft> meant =
                f.drafts(MeasureKind.SHARE, scene).stream()
                        .map(d -> d.with(Field.WHOLE, whole))
                        .toList();
        return List.of(PlainTold.of(PlainCover.number(scene, number), meant, f));
    }

    /** Of what a share is: who or what is a part of it stands apart from the whole. */
    private Whole whole(PlainFrame f, PlainPart number) {
        boolean partner = f.hasPartner(scene);
        boolean goods = f.hasGoods();
        if (f.nation()) {
            boolean part = f.subject().equals("h") && !partner && !goods;
            return part ? Whole.of(Whole.Kind.NATION) : null;
        }
        if (partner != goods) {
            return Whole.of(partner ? Whole.Kind.EVERY_PARTNER : Whole.Kind.EVERY_GOODS);
        }
        if (!partner) {
            return null;
        }
        boolean inside = f.goodsAt() > number.from() && f.partnerAt() > f.goodsAt();
        return switch (f.subject()) {
            case "p" -> Whole.of(Whole.Kind.EVERY_PARTNER);
            case "g" -> Whole.of(Whole.Kind.EVERY_GOODS);
            case "h" -> inside ? Whole.of(Whole.Kind.EVERY_PARTNER) : null;
            default -> null;
        };
    }
}
