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

/** By how much a level was revised since it was published first. */
final class Revision implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(Revision.class, "revision");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return new Plan.Number(
                Term.formula(
                        NoteCode.UNDEFINED.note(),
                        v -> v[0] - v[1],
                        q.n() == 0 ? planner.level(q) : Planner.after(q, q.n()),
                        Planner.first(q),
                        Planner.laterRelease(q)),
                Unit.MONEY);
    }
}
