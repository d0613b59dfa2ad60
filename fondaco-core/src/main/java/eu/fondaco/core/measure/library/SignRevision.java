// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.comparison.RevisionStatistics;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;

/**
 * How often a revision turned the sign of a balance. Exports, imports and trade have no sign to
 * turn: of these the sign of their growth is asked.
 */
final class SignRevision implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(SignRevision.class, "sign_revision");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        if (q.flow() != TradeFlow.BALANCE) {
            return Plan.impossible(
                    Problem.notMeasurable(
                            NoteCode.NO_SIGN_TO_TURN.note(
                                    "sign_revision_growth", "sign_revision_growth_vintage")));
        }
        return Revised.plan(q, planner, RevisionStatistics::signChanges, Unit.PERCENT);
    }
}
