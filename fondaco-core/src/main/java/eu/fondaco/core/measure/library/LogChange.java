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

/** The change in logarithms: symmetric, and adds up over time. */
final class LogChange implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(LogChange.class, "log_change");

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
        return new Plan.Number(
                Term.formula(
                        NoteCode.LOG_CHANGE_LEVELS.note(),
                        v -> v[0] <= 0 || v[1] <= 0 ? Double.NaN : 100 * Math.log(v[0] / v[1]),
                        now.term(),
                        before.term()),
                Unit.PERCENT,
                now.notes());
    }
}
