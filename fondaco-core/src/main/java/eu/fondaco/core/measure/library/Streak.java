// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.StreakTerm;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;

/** How many years running a measure rose (fell) up to the period. */
final class Streak implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(Streak.class, "streak");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        NavigableSet<Period> known = planner.frame().periods(q);
        int first = known.isEmpty() ? q.period().start() : known.first().start();
        List<Term> terms = new ArrayList<>();
        for (Period p = q.period(); p.start() >= first; p = p.plusYears(-1)) {
            terms.add(planner.inner(Planner.at(q, p)).term());
        }
        if (terms.size() < 2) {
            return planner.frame().has(Operand.Cell.of(q))
                    ? Plan.impossible(
                            Problem.noData(NoteCode.STREAK_NOTHING_EARLIER.note(q.period())))
                    : planner.inner(Planner.at(q, q.period()));
        }
        return new Plan.Number(new StreakTerm(terms, q.ascending()), Unit.COUNT);
    }
}
