// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import java.util.function.ToDoubleFunction;

/**
 * The reporter's and the reference's trade over all products and over those that the reporter
 * trades.
 */
record Margins(double own, double shared, double all) {

    /** A number made of them, in per cent. */
    static Plan plan(Question q, Planner planner, ToDoubleFunction<Margins> part) {
        Codes reference = References.world(q, planner);
        if (reference == null) {
            return References.none();
        }
        Vectors rows = Vectors.over(q, planner);
        return rows.row(q)
                .row(References.as(q, reference))
                .plan(
                        NoteCode.REFERENCE_TRADES_NOTHING.note(),
                        v -> part.applyAsDouble(of(v, rows.size())),
                        Unit.PERCENT);
    }

    private static Margins of(double[] v, int n) {
        double own = 0;
        double shared = 0;
        double all = 0;
        for (int i = 0; i < n; i++) {
            own += v[i];
            shared += v[i] > 0 ? v[n + i] : 0;
            all += v[n + i];
        }
        return new Margins(own, shared, all);
    }

    double extensive() {
        return all <= 0 ? Double.NaN : 100 * shared / all;
    }

    double intensive() {
        return shared <= 0 ? Double.NaN : 100 * own / shared;
    }
}
