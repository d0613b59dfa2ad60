// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Ranking;
import eu.fondaco.core.question.Question;

/** The first members of a universe, in order. */
final class Top implements Measure {

    private static final MeasureDefinition DEFINITION = MeasureDefinition.read(Top.class, "top");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        Members members = Members.of(q, planner);
        if (members.incomplete() != null) {
            return Plan.impossible(members.incomplete());
        }
        if (q.n() < 1) {
            return Plan.impossible(Problem.notMeasurable(NoteCode.NO_NUMBER_LISTED_ASKED.note()));
        }
        return new Plan.Listing(
                new Ranking(members.terms(), q.ascending(), members.areNamed()),
                q.n(),
                members.notes());
    }
}
