// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;
import java.util.Arrays;

/** What the Theil index owes to members that trade nothing. */
final class TheilBetween implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(TheilBetween.class, "theil_between");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return Vectors.over(q, planner)
                .row(q)
                .plan("the levels are all zero, or one is negative", TheilBetween::of, Unit.INDEX);
    }

    static double of(double[] x) {
        long active = Arrays.stream(Vectors.shares(x)).filter(s -> s > 0).count();
        return active == 0 || Double.isNaN(Vectors.sum(Vectors.shares(x)))
                ? Double.NaN
                : Math.log((double) x.length / active);
    }
}
