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

/** The level from January to the end of the period. */
final class YearToDate implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(YearToDate.class, "ytd");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        Period p = q.period();
        int start = p.lastYear() * 12;
        Period run = new Period(start, p.start() + p.months() - start);
        return new Plan.Number(
                planner.level(Planner.at(q, run)),
                Unit.MONEY,
                run.isYear() ? List.of() : List.of(NoteCode.PART_OF_YEAR.note(run)));
    }
}
