// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;

/** What the Theil index owes to inequality among the members that trade. */
final class TheilWithin implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(TheilWithin.class, "theil_within");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return Vectors.over(q, planner)
                .row(q)
                .plan("the levels are all zero, or one is negative", TheilWithin::of, Unit.INDEX);
    }

    static double of(double[] x) {
        return Theil.of(x) - TheilBetween.of(x);
    }
}
