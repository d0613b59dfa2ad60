// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;

/** What a product adds to the trade balance beyond its weight in trade. */
final class Lafay implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(Lafay.class, "lafay");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        if (q.product().is(Product.TOTAL)) {
            return References.needsProduct(NoteCode.LAFAY_INDEX.note());
        }
        Question all = q.toBuilder().product(Codes.TOTAL).build();
        Vectors rows = Vectors.over(all, planner);
        return rows.row(Flows.exports(all))
                .row(Flows.imports(all))
                .one(planner.level(Flows.exports(q)))
                .one(planner.level(Flows.imports(q)))
                .plan(NoteCode.NO_TRADE.note(), v -> index(v, rows.size()), Unit.INDEX);
    }

    private static double index(double[] v, int n) {
        double x = Vectors.sum(Vectors.row(v, n, 0));
        double m = Vectors.sum(Vectors.row(v, n, 1));
        double own = v[2 * n] + v[2 * n + 1];
        if (x + m == 0) {
            return Double.NaN;
        }
        return own == 0
                ? 0
                : 100 * ((v[2 * n] - v[2 * n + 1]) / own - (x - m) / (x + m)) * own / (x + m);
    }
}
