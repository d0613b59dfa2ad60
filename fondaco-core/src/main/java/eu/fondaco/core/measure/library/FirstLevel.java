// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;

/** A level as it was published first. */
final class FirstLevel implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(FirstLevel.class, "first_level");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return new Plan.Number(Planner.first(q), Unit.MONEY);
    }
}
