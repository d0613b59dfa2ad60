// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Plans a formula over the levels of the same months of every year from the base to the period. */
final class YearlyLevels {

    private YearlyLevels() {}

    /** A formula that rises or falls in each level. */
    static Plan plan(
            Question q, Planner planner, Note undefined, Term.Operation formula, Unit unit) {
        return plan(q, planner, terms -> Term.formula(undefined, formula, terms), unit);
    }

    /** A formula whose extremes are known by theory. */
    static Plan plan(
            Question q,
            Planner planner,
            Note undefined,
            Term.Operation formula,
            Term.Bounds bounds,
            Unit unit) {
        return plan(q, planner, terms -> Term.bounded(undefined, formula, bounds, terms), unit);
    }

    /** Refuses fewer than three years, and bases that aren't the same months of an earlier year. */
    private static Plan plan(
            Question q, Planner planner, Function<Term[], Term> formula, Unit unit) {
        Period base = Planner.baseOf(q);
        int months = q.period().start() - base.start();
        if (base.months() != q.period().months() || months % 12 != 0 || months < 24) {
            return Plans.refused(NoteCode.NEEDS_TWO_YEARS.note(q.measure().id()));
        }
        List<Term> terms = new ArrayList<>();
        for (Period p = base; p.start() <= q.period().start(); p = p.plusYears(1)) {
            terms.add(planner.inner(Planner.at(q, p)).term());
        }
        return new Plan.Number(formula.apply(terms.toArray(new Term[0])), unit);
    }

    /** Changes of the logarithm from year to year; null where a level isn't positive. */
    static double[] logChanges(double[] x) {
        double[] changes = new double[x.length - 1];
        for (int i = 0; i < changes.length; i++) {
            if (x[i] <= 0 || x[i + 1] <= 0) {
                return null;
            }
            changes[i] = Math.log(x[i + 1] / x[i]);
        }
        return changes;
    }

    /** The median; NaN of nothing. */
    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    /** The median distance from the median. */
    static double medianDeviation(double[] values) {
        double median = median(values);
        return median(Arrays.stream(values).map(v -> Math.abs(v - median)).toArray());
    }
}
