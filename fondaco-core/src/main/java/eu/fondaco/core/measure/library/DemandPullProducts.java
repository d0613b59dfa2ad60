// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import java.util.List;

/** How fast the reporter's markets grew, product by product. */
final class DemandPullProducts implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(DemandPullProducts.class, "demand_pull_products");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        Question all = q.toBuilder().universe(null).build();
        List<String> products =
                q.product().is(Product.TOTAL)
                        ? planner.frame().atoms(Dimension.PRODUCT, all)
                        : q.product().list();
        return DemandPull.plan(q, products, planner);
    }
}
