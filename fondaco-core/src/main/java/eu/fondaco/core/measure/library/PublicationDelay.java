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

/** How long after its period a number came out. */
final class PublicationDelay implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(PublicationDelay.class, "publication_delay");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        long end = q.period().lastDay().toEpochDay();
        return new Plan.Number(
                Term.formula(NoteCode.UNDEFINED.note(), v -> v[0] - end, Planner.firstDay(q)),
                Unit.DAYS);
    }
}
