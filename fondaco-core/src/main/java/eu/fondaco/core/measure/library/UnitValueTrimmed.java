// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;

/** Fisher's unit-value index without products whose unit value more than doubled or halved. */
final class UnitValueTrimmed implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(UnitValueTrimmed.class, "unit_value_trimmed");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return UnitValues.index(q, planner, UnitValues::trimmed, Unit.INDEX);
    }
}
