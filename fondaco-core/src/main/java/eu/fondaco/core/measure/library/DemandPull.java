// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import java.util.ArrayList;
import java.util.List;

/** How fast the reporter's markets grew, weighted by what it sold there. */
final class DemandPull {

    private static final int TOO_MANY = 60_000;

    private DemandPull() {}

    static Plan plan(Question q, Planner planner) {
        return plan(q, List.of(q.product().toString()), planner);
    }

    /** Product by product, over those that the question names, else all. */
    static Plan byProduct(Question q, Planner planner) {
        Question all = q.toBuilder().universe(null).build();
        List<String> products =
                q.product().is(Product.TOTAL)
                        ? planner.frame().atoms(Dimension.PRODUCT, all)
                        : q.product().list();
        return plan(q, products, planner);
    }

    /** Over all partners that declare imports, for each of those products apart. */
    private static Plan plan(Question q, List<String> products, Planner planner) {
        Question among =
                q.universe() != null
                        ? q
                        : q.toBuilder()
                                .universe(new Universe(Dimension.PARTNER, Universe.ALL))
                                .build();
        Question sold = Planner.before(Flows.exports(q)).toBuilder().universe(null).build();
        if (products.isEmpty()) {
            return Plan.impossible(Problem.noData(NoteCode.NO_PRODUCTS.note()));
        }
        List<String> partners =
                planner.frame().members(among).stream()
                        .filter(
                                p ->
                                        planner.frame()
                                                .has(
                                                        Operand.Cell.of(
                                                                market(q, p, products.get(0)))))
                        .toList();
        if (partners.isEmpty()) {
            return Plan.impossible(Problem.noData(NoteCode.NO_PARTNER_DECLARES.note()));
        }
        if (partners.size() * products.size() > TOO_MANY) {
            return Plans.refused(NoteCode.TOO_MANY_MARKETS.note());
        }
        List<Term> parts = new ArrayList<>();
        for (String product : products) {
            for (String partner : partners) {
                Question market = market(q, partner, product);
                parts.add(
                        planner.level(sold.toBuilder().product(product).partner(partner).build()));
                parts.add(planner.level(market));
                parts.add(planner.level(Planner.at(market, Planner.baseOf(q))));
            }
        }
        return new Plan.Number(
                Term.formula(
                        NoteCode.MARKET_ZERO.note(), DemandPull::of, parts.toArray(new Term[0])),
                Unit.PERCENT,
                List.of(
                        products.size() == 1
                                ? NoteCode.OVER_MARKETS.note(partners.size())
                                : NoteCode.OVER_MARKETS_PRODUCTS.note(
                                        partners.size(), products.size())));
    }

    private static Question market(Question q, String partner, String product) {
        return Flows.imports(q).toBuilder()
                .reporter(partner)
                .partner(Codes.WORLD)
                .product(product)
                .universe(null)
                .denominator(null)
                .build();
    }

    private static double of(double[] v) {
        double sold = 0;
        double pulled = 0;
        for (int i = 0; i < v.length; i += 3) {
            if (v[i] != 0 && v[i + 2] <= 0) {
                return Double.NaN;
            }
            sold += v[i];
            pulled += v[i] == 0 ? 0 : v[i] * v[i + 1] / v[i + 2];
        }
        return sold <= 0 ? Double.NaN : 100 * (pulled / sold - 1);
    }
}
