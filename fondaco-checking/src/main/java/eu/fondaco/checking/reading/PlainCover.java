// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Operator;
import java.util.List;
import java.util.Set;

/** What all shapes of plain statements share: which words may stand in them, what is counted. */
final class PlainCover {

    /** Words that any statement may have; what they say of trade is read from them. */
    private static final Set<String> ANY =
            Set.of(
                    "aside",
                    "aux",
                    "be",
                    "clitic",
                    "filler",
                    "flow.exports",
                    "flow.imports",
                    "goods",
                    "object",
                    "of.them",
                    "pronoun",
                    "same.years",
                    "self",
                    "that.place",
                    "these",
                    "this.year",
                    "time.before",
                    "verb.absorb",
                    "verb.buy",
                    "verb.level",
                    "verb.provide",
                    "verb.sell");

    /** How many times as much is no longer "slightly more". */
    private static final double SLIGHTLY = 1.2;

    private PlainCover() {}

    /** Whether every word is a name, a time or a number, or may stand there. */
    static boolean covers(List<PlainPart> parts, Set<String> allowed) {
        return parts.stream()
                .allMatch(
                        p ->
                                p.isArea()
                                        || p.isGoods()
                                        || p.isTime()
                                        || p.isNumber()
                                        || p.isOrdinal()
                                        || p.isAny(ANY)
                                        || p.isAny(allowed));
    }

    static List<PlainPart> numbers(List<PlainPart> parts) {
        return parts.stream().filter(PlainPart::isNumber).toList();
    }

    static boolean hasOrdinal(List<PlainPart> parts) {
        return parts.stream().anyMatch(PlainPart::isOrdinal);
    }

    static boolean says(List<PlainPart> parts, String category) {
        return parts.stream().anyMatch(p -> p.is(category) && !p.isNumber());
    }

    static PlainPart first(List<PlainPart> parts, String... categories) {
        return parts.stream()
                .filter(p -> !p.isNumber() && p.isAny(Set.of(categories)))
                .findFirst()
                .orElse(null);
    }

    static boolean isMoney(PlainPart number) {
        return number.mention().num().isAmount();
    }

    static boolean isPart(PlainPart number) {
        Num.Type t = number.mention().num().type();
        return t == Num.Type.PERCENT || t == Num.Type.FRACTION;
    }

    /** What is told by a number. */
    static Anchor number(Scene scene, PlainPart p) {
        Num n = p.mention().num();
        Anchor.Type type =
                switch (n.type()) {
                    case PERCENT -> Anchor.Type.PERCENT;
                    case FRACTION -> Anchor.Type.FRACTION;
                    case MULTIPLE -> Anchor.Type.TIMES;
                    default -> Anchor.Type.MONEY;
                };
        return new Anchor(index(scene, p.from()), p.from(), p.to(), type, n);
    }

    /** What is told without a number: more or less, up or down. */
    static Anchor direction(Scene scene, PlainPart p, boolean up) {
        return direction(scene, p.from(), p.to(), up);
    }

    /** The same of words. */
    static Anchor direction(Scene scene, int from, int to, boolean up) {
        Num n =
                new Num(
                        Num.Type.PLAIN,
                        up ? 1 : -1,
                        0,
                        "",
                        true,
                        true,
                        false,
                        Operator.EQUAL,
                        false);
        return new Anchor(index(scene, from), from, to, Anchor.Type.DIRECTION, n);
    }

    static Anchor place(Scene scene, PlainPart p, int place) {
        Num n = new Num(Num.Type.ORDINAL, place, 0, "", false, true, false, Operator.RANK, false);
        return new Anchor(index(scene, p.from()), p.from(), p.to(), Anchor.Type.ORDINAL, n);
    }

    /** "Hardly more than a quarter": less than a good deal more; empty where that isn't said. */
    static List<PlainTold> bound(PlainPart number, PlainTold told) {
        Num n = told.anchor().num();
        if (!number.is("slightly")) {
            return List.of();
        }
        Num most =
                new Num(
                        n.type(),
                        n.value() * SLIGHTLY,
                        0,
                        n.currency(),
                        n.signed(),
                        n.words(),
                        n.scaled(),
                        Operator.LESS,
                        true);
        Anchor a = as(told.anchor(), told.anchor().type(), most);
        return List.of(PlainTold.of(a, told.meant(), told.frame()));
    }

    /** A bare number in what another beside it is told in; null where that can't be told. */
    static Num like(Scene scene, Num bare, PlainPart other) {
        Num n = other.mention().num();
        if (bare.isAmount() && n.isAmount() || bare.type() == n.type() && isPart(other)) {
            return bare;
        }
        double scale = isPart(other) ? 1 : Units.written(scene, other.mention());
        return bare.type() != Num.Type.PLAIN || scale == 0
                ? null
                : new Num(
                        n.type(),
                        bare.value() * scale,
                        bare.step() * scale,
                        n.currency(),
                        bare.signed(),
                        bare.words(),
                        n.isAmount(),
                        bare.operator(),
                        bare.open());
    }

    static Anchor as(Anchor a, Anchor.Type type, Num n) {
        return new Anchor(a.index(), a.from(), a.to(), type, n);
    }

    private static int index(Scene scene, int from) {
        return (int) scene.text.anchors().stream().filter(a -> a.from() < from).count();
    }
}
