// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.measures;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.econometrics.complexity.Method;
import java.util.List;

/**
 * How often two products are exported together by countries that are specialised in one of them.
 */
final class ProximityMeasure implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(ProximityMeasure.class, "proximity");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        Codes other = q.denominator() == null ? null : q.denominator().product();
        if (q.product().is(Product.TOTAL) || other == null || q.flow() != TradeFlow.EXPORTS) {
            return Plan.impossible(Problem.notMeasurable(MeasureNote.PROXIMITY_PRODUCTS.note()));
        }
        WorldExports world = WorldExports.of(q, planner);
        if (world.problem() != null) {
            return Plan.impossible(world.problem());
        }
        return new Plan.Number(
                new ComplexityTerm(
                        world,
                        q,
                        List.of(),
                        new Method.Eigen(),
                        (p, k) -> proximity(p, k, other.toString())),
                Unit.INDEX,
                List.of(world.note()));
    }

    private static double proximity(Place place, int product, String other) {
        int k = place.world().products().indexOf(other);
        return product < 0 || k < 0 ? Double.NaN : place.world().proximity(product)[k];
    }
}
