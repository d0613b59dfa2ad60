// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;

/** How far two reporters trade the same products: 0 nothing in common, 100 the same mix. */
final class FingerKreinin implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(FingerKreinin.class, "finger_kreinin");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        Codes other = References.nation(q, planner);
        if (other == null) {
            return References.none();
        }
        Vectors rows = Vectors.over(q, planner);
        return rows.row(q)
                .row(References.as(q, other))
                .plan(
                        NoteCode.ONE_TRADES_NOTHING.note(),
                        v -> similarity(v, rows.size()),
                        Unevenness.turned(
                                (low, high) -> MixBounds.distance(low, high, rows.size()),
                                d -> 100 * (1 - d / 2)),
                        Unit.PERCENT);
    }

    private static double similarity(double[] v, int n) {
        double[] a = Vectors.shares(Vectors.row(v, n, 0));
        double[] b = Vectors.shares(Vectors.row(v, n, 1));
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += 100 * Math.min(a[i], b[i]);
        }
        return sum;
    }
}
