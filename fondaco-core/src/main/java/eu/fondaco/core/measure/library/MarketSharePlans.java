// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.MeasureRow.Planning;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Plans the parts of constant market shares, which need the same levels. */
final class MarketSharePlans {

    private MarketSharePlans() {}

    /**
     * One part of the decomposition of the change, over all products and all partners of the
     * dataset.
     */
    static Planning part(ToDoubleFunction<MarketShares> part) {
        return (q, planner) -> {
            Cube cube = Cube.of(q, planner);
            int products = cube.products().size();
            int partners = cube.partners().size();
            return plan(
                    q,
                    planner,
                    cube,
                    v -> part.applyAsDouble(MarketShares.of(v, products, partners)),
                    Unit.MONEY);
        };
    }

    /** One part of the decomposition of the gap between the growth of both. */
    static Planning gap(ToDoubleFunction<GrowthGap> part) {
        return (q, planner) -> {
            Cube cube = Cube.of(q, planner);
            int products = cube.products().size();
            int partners = cube.partners().size();
            return plan(
                    q,
                    planner,
                    cube,
                    v -> 100 * part.applyAsDouble(GrowthGap.of(v, products, partners)),
                    Unit.POINTS);
        };
    }

    private static Plan plan(
            Question q, Planner planner, Cube cube, Term.Operation formula, Unit unit) {
        if (cube.problem() != null) {
            return Plan.impossible(cube.problem());
        }
        Codes world = References.others(cube.sample(), planner);
        if (world == null) {
            return References.none();
        }
        Question own =
                Planner.at(q.toBuilder().denominator(null).universe(null).build(), q.period());
        Question other = References.as(own, world);
        List<Term> parts = new ArrayList<>();
        for (Question row :
                List.of(
                        own,
                        Planner.at(own, Planner.baseOf(q)),
                        other,
                        Planner.at(other, Planner.baseOf(q)))) {
            cube.addTo(parts, row, planner);
        }
        return new Plan.Number(
                Term.formula(
                        NoteCode.REFERENCE_NOT_TRADED.note(), formula, parts.toArray(new Term[0])),
                unit,
                List.of(NoteCode.AGAINST_OTHERS.note(cube.note(), world.list().size())));
    }
}
