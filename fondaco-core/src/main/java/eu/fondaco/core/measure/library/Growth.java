// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** By how many per cent a level, or another measure, changed between two periods. */
final class Growth implements Measure {

    private static final int YEAR = 12;

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(Growth.class, "growth");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Set<Dimension> uniform(Question q) {
        return Uniform.everywhere();
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        Plan.Number now = planner.inner(Planner.at(q, q.period()));
        Plan.Number before = planner.inner(Planner.before(q));
        return new Plan.Number(
                Term.quotient(
                        NoteCode.GROWTH_BASE.note(),
                        v ->
                                v[1] == 0 || v[1] < 0 && v[0] >= 0
                                        ? Double.NaN
                                        : 100 * (v[0] / v[1] - 1),
                        v -> v[1],
                        now.term(),
                        before.term()),
                Unit.PERCENT,
                notes(q, now));
    }

    /** Without a word about it, a deficit that grew could be taken for a balance that improved. */
    private static List<Note> notes(Question q, Plan.Number now) {
        List<Note> notes = new ArrayList<>(now.notes());
        if (q.flow() == TradeFlow.BALANCE) {
            notes.add(NoteCode.DEFICITS.note());
        }
        Period base = Planner.baseOf(q);
        boolean otherMonths = q.period().start() % YEAR != base.start() % YEAR;
        if (otherMonths && q.period().isLike(base) && q.period().months() % YEAR != 0) {
            notes.add(NoteCode.OTHER_MONTHS.note(base, q.period()));
        }
        return notes;
    }
}
