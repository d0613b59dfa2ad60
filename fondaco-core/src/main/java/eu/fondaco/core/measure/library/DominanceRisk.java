// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import java.util.Arrays;

/**
 * Signs that one firm may stand behind a number: a jump out of the ordinary, and one member that
 * has most.
 */
final class DominanceRisk {

    private static final double JUMP = 5;
    private static final double LEAST_JUMP = 0.2;
    private static final double MOST = 0.5;

    private DominanceRisk() {}

    static Plan plan(Question q, Planner planner) {
        Period base = Planner.baseOf(q);
        int years = (q.period().start() - base.start()) / 12 + 1;
        if (base.months() != q.period().months() || years < 5) {
            return Plans.refused(NoteCode.NEEDS_FOUR_YEARS.note("dominance_risk"));
        }
        Vectors rows = Vectors.over(q, planner);
        rows.row(Planner.at(q, q.period()));
        for (int i = 0; i < years; i++) {
            rows.one(
                    planner.level(
                            Planner.at(q, base.plusYears(i)).toBuilder().universe(null).build()));
        }
        return rows.plan(
                NoteCode.LEVEL_NOT_POSITIVE.note(), v -> signs(v, rows.size()), Unit.COUNT);
    }

    private static double signs(double[] v, int members) {
        double[] changes = YearlyLevels.logChanges(Arrays.copyOfRange(v, members, v.length));
        if (changes == null) {
            return Double.NaN;
        }
        double[] before = Arrays.copyOf(changes, changes.length - 1);
        double last = changes[changes.length - 1];
        double jump = Math.abs(last - YearlyLevels.median(before));
        double largest = Arrays.stream(v, 0, members).max().orElse(0);
        double usual = Math.max(LEAST_JUMP, JUMP * YearlyLevels.medianDeviation(before));
        return (jump > usual ? 1 : 0) + (largest > MOST * v[v.length - 1] ? 1 : 0);
    }
}
