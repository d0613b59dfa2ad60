// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.question.Question;

/** What the region would have gained at the nation's growth. */
final class ShiftNational implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(ShiftNational.class, "shift_national");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return ShiftShare.plan(q, planner, ShiftShare::national);
    }
}
