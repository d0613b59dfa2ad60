// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import java.util.Set;

/** The difference of a level, or another measure, between two periods. */
final class Change implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(Change.class, "change");

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
                        NoteCode.CHANGE_UNDEFINED.note(),
                        v -> v[0] - v[1],
                        now.term(),
                        before.term()),
                now.unit().ofDifference(),
                now.notes());
    }
}
