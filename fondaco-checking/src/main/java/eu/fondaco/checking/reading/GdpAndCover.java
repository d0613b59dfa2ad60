// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;

/** Ratios to GDP, and cover ratios of exports to imports. */
final class GdpAndCover {

    private final Holdings holdings;
    private final Roles roles;
    private final Questions questions;
    private final Claims claims;

    GdpAndCover(Holdings holdings, Roles roles, Questions questions, Claims claims) {
        this.holdings = holdings;
        this.roles = roles;
        this.questions = questions;
        this.claims = claims;
    }

    /**
     * "Sales abroad are 31% of GDP", and what follows on it; false where a percentage isn't about
     * GDP.
     */
    boolean gdp(Statement x, Item a) {
        Clause c = x.c;
        boolean here = c.has("gdp");
        boolean before = false;
        for (int i = x.index - 1;
                i >= 0
                        && x.clauses.get(i).numbers().stream()
                                .noneMatch(n -> n.num.type() == Num.Type.PERCENT);
                i--) {
            before |= x.clauses.get(i).has("gdp") && (i == x.index - 1 || c.has("same.measure"));
        }
        boolean continued =
                "gdp_ratio".equals(x.f.measure)
                        && (c.after(a.to, 2, "more", "less") != null || x.direction(a) != null)
                        && !c.has("flow.exports", "flow.imports", "share.noun");
        if (continued) {
            Item compared = c.after(a.to, 2, "more", "less");
            double sign =
                    compared != null && compared.is("less") || Statement.down(x.direction(a))
                            ? -1
                            : 1;
            Question q =
                    questions
                            .change(x, new MeasureExpr("growth", MeasureExpr.of("gdp_ratio")))
                            .build();
            claims.add(x, a, "growth", q, Claims.number(a, sign, "percent"), null);
            return true;
        }
        boolean ellipsis =
                !here
                        && !before
                        && "gdp_ratio".equals(x.f.measure)
                        && x.index > 0
                        && !Wholes.shareWord(c)
                        && x.direction(a) == null
                        && !c.has("flow.exports", "flow.imports");
        if (ellipsis) {
            Question.Builder same = questions.about(x, MeasureExpr.of("gdp_ratio"));
            questions.dated(x, same); // "against 2.1% six years earlier"
            claims.add(x, a, "ratio", same.build(), Claims.number(a, 1, "percent"), null);
            return true;
        }
        boolean unmoved = x.direction(a) == null && !a.num.signed();
        boolean another = !c.areas().isEmpty() && c.product() == null && !Wholes.shareWord(c);
        boolean next =
                !here
                        && !before
                        && "gdp_ratio".equals(x.f.lastMeasure)
                        && x.f.measure == null
                        && another
                        && unmoved
                        && !c.has(
                                "flow.exports",
                                "flow.imports",
                                "verb.sell",
                                "verb.buy",
                                "more",
                                "less");
        if (next) { // "In Lagonia, second, it came to 16%", after a ratio to GDP
            claims.add(
                    x,
                    a,
                    "ratio",
                    questions.about(x, MeasureExpr.of("gdp_ratio")).build(),
                    Claims.number(a, 1, "percent"),
                    null);
            x.f.measure = "gdp_ratio";
            return true;
        }
        if (!here && !before) {
            return false;
        }
        Item of =
                here
                        ? c.areas().stream()
                                .filter(
                                        i ->
                                                i.from >= c.first("gdp").from - 3
                                                        && i.from - c.first("gdp").to <= 2
                                                        && holdings.isReporter(roles.code(i)))
                                .findFirst()
                                .orElse(null)
                        : null;
        if (of != null && (of.adjective || Roles.prep(c, of, "prep.of") || c.mark(of.to, "'s"))) {
            x.f.reporter = Codes.of(roles.code(of));
        }
        Item g = c.first("gdp");
        if (here
                && x.direction(a) != null
                && g.to <= a.from
                && c.before(g.from, 3, "prep.of", "prep.with") == null) {
            return false;
        }
        boolean named =
                x.sentence.items().stream()
                        .anyMatch(i -> i.isProduct() || i.is("product.unlisted"));
        if (!named && x.f.product != null && !holdings.isProduct(x.f.product.first())) {
            x.f.product = Codes.TOTAL;
        }
        Question.Builder ratio = questions.about(x, MeasureExpr.of("gdp_ratio"));
        questions.dated(x, ratio);
        claims.add(x, a, "ratio", ratio.build(), Claims.number(a, 1, "percent"), null);
        x.f.measure = "gdp_ratio";
        return true;
    }

    /** "Exports cover 84% of imports", and what follows on it; false for others. */
    boolean cover(Statement x, Item a) {
        if (!isCover(x, a)) {
            return false;
        }
        Question q =
                questions
                        .about(x, MeasureExpr.of("ratio_percent"))
                        .flow(TradeFlow.EXPORTS)
                        .denominator(Basis.ofFlow(TradeFlow.IMPORTS))
                        .build();
        claims.add(x, a, "ratio", q, Claims.number(a, 1, "percent"), null);
        x.f.measure = "cover";
        return true;
    }

    /** "Exports cover 84% of imports." */
    private static boolean isCover(Statement x, Item a) {
        boolean both = x.sofar("flow.imports") && x.sofar("flow.exports");
        boolean again =
                "cover".equals(x.f.measure)
                        && x.c.has("cover.verb")
                        && !x.c.has("share.noun", "total");
        boolean still =
                "cover".equals(x.f.measure)
                        && x.index > 0
                        && bare(x.c)
                        && x.direction(x.c.numbers().get(0))
                                == null; // "while in 2009 it stood at 85%"
        boolean spent =
                x.sofar("out.whole")
                        && x.sofar("flow.imports", "verb.buy")
                        && !x.sofar("flow.exports", "verb.sell");
        boolean back =
                spent
                        && x.c.areas().isEmpty()
                        && x.index > 0
                        && !x.c.has(
                                "share.verb",
                                "verb.absorb"); // "for every hundred spent on imports, 59 came
        // back"
        boolean told = x.previous() != null && x.previous().has("cover") || x.announced("cover");
        boolean covers =
                x.c.has("cover") || x.c.has("cover.verb") && both && x.c.has("flow.imports");
        return again || still || back || covers || told && !x.c.has("flow.exports");
    }

    /** Whether a clause names no area, goods or flow, and no word of shares. */
    private static boolean bare(Clause c) {
        return c.namesNothing()
                && !c.has(
                        "verb.sell",
                        "verb.buy",
                        "share.noun",
                        "total",
                        "verb.absorb",
                        "more",
                        "less");
    }
}
