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

/** Whether two reporters are specialised in the same products. */
final class RcaCorrelation implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(RcaCorrelation.class, "rca_correlation");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        Codes other = References.nation(q, planner);
        Codes world = References.world(q.toBuilder().denominator(null).build(), planner);
        if (other == null || world == null) {
            return References.none();
        }
        Vectors rows = Vectors.over(q, planner);
        return rows.row(q)
                .row(References.as(q, other))
                .row(References.as(q, world))
                .plan(
                        NoteCode.ONE_TRADES_NOTHING.note(),
                        v -> correlation(v, rows.size()),
                        Unit.INDEX);
    }

    private static double correlation(double[] v, int n) {
        double[] a = Vectors.shares(Vectors.row(v, n, 0));
        double[] b = Vectors.shares(Vectors.row(v, n, 1));
        double[] w = Vectors.shares(Vectors.row(v, n, 2));
        double sa = 0;
        double sb = 0;
        double saa = 0;
        double sbb = 0;
        double sab = 0;
        int count = 0;
        for (int i = 0; i < n; i++) {
            if (w[i] > 0) {
                double x = Math.log(a[i] / w[i] + 0.1);
                double y = Math.log(b[i] / w[i] + 0.1);
                sa += x;
                sb += y;
                saa += x * x;
                sbb += y * y;
                sab += x * y;
                count++;
            }
        }
        double va = saa - sa * sa / count;
        double vb = sbb - sb * sb / count;
        return va <= 0 || vb <= 0 ? Double.NaN : (sab - sa * sb / count) / Math.sqrt(va * vb);
    }
}
