// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;
import java.util.List;

/**
 * Two-way trade split by unit values: of one quality where those of exports and imports are alike,
 * of different qualities where they aren't. Products without both unit values are in neither part.
 */
final class TwoWayTrade {

    private static final int USUAL_BAND = 15;

    private TwoWayTrade() {}

    /** The part with unit values alike, or the part without. */
    static Plan part(Question q, Planner planner, boolean alike) {
        int band = q.n() == 0 ? USUAL_BAND : q.n();
        Question x = Flows.exports(q);
        Question m = Flows.imports(q);
        Vectors rows = Vectors.overProducts(q, planner);
        Plan plan =
                rows.row(x)
                        .row(m)
                        .row(x, Planner::weighedValue)
                        .row(x, Planner::quantity)
                        .row(m, Planner::weighedValue)
                        .row(m, Planner::quantity)
                        .planOverKnown(
                                "there is no trade, or not every product's is known",
                                v -> share(v, rows.size(), 1 + band / 100.0, alike),
                                Unit.INDEX);
        return plan instanceof Plan.Number n
                ? new Plan.Number(
                        n.term(),
                        n.unit(),
                        List.of(
                                n.notes().isEmpty() ? "" : n.notes().get(0),
                                "unit values within " + band + " per cent are alike"))
                : plan;
    }

    private static double share(double[] v, int n, double band, boolean alike) {
        double matched = 0;
        double all = 0;
        for (int k = 0; k < n; k++) {
            double x = v[k];
            double m = v[n + k];
            double relative = v[2 * n + k] / v[3 * n + k] / (v[4 * n + k] / v[5 * n + k]);
            boolean near = relative <= band && relative >= 1 / band;
            boolean known = relative > 0 && relative < Double.POSITIVE_INFINITY;
            matched += known && near == alike ? x + m - Math.abs(x - m) : 0;
            all += x + m;
        }
        return all > 0 ? matched / all : Double.NaN;
    }
}
