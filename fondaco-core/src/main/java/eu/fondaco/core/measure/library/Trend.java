// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Span;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.List;

/** Whether a measure only rose, or only fell, from the base to the period. */
final class Trend {

    private Trend() {}

    static Plan plan(Question q, Planner planner) {
        Period base = Planner.baseOf(q);
        if (base.months() != q.period().months()
                || base.start() >= q.period().start()
                || (q.period().start() - base.start()) % 12 != 0) {
            return Plans.refused(NoteCode.TREND_PERIODS.note());
        }
        List<Term> terms = new ArrayList<>();
        for (Period p = base; p.start() <= q.period().start(); p = p.plusYears(1)) {
            terms.add(planner.inner(Planner.at(q, p)).term());
        }
        return new Plan.Number(
                Term.bounded(
                        NoteCode.TREND_UNDEFINED.note(),
                        Trend::direction,
                        Trend::directions,
                        terms.toArray(new Term[0])),
                Unit.SIGN);
    }

    private static Span directions(double[] low, double[] high) {
        boolean surelyUp = true;
        boolean surelyDown = true;
        boolean up = true;
        boolean down = true;
        double least = low[0];
        double most = high[0];
        for (int i = 1; i < low.length; i++) {
            surelyUp &= low[i] > high[i - 1];
            surelyDown &= high[i] < low[i - 1];
            up &= high[i] > least;
            down &= low[i] < most;
            least = Math.max(least, low[i]);
            most = Math.min(most, high[i]);
        }
        return new Span(surelyUp ? 1 : down ? -1 : 0, surelyDown ? -1 : up ? 1 : 0);
    }

    private static double direction(double[] v) {
        boolean rising = true;
        boolean falling = true;
        for (int i = 1; i < v.length; i++) {
            rising &= v[i] > v[i - 1];
            falling &= v[i] < v[i - 1];
        }
        return rising ? 1 : falling ? -1 : 0;
    }
}
