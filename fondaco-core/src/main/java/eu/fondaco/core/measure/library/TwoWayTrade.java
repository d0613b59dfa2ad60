// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Span;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Question;
import java.util.stream.Stream;

/**
 * Two-way trade by product, whole and split by unit values: of one quality where those of exports
 * and imports are alike, of different qualities where they aren't. Products without both unit
 * values are in neither part, and widen the bounds of both by what they might add.
 */
final class TwoWayTrade {

    private static final int USUAL_BAND = 15;

    private TwoWayTrade() {}

    /** How much of trade goes both ways within a product: the index of Grubel and Lloyd. */
    static Plan whole(Question q, Planner planner) {
        if (!q.product().is(Product.TOTAL)) {
            return new Plan.Number(
                    Term.bounded(
                            NoteCode.NO_TRADE.note(),
                            v -> bothWays(v, 1),
                            (low, high) -> TwoWayBounds.of(low, high, 1),
                            planner.level(Flows.exports(q)),
                            planner.level(Flows.imports(q))),
                    Unit.INDEX);
        }
        Vectors rows = Vectors.over(q, planner);
        return rows.row(Flows.exports(q))
                .row(Flows.imports(q))
                .plan(
                        NoteCode.NO_TRADE.note(),
                        v -> bothWays(v, rows.size()),
                        (low, high) -> TwoWayBounds.of(low, high, rows.size()),
                        Unit.INDEX);
    }

    private static double bothWays(double[] v, int n) {
        double apart = 0;
        double all = 0;
        for (int i = 0; i < n; i++) {
            apart += Math.abs(v[i] - v[n + i]);
            all += v[i] + v[n + i];
        }
        return all <= 0 ? Double.NaN : 1 - apart / all;
    }

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
                                NoteCode.NO_TWO_WAY_QUANTITIES.note(),
                                v -> share(v, rows.size(), 1 + band / 100.0, alike),
                                (low, high) ->
                                        bounds(low, high, rows.size(), 1 + band / 100.0, alike),
                                Unit.INDEX);
        return plan instanceof Plan.Number n
                ? new Plan.Number(
                        n.term(),
                        n.unit(),
                        Stream.concat(
                                        n.notes().stream().limit(1),
                                        Stream.of(NoteCode.UNIT_VALUES_ALIKE.note(band)))
                                .toList())
                : plan;
    }

    private static double share(double[] v, int n, double band, boolean alike) {
        double matched = 0;
        double known = 0;
        double both = 0;
        double all = 0;
        for (int k = 0; k < n; k++) {
            double twice = 2 * Math.min(v[k], v[n + k]);
            double relative = v[2 * n + k] / v[3 * n + k] / (v[4 * n + k] / v[5 * n + k]);
            boolean near = relative <= band && relative >= 1 / band;
            boolean compared = relative > 0 && relative < Double.POSITIVE_INFINITY;
            matched += compared && near == alike ? twice : 0;
            known += compared ? twice : 0;
            both += twice;
            all += v[k] + v[n + k];
        }
        return all > 0 && (both == 0 || known > 0) ? matched / all : Double.NaN;
    }

    /**
     * With each product counted or not as its unit values may be alike or not; one without both may
     * be either.
     */
    private static Span bounds(double[] low, double[] high, int n, double band, boolean alike) {
        boolean[] counts = new boolean[n];
        boolean[] leaves = new boolean[n];
        for (int k = 0; k < n; k++) {
            double least = low[2 * n + k] / high[3 * n + k] / (high[4 * n + k] / low[5 * n + k]);
            double most = high[2 * n + k] / low[3 * n + k] / (low[4 * n + k] / high[5 * n + k]);
            boolean known = least > 0 && most < Double.POSITIVE_INFINITY;
            boolean near = !(least > band || most < 1 / band);
            boolean far = !(least >= 1 / band && most <= band);
            counts[k] = !known || (alike ? near : far);
            leaves[k] = !known || (alike ? far : near);
        }
        return TwoWayBounds.of(low, high, n, k -> counts[k], k -> leaves[k]);
    }
}
