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
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import java.util.Set;

/** Balassa's index brought to the range from -1 to 1. */
final class Rsca implements Measure {

    private static final MeasureDefinition DEFINITION = MeasureDefinition.read(Rsca.class, "rsca");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Set<Dimension> uniform(Question q) {
        return Uniform.againstWorld(q);
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        if (q.product().is(Product.TOTAL)) {
            return References.needsProduct("rsca");
        }
        Codes reference = References.world(q, planner);
        if (reference == null) {
            return References.none();
        }
        Question other = References.as(q, reference);
        return new Plan.Number(
                Term.quotient(
                        NoteCode.SHARE_OF_ZERO.note(),
                        v ->
                                v[1] == 0 || v[2] == 0 || v[3] == 0
                                        ? Double.NaN
                                        : 1 - 2 / (v[0] / v[1] / (v[2] / v[3]) + 1),
                        v -> v[1] * v[2] * v[3],
                        planner.level(q),
                        planner.level(References.total(q)),
                        planner.level(other),
                        planner.level(References.total(other))),
                Unit.INDEX);
    }
}
