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
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/** Which part of new trade relations still lives after n years. */
final class Survival implements Measure {

    private final MeasureDefinition definition;
    private final ToDoubleBiFunction<LifeTable, Integer> after;

    private Survival(String id, ToDoubleBiFunction<LifeTable, Integer> after) {
        definition = MeasureDefinition.read(Survival.class, id);
        this.after = after;
    }

    /** A spell alive at the end isn't at risk in its last year seen. */
    static Survival censoredBeforeTheEnd() {
        return new Survival("survival", LifeTable::survival);
    }

    /** It is, as survfit of R has it. */
    static Survival bySurvfit() {
        return new Survival("survival_survfit", LifeTable::survivalBySurvfit);
    }

    @Override
    public MeasureDefinition definition() {
        return definition;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return plan(
                q,
                planner,
                NoteCode.NO_SPELL_REACHES.note(),
                table -> 100 * after.applyAsDouble(table, q.n()));
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
