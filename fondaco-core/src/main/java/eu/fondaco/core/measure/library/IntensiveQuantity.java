// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.question.Question;

/** The intensive margin with prices taken out. */
final class IntensiveQuantity implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(IntensiveQuantity.class, "intensive_quantity");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return MarginPrices.plan(q, planner, false);
    }
}
