// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.comparison.RevisionStatistics;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Plans statistics of revisions: of the levels of every period of one length from the base to the
 * question's, what is known now, or was known some months after first publication, beside what was
 * published first.
 */
final class Revised {

    private static final int TOO_MANY = 600;

    private Revised() {}

    /** A statistic of McKenzie and Gamba's set. */
    static Plan plan(
            Question q,
            Planner planner,
            ToDoubleFunction<RevisionStatistics> statistic,
            Unit unit) {
        List<Period> periods = periods(q);
        if (periods.isEmpty()) {
            return withoutPeriods(q);
        }
        List<Term> parts = new ArrayList<>();
        for (Period p : periods) {
            Question then = Planner.at(q, p);
            parts.add(FirstGrowth.later(then, q.n(), planner));
            parts.add(Planner.first(then));
            parts.add(Planner.laterRelease(then));
        }
        return new Plan.Number(
                Term.formula(
                        NoteCode.LEVELS_ZERO.note(),
                        v -> statistic.applyAsDouble(of(v)),
                        parts.toArray(new Term[0])),
                unit,
                List.of(over(q, periods.size())));
    }

    /** Every period of the question's length from the base to it; none where that can't be. */
    static List<Period> periods(Question q) {
        Period base = Planner.baseOf(q);
        int step = q.period().months();
        int count = (q.period().start() - base.start()) / step + 1;
        List<Period> periods = new ArrayList<>();
        if (base.months() == step && count >= 2 && count <= TOO_MANY) {
            for (int i = 0; i < count; i++) {
                periods.add(new Period(q.period().start() - i * step, step));
            }
        }
        return periods;
    }

    /** What is said where no periods lead from the base to the question's. */
    static Plan withoutPeriods(Question q) {
        return Plans.refused(NoteCode.NEEDS_LIKE_BASE.note(q.measure().id(), TOO_MANY));
    }

    /** Over how many periods, and within how long they were revised. */
    static Note over(Question q, int periods) {
        return q.n() == 0
                ? NoteCode.OVER_PERIODS.note(periods)
                : NoteCode.OVER_PERIODS_REVISED.note(periods, q.n());
    }

    private static RevisionStatistics of(double[] v) {
        List<Double> first = new ArrayList<>();
        List<Double> later = new ArrayList<>();
        for (int i = 0; i < v.length; i += 3) {
            later.add(v[i]);
            first.add(v[i + 1]);
        }
        return RevisionStatistics.of(first, later);
    }
}
