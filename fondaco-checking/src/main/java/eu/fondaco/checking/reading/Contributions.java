// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;

/**
 * What somebody gave to a change, in points or as a part of it, and changes of shares in points.
 */
final class Contributions {

    private final Roles roles;
    private final Wholes wholes;
    private final Questions questions;
    private final Claims claims;

    Contributions(Roles roles, Wholes wholes, Questions questions, Claims claims) {
        this.roles = roles;
        this.wholes = wholes;
        this.questions = questions;
        this.claims = claims;
    }

    /**
     * "Added 0.4 points to growth", "the share fell by two points": contributions and changes of
     * shares.
     */
    void points(Statement x, Item a) {
        Item dir = x.direction(a);
        Item growth = x.c.after(a.to, 8, "growth.noun");
        boolean share = x.c.has("share.noun");
        boolean takes =
                x.c.has("takes.off")
                        && (growth != null
                                || x.c.has("growth.noun", "national")
                                || x.c.says(a.to, "takes.off"));
        boolean lifts = x.c.has("lifts") && x.c.has("growth.noun") && !share;
        boolean compared = x.c.after(a.to, 2, "more", "less") != null;
        boolean gives =
                x.c.before(a.from, 3, "verb.provide", "share.verb") != null
                        && !share
                        && !compared
                        && (dir == null || dir.is("growth.noun"));
        Item comes = x.c.after(a.to, 0, "share.verb", "verb.provide", "comes.from");
        boolean named = x.c.product() != null || !x.c.areas().isEmpty();
        boolean partOf =
                comes != null
                        && named
                        && !share
                        && !compared
                        && x.sofar(
                                "growth.noun",
                                "dir.up"); // "of that growth, 3 points came from machines"
        boolean afterGrowth =
                x.c.has("lifts", "takes.off")
                        && !x.sofar("share.noun")
                        && claims.lastIs(
                                "growth", "contribution"); // "rose by 4%; Chile added two points"
        takes |= afterGrowth && x.c.has("takes.off");
        boolean toGrowth =
                growth != null
                        && !share
                        && x.c.before(growth.from, 2, "prep.to", "prep.of", "article") != null;
        boolean contributes =
                x.c.has("contribution") || x.sofar("contribution") && x.c.has("dir.up", "dir.down");
        boolean contribution =
                partOf || takes || lifts || gives || afterGrowth || contributes || toGrowth;
        if (contribution) {
            Item word = x.c.first("contribution");
            Item fall = x.c.after(a.to, 4, "dir.down");
            boolean toFall =
                    fall != null
                            && (x.c.isAt(fall.from - 1, "prep.to")
                                    || x.c.isAt(fall.from - 1, "prep.of")
                                    || x.c.isAt(fall.from - 2, "prep.to")
                                    || x.c.isAt(fall.from - 2, "prep.of"));
            double sign =
                    a.num.signed()
                            ? 1
                            : toFall || takes || word != null && takesAway(x.c, word) ? -1 : 1;
            Item whole =
                    x.c.areas().stream()
                            .filter(i -> roles.role(i, x.c, x.f) == Roles.Role.WHOLE)
                            .findFirst()
                            .orElse(null);
            Basis basis =
                    whole != null
                            ? Basis.ofReporter(Codes.of(roles.code(whole)))
                            : wholes.usual(x.f);
            Question q =
                    questions.change(x, MeasureExpr.of("contribution")).denominator(basis).build();
            claims.add(x, a, "contribution", q, Claims.number(a, sign, "percentage points"), null);
            return;
        }
        double sign =
                a.num.signed()
                        ? 1
                        : Statement.down(dir) || x.c.after(a.to, 2, "less") != null ? -1 : 1;
        boolean cover =
                x.c.has("cover")
                        || x.sofar("cover") && !x.c.has("share.noun")
                        || "cover".equals(x.f.measure) && !x.c.has("share.noun");
        MeasureExpr of =
                MeasureExpr.of(
                        cover
                                ? "ratio_percent"
                                : "gdp_ratio".equals(x.f.measure) ? "gdp_ratio" : "share");
        Question.Builder b =
                x.looksBack(a)
                        ? questions.about(x, new MeasureExpr("change", of)).base(x.earlierMain())
                        : questions.change(x, new MeasureExpr("change", of));
        if (cover) {
            b.flow(TradeFlow.EXPORTS).denominator(Basis.ofFlow(TradeFlow.IMPORTS));
        }
        if (of.id().equals("share")) {
            b.denominator(x.f.denominator != null ? x.f.denominator : wholes.usual(x.f));
            boolean bare =
                    x.f.share != null
                            && x.index > 0
                            && x.c.namesNothing()
                            && !x.c.has("share.noun")
                            && "share".equals(x.f.measure);
            if (bare) { // "comes from Peru, three points more than in 1996"
                Question s = x.f.share;
                b.flow(s.flow())
                        .reporter(s.reporter())
                        .partner(s.partner())
                        .product(s.product())
                        .denominator(s.denominator());
            }
        }
        claims.add(x, a, "share", b.build(), Claims.number(a, sign, "percentage points"), null);
    }

    /** Whether a word of contribution lessens: "subtracted", "shaved off". */
    private static boolean takesAway(Clause c, Item word) {
        return c.says(word.to - 1, "contribution.less");
    }

    /**
     * "Half of that rise is due to Chile": a part of a change, of the area, partner or product
     * named; false where none is.
     */
    boolean ofChange(Statement x, Item a) {
        int[] r = wholes.range(x.c);
        boolean of = r[0] < r[1] && r[0] >= a.to && r[0] - a.to <= 2;
        Item change =
                !of
                        ? null
                        : x.c.items.stream()
                                .filter(
                                        i ->
                                                i.from > r[0]
                                                        && i.from - r[0] <= 3
                                                        && i.isAny(
                                                                "dir.up", "dir.down", "growth.noun")
                                                        && i.to <= r[1] + 3)
                                .findFirst()
                                .orElse(null);
        boolean noun =
                change != null
                        && (x.c.isAt(change.from - 1, "article")
                                || x.c.says(
                                        change.from - 1, "that", "definite", "possessive", "those")
                                || x.c.isAt(change.from - 1, "pronoun"));
        if (!noun || x.direction(a) != null && x.direction(a) != change) {
            return false;
        }
        boolean named =
                x.c.product() != null
                        || x.c.areas().stream()
                                .anyMatch(i -> i.from >= change.to || i.to <= a.from);
        if (named) {
            Question.Builder b = questions.change(x, MeasureExpr.of("share_of_change"));
            b.denominator(wholes.usual(x.f));
            claims.add(x, a, "contribution", b.build(), Claims.number(a, 1, "percent"), null);
        }
        return true; // with nobody named there is nothing to ask, and no growth is stated
    }
}
