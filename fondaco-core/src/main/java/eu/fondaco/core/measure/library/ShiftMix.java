// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.question.Question;

/** What the region gained because its products grew faster in the nation than all products. */
final class ShiftMix implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(ShiftMix.class, "shift_mix");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return ShiftShare.plan(q, planner, ShiftShare::mix);
    }
}
