// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import java.util.Set;

/** How much of a value comes with a quantity. */
final class QuantityCoverage implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(QuantityCoverage.class, "quantity_coverage");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Set<Dimension> uniform(Question q) {
        return Uniform.everywhere();
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return new Plan.Number(
                Term.quotient(
                        NoteCode.LEVEL_ZERO.note(),
                        v -> v[1] == 0 ? Double.NaN : 100 * v[0] / v[1],
                        v -> v[1],
                        Planner.weighedValue(q),
                        planner.level(q)),
                Unit.PERCENT);
    }
}
