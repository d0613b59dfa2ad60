// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * The newest periods that a question's reporter has, and whether they were known on the day asked.
 */
final class Calendar {

    private static final int NEWEST = 24;

    private final List<Period> periods;
    private final List<Term> parts = new ArrayList<>();

    /**
     * Of periods as long as the question's; the day asked is the first part, a level for each
     * follows.
     */
    Calendar(Question q, Planner planner) {
        periods = planner.frame().periods(q).descendingSet().stream().limit(NEWEST).toList();
        parts.add(Term.of(new Operand.AskedOn()));
        periods.forEach(p -> parts.add(planner.level(Planner.at(q, p))));
    }

    List<Period> periods() {
        return periods;
    }

    /** Adds the day on which each of them came out, as far as it is known. */
    Calendar withDays(Question q) {
        periods.forEach(p -> parts.add(Planner.firstDay(Planner.at(q, p))));
        return this;
    }

    Plan plan(Term.Operation formula) {
        return periods.isEmpty()
                ? Plan.impossible(Problem.noData(NoteCode.NO_SUCH_PERIOD.note()))
                : new Plan.Number(
                        Term.overKnown(
                                NoteCode.NOTHING_KNOWN_THEN.note(),
                                formula,
                                parts.toArray(new Term[0])),
                        Unit.DAYS,
                        List.of(NoteCode.NEWEST_HELD.note(periods.get(0))));
    }

    /** The place of the newest period known on that day; -1 for none. */
    int newest(double[] v) {
        for (int i = 0; i < periods.size(); i++) {
            if (!Double.isNaN(v[1 + i])) {
                return i;
            }
        }
        return -1;
    }
}
