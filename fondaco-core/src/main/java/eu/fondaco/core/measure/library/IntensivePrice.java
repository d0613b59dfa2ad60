// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.question.Question;

/** How dear the reporter's goods are against the reference's, product by product. */
final class IntensivePrice implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(IntensivePrice.class, "intensive_price");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return MarginPrices.plan(q, planner, true);
    }
}
