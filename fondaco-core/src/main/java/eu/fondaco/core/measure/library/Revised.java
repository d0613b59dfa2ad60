// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.comparison.RevisionStatistics;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;
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
        Period base = Planner.baseOf(q);
        int step = q.period().months();
        int count = (q.period().start() - base.start()) / step + 1;
        if (base.months() != step || count < 2 || count > TOO_MANY) {
            return Plan.impossible(
                    Problem.notMeasurable(
                            NoteCode.NEEDS_LIKE_BASE.note(q.measure().id(), TOO_MANY)));
        }
        List<Term> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Question then = Planner.at(q, new Period(q.period().start() - i * step, step));
            parts.add(q.n() == 0 ? planner.level(then) : Planner.after(then, q.n()));
            parts.add(Planner.first(then));
            parts.add(Planner.laterRelease(then));
        }
        return new Plan.Number(
                Term.formula(
                        NoteCode.LEVELS_ZERO.note(),
                        v -> statistic.applyAsDouble(of(v)),
                        parts.toArray(new Term[0])),
                unit,
                List.of(
                        q.n() == 0
                                ? NoteCode.OVER_PERIODS.note(count)
                                : NoteCode.OVER_PERIODS_REVISED.note(count, q.n())));
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
