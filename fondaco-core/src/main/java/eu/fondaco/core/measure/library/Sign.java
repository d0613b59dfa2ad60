// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;

/** Whether a measure is above, at or below zero. */
final class Sign implements Measure {

    private static final MeasureDefinition DEFINITION = MeasureDefinition.read(Sign.class, "sign");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        Plan.Number inner = planner.inner(q);
        return new Plan.Number(
                Term.formula(NoteCode.SIGN_UNDEFINED.note(), v -> Math.signum(v[0]), inner.term()),
                Unit.SIGN,
                inner.notes());
    }
}
