// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;

/**
 * How unit values changed at an unchanged mix of products: the geometric mean of both weightings.
 */
final class UnitValueIndex implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(UnitValueIndex.class, "unit_value_index");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return UnitValues.index(q, planner, UnitValues::fisher, Unit.INDEX);
    }
}
