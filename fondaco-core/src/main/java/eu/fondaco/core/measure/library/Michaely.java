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

/** A product's share in exports less its share in imports. */
final class Michaely implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(Michaely.class, "michaely");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        if (q.product().is(Product.TOTAL)) {
            return References.needsProduct(NoteCode.MICHAELY_INDEX.note());
        }
        Question x = Flows.exports(q);
        Question m = Flows.imports(q);
        return new Plan.Number(
                Term.quotient(
                        NoteCode.NO_EXPORTS_OR_IMPORTS.note(),
                        v ->
                                v[1] == 0 || v[3] == 0
                                        ? Double.NaN
                                        : 100 * (v[0] / v[1] - v[2] / v[3]),
                        v -> v[1] * v[3],
                        planner.level(x),
                        planner.level(References.total(x)),
                        planner.level(m),
                        planner.level(References.total(m))),
                Unit.POINTS);
    }
}
