// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.question.Question;

/** The regional part as it would be with the nation's mix of products. */
final class ShiftCompetitive implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(ShiftCompetitive.class, "shift_competitive");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return ShiftShare.plan(q, planner, ShiftShare::competitive);
    }
}
