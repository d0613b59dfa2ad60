// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.question.Question;

/** What the region gained by being specialised in products in which it outdid the nation. */
final class ShiftAllocation implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(ShiftAllocation.class, "shift_allocation");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return ShiftShare.plan(q, planner, ShiftShare::allocation);
    }
}
