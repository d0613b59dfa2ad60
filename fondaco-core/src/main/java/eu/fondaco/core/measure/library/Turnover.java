// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;
import java.util.function.ToDoubleFunction;

/** Points of growth over a universe by members that are new, gone, or traded in both periods. */
record Turnover(double entry, double exit, double continuing) {

    /** One part of growth from the base to the period. */
    static Plan plan(Question q, Planner planner, ToDoubleFunction<Turnover> part) {
        Vectors rows = Vectors.over(q, planner);
        return rows.row(Planner.at(q, q.period()))
                .row(Planner.before(q))
                .plan(
                        NoteCode.BASE_NOT_TRADED.note(),
                        v -> part.applyAsDouble(of(v, rows.size())),
                        Unit.POINTS);
    }

    private static Turnover of(double[] v, int n) {
        double base = Vectors.sum(Vectors.row(v, n, 1));
        double scale = base <= 0 ? Double.NaN : 100 / base;
        double entry = 0;
        double exit = 0;
        double continuing = 0;
        for (int i = 0; i < n; i++) {
            double now = v[i];
            double before = v[n + i];
            entry += before == 0 ? now : 0;
            exit += now == 0 ? before : 0;
            continuing += now != 0 && before != 0 ? now - before : 0;
        }
        return new Turnover(scale * entry, -scale * exit, scale * continuing);
    }
}
