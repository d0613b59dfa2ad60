// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.MeasureRow.Planning;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/** Which part of new trade relations still lives, or ends, after n years. */
final class Survival {

    private Survival() {}

    /** By what says how many still live after so many years, from 0 to 1. */
    static Planning after(ToDoubleBiFunction<LifeTable, Integer> living) {
        return (q, planner) -> plan(q, planner, t -> 100 * living.applyAsDouble(t, q.n()));
    }

    /**
     * A number from the life table of the question's members over the years from base to period.
     */
    private static Plan plan(Question q, Planner planner, ToDoubleFunction<LifeTable> number) {
        Period base = Planner.baseOf(q);
        int years = (q.period().start() - base.start()) / 12 + 1;
        if (q.n() < 1 || years < 3 || base.months() != q.period().months()) {
            return Plans.refused(NoteCode.NEEDS_N_AND_BASE.note(q.measure().id()));
        }
        Vectors rows = Vectors.over(q, planner);
        for (int i = 0; i < years; i++) {
            rows.row(Planner.at(q, base.plusYears(i)));
        }
        return rows.plan(
                NoteCode.NO_SPELL_REACHES.note(),
                v -> number.applyAsDouble(LifeTable.of(v, rows.size(), years)),
                Unit.PERCENT);
    }
}
