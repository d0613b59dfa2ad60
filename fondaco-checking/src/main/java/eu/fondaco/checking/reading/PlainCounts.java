// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Condition;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Universe;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Reads how many areas of the country did something: "six states sold more than 60 billion abroad",
 * "exports rose in 40 of the 51 states", "nine regions have a deficit with Germany".
 */
final class PlainCounts {

    /** More areas than a country has. */
    private static final int MOST = 300;

    private static final Set<String> ABOVE =
            Set.of("count.exceed", "more", "more.than", "outdo", "hedge.more");
    private static final Set<String> BELOW = Set.of("less", "hedge.lessthan");
    private static final Set<String> UP = Set.of("dir.up");
    private static final Set<String> DOWN = Set.of("dir.down");
    private static final Set<String> MAY =
            Set.of(
                    "balance",
                    "balance.deficit",
                    "balance.surplus",
                    "balance.trade",
                    "change",
                    "count.exceed",
                    "dir.down",
                    "dir.up",
                    "flow.trade",
                    "hedge.lessthan",
                    "hedge.more",
                    "less",
                    "more",
                    "more.than",
                    "negative",
                    "outdo",
                    "positive",
                    "than");

    private final Scene scene;
    private final PlainFrames frames;

    PlainCounts(Scene scene, PlainFrames frames) {
        this.scene = scene;
        this.frames = frames;
    }

    /** A clause without its count: what is counted, how many of it, and what it did. */
    private record Split(PlainPart number, String kind, List<PlainPart> rest) {}

    /** What a clause says of how many; empty for nothing. */
    List<PlainTold> of(List<PlainPart> parts, PlainContext before) {
        Split split = PlainCover.hasOrdinal(parts) ? null : split(parts);
        if (split == null || scene.nation == null || !PlainCover.covers(split.rest, MAY)) {
            return List.of();
        }
        Optional<PlainFrame> own = frames.of(split.rest, false);
        if (own.isEmpty() || own.get().home() != null || own.get().base() != null) {
            return List.of();
        }
        PlainFrame f = own.get().of(List.of(scene.nation));
        f = f.period() == null ? f.at(before.period(), null) : f;
        return f.period() == null ? List.of() : told(split, f);
    }

    private List<PlainTold> told(Split split, PlainFrame f) {
        List<PlainPart> rest = split.rest;
        List<PlainPart> amounts = PlainCover.numbers(rest);
        boolean up = rest.stream().anyMatch(p -> says(p, UP));
        boolean down = rest.stream().anyMatch(p -> says(p, DOWN));
        boolean surplus = PlainCover.first(rest, "balance.surplus", "positive") != null;
        boolean deficit = PlainCover.first(rest, "balance.deficit", "negative") != null;
        if (amounts.size() == 1) {
            Boolean above = above(rest, amounts.get(0));
            TradeFlow flow = f.flow() == null ? sold(rest) : f.flow();
            boolean plain = above != null && flow != null && !up && !down && !surplus && !deficit;
            return plain
                    ? List.of(counted(split, f.flowing(flow), level(above, amounts.get(0))))
                    : List.of();
        }
        if (!amounts.isEmpty() || rest.stream().anyMatch(p -> says(p, ABOVE) || says(p, BELOW))) {
            return List.of();
        }
        if (surplus != deficit && !up && !down && f.flow() == null) {
            Condition sign = new Condition(MeasureExpr.LEVEL, surplus, 0.0, null);
            return List.of(counted(split, f.flowing(TradeFlow.BALANCE), sign));
        }
        boolean moved = up != down && !surplus && !deficit && f.flow() != null;
        if (!moved || !f.period().isYear()) {
            return List.of();
        }
        Condition way = new Condition(MeasureExpr.of("growth"), up, 0.0, null);
        return List.of(counted(split, f.at(f.period(), f.period().plusYears(-1)), way));
    }

    private static boolean says(PlainPart p, Set<String> words) {
        return !p.isNumber() && p.isAny(words);
    }

    private static Condition level(boolean above, PlainPart amount) {
        return new Condition(MeasureExpr.LEVEL, above, amount.mention().num().value(), null);
    }

    /** Whether more than an amount is said, or less; null where neither is. */
    private static Boolean above(List<PlainPart> rest, PlainPart amount) {
        if (!PlainCover.isMoney(amount)) {
            return null;
        }
        boolean more = rest.stream().anyMatch(p -> says(p, ABOVE)) || amount.is("hedge.more");
        boolean less = rest.stream().anyMatch(p -> says(p, BELOW)) || amount.is("hedge.lessthan");
        switch (amount.mention().num().operator()) {
            case MORE -> more = true;
            case LESS -> less = true;
            default -> {}
        }
        return more == less ? null : more;
    }

    /** Which way "sold more than" goes, which is one word; null where none is like that. */
    private TradeFlow sold(List<PlainPart> rest) {
        return rest.stream()
                .filter(p -> says(p, ABOVE))
                .map(scene::flowIn)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** "Six states", "40 of the 51 states"; null where nothing like it is said. */
    private Split split(List<PlainPart> parts) {
        for (int i = 0; i + 1 < parts.size(); i++) {
            PlainPart n = parts.get(i);
            if (!isHowMany(n)) {
                continue;
            }
            boolean of = isHowMany(parts.get(i + 1));
            int at = of ? i + 2 : i + 1;
            String kind = at < parts.size() ? kind(parts.get(at)) : null;
            boolean all = of && kind != null && isAll(parts.get(i + 1), kind);
            if (kind == null || of && !all || !of && isDefinite(n)) {
                return null;
            }
            List<PlainPart> rest = new ArrayList<>(parts);
            rest.subList(i, at + 1).clear();
            return new Split(n, kind, rest);
        }
        return null;
    }

    private static boolean isHowMany(PlainPart p) {
        if (!p.isNumber()) {
            return false;
        }
        Num n = p.mention().num();
        return n.type() == Num.Type.PLAIN
                && !n.scaled()
                && n.value() >= 2
                && n.value() < MOST
                && n.value() == Math.rint(n.value())
                && n.operator() == eu.fondaco.checking.claim.Operator.EQUAL;
    }

    /** "The six states": spoken of before, and taken together. */
    private boolean isDefinite(PlainPart n) {
        return n.from() > 0 && scene.says(n.from() - 1, "article");
    }

    /** The kind of the areas of the country that a word names; null for none. */
    private String kind(PlainPart p) {
        String kind = scene.holdings.kindOfReporters();
        boolean named = p.is("kind=" + kind) && Universe.KINDS.contains(kind + "s");
        return named ? kind : null;
    }

    /** Whether so many areas of a kind there are; a capital's district may be counted or not. */
    private boolean isAll(PlainPart total, String kind) {
        int said = (int) total.mention().num().value();
        return Math.abs(scene.holdings.reportersOf(kind) - said) <= 1;
    }

    private PlainTold counted(Split split, PlainFrame f, Condition when) {
        Among among = new Among(Dimension.REPORTER, split.kind + "s of " + scene.nation);
        List<Draft> meant =
                f.drafts(MeasureKind.COUNT, scene).stream()
                        .map(d -> d.with(Field.AMONG, among))
                        .map(d -> d.with(Field.SIGN, when.above() ? 1 : -1))
                        .toList();
        PlainPart n = split.number;
        Anchor a = PlainCover.as(PlainCover.number(scene, n), Anchor.Type.COUNT, n.mention().num());
        return PlainTold.of(a, meant, f).where(when);
    }
}
