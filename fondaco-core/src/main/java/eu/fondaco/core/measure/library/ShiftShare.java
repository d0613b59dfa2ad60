// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.MeasureRow.Planning;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import java.util.function.ToDoubleFunction;

/**
 * The three parts of a region's change: what it would be at the nation's growth, what its products'
 * growth in the nation adds, and what the region did beyond that. The last has two parts of its
 * own: what it would be with the nation's mix of products, and what the region's own mix adds.
 *
 * @param regional {@code competitive} plus {@code allocation}
 */
record ShiftShare(
        double national, double mix, double regional, double competitive, double allocation) {

    /** One part, over the products of the question, else all. */
    static Planning part(ToDoubleFunction<ShiftShare> part) {
        return (q, planner) -> plan(q, planner, part);
    }

    private static Plan plan(Question q, Planner planner, ToDoubleFunction<ShiftShare> part) {
        Codes nation = References.nation(q, planner);
        if (nation == null) {
            return References.none();
        }
        Question own = Planner.at(q.toBuilder().denominator(null).build(), q.period());
        Question ownBefore = Planner.at(own, Planner.baseOf(q));
        Vectors rows = Vectors.overProducts(own, planner);
        return rows.row(own)
                .row(ownBefore)
                .row(References.as(own, nation))
                .row(References.as(ownBefore, nation))
                .plan(
                        NoteCode.NATION_NOT_TRADED.note(),
                        v -> part.applyAsDouble(of(v, rows.size())),
                        Unit.MONEY);
    }

    /**
     * From rows of the region's and the nation's levels, each now and before. Trade that begins in
     * the region counts as regional, and there as allocation.
     */
    static ShiftShare of(double[] v, int n) {
        double nationNow = Vectors.sum(Vectors.row(v, n, 2));
        double nationBefore = Vectors.sum(Vectors.row(v, n, 3));
        double regionBefore = Vectors.sum(Vectors.row(v, n, 1));
        double all = nationBefore <= 0 ? Double.NaN : nationNow / nationBefore - 1;
        double national = 0;
        double mix = 0;
        double regional = 0;
        double competitive = 0;
        for (int k = 0; k < n; k++) {
            double now = v[k];
            double before = v[n + k];
            double product =
                    v[3 * n + k] > 0
                            ? v[2 * n + k] / v[3 * n + k] - 1
                            : before == 0 ? 0 : Double.NaN;
            national += before * all;
            mix += before * (product - all);
            regional += now - before * (1 + product);
            double expected = regionBefore * v[3 * n + k] / nationBefore;
            competitive += before > 0 ? expected * (now / before - 1 - product) : 0;
        }
        return new ShiftShare(national, mix, regional, competitive, regional - competitive);
    }
}
