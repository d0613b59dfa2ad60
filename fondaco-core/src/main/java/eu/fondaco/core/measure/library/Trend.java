// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.List;

/** Whether a measure only rose, or only fell, from the base to the period. */
final class Trend implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(Trend.class, "trend");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        Period base = Planner.baseOf(q);
        if (base.months() != q.period().months()
                || base.start() >= q.period().start()
                || (q.period().start() - base.start()) % 12 != 0) {
            return Plan.impossible(
                    Problem.notMeasurable("a trend runs over like periods of consecutive years"));
        }
        List<Term> terms = new ArrayList<>();
        for (Period p = base; p.start() <= q.period().start(); p = p.plusYears(1)) {
            terms.add(planner.inner(Planner.at(q, p)).term());
        }
        return new Plan.Number(
                Term.formula(
                        "the trend isn't defined", Trend::direction, terms.toArray(new Term[0])),
                Unit.SIGN);
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
