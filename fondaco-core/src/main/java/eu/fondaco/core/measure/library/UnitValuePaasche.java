// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;

/** How unit values changed, weighted by the quantities of the later period. */
final class UnitValuePaasche implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(UnitValuePaasche.class, "unit_value_paasche");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return UnitValues.index(q, planner, UnitValues::paasche, Unit.INDEX);
    }
}
