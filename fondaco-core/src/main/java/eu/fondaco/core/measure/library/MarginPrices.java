// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;

/**
 * The intensive margin's two factors over products that the reporter trades: an index of prices
 * against the reference, and what is left as quantity. Every such product needs a quantity on both
 * sides.
 */
final class MarginPrices {

    private MarginPrices() {}

    /** The index of prices, or the intensive margin divided by it. */
    static Plan plan(Question q, Planner planner, boolean price) {
        Codes reference = References.world(q, planner);
        if (reference == null) {
            return References.none();
        }
        Question other = References.as(q, reference);
        Vectors rows = Vectors.over(q, planner);
        return rows.row(q)
                .row(other)
                .row(q, Planner::weighedValue)
                .row(q, Planner::quantity)
                .row(other, Planner::weighedValue)
                .row(other, Planner::quantity)
                .planOverKnown(
                        NoteCode.PRODUCT_WITHOUT_QUANTITY.note(),
                        v -> of(v, rows.size(), price),
                        price ? Unit.INDEX : Unit.PERCENT);
    }

    private static double of(double[] v, int n, boolean price) {
        double own = 0;
        double shared = 0;
        for (int k = 0; k < n; k++) {
            if (Double.isNaN(v[k])) {
                return Double.NaN;
            }
            own += v[k];
            shared += v[k] > 0 ? v[n + k] : 0;
        }
        double weights = 0;
        double logs = 0;
        for (int k = 0; k < n; k++) {
            if (v[k] > 0) {
                double w = logMean(v[k] / own, v[n + k] / shared);
                double relative = v[2 * n + k] / v[3 * n + k] / (v[4 * n + k] / v[5 * n + k]);
                weights += w;
                logs += w * Math.log(relative);
            }
        }
        double index = Math.exp(logs / weights);
        return price ? index : 100 * own / shared / index;
    }

    private static double logMean(double a, double b) {
        return a == b ? a : (a - b) / Math.log(a / b);
    }
}
