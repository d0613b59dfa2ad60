// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import java.util.List;

/** The level over the twelve months that end with the period. */
final class RollingYear implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(RollingYear.class, "rolling_year");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        int end = q.period().start() + q.period().months();
        Period run = new Period(end - 12, 12);
        return new Plan.Number(
                planner.level(Planner.at(q, run)),
                Unit.MONEY,
                run.isYear() ? List.of() : List.of(NoteCode.TWELVE_MONTHS.note(run)));
    }
}
