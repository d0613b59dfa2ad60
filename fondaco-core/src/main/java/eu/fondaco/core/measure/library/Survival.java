// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.time.Period;
import java.util.function.ToDoubleFunction;

/** Which part of new trade relations still lives after n years. */
final class Survival implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(Survival.class, "survival");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return plan(
                q, planner, NoteCode.NO_SPELL_BEGINS.note(), table -> 100 * table.survival(q.n()));
    }

    /**
     * A number from the life table of the question's members over the years from base to period.
     */
    static Plan plan(
            Question q, Planner planner, Note undefined, ToDoubleFunction<LifeTable> number) {
        Period base = Planner.baseOf(q);
        int years = (q.period().start() - base.start()) / 12 + 1;
        if (q.n() < 1 || years < 3 || base.months() != q.period().months()) {
            return Plan.impossible(
                    Problem.notMeasurable(NoteCode.NEEDS_N_AND_BASE.note(q.measure().id())));
        }
        Vectors rows = Vectors.over(q, planner);
        for (int i = 0; i < years; i++) {
            rows.row(Planner.at(q, base.plusYears(i)));
        }
        return rows.plan(
                undefined,
                v -> number.applyAsDouble(LifeTable.of(v, rows.size(), years)),
                Unit.PERCENT);
    }
}
