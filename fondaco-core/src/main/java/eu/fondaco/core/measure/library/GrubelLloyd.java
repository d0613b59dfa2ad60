// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Question;

/** How much of trade goes both ways within a product. */
final class GrubelLloyd implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(GrubelLloyd.class, "grubel_lloyd");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        if (!q.product().is(Product.TOTAL)) {
            return new Plan.Number(
                    Term.bounded(
                            NoteCode.NO_TRADE.note(),
                            v -> of(v, 1),
                            (low, high) -> TwoWayBounds.of(low, high, 1),
                            planner.level(Flows.exports(q)),
                            planner.level(Flows.imports(q))),
                    Unit.INDEX);
        }
        Vectors rows = Vectors.over(q, planner);
        return rows.row(Flows.exports(q))
                .row(Flows.imports(q))
                .plan(
                        NoteCode.NO_TRADE.note(),
                        v -> of(v, rows.size()),
                        (low, high) -> TwoWayBounds.of(low, high, rows.size()),
                        Unit.INDEX);
    }

    private static double of(double[] v, int n) {
        double apart = 0;
        double all = 0;
        for (int i = 0; i < n; i++) {
            apart += Math.abs(v[i] - v[n + i]);
            all += v[i] + v[n + i];
        }
        return all <= 0 ? Double.NaN : 1 - apart / all;
    }
}
