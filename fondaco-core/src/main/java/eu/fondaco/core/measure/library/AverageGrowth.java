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

/** The constant yearly rate that leads from the base to the period. */
final class AverageGrowth implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(AverageGrowth.class, "average_growth");

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
        Plan.Number now = planner.inner(Planner.at(q, q.period()));
        Plan.Number before = planner.inner(Planner.before(q));
        double years = (q.period().start() - Planner.baseOf(q).start()) / 12.0;
        return new Plan.Number(
                Term.formula(
                        NoteCode.AVERAGE_GROWTH_ENDS.note(),
                        v ->
                                years <= 0 || v[0] <= 0 || v[1] <= 0
                                        ? Double.NaN
                                        : 100 * (Math.pow(v[0] / v[1], 1 / years) - 1),
                        now.term(),
                        before.term()),
                Unit.PERCENT,
                now.notes());
    }
}
