// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.question.Question;

/** How old the newest number is. */
final class Freshness implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(Freshness.class, "freshness");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        Calendar calendar = new Calendar(q, planner);
        return calendar.plan(
                v -> {
                    int newest = calendar.newest(v);
                    return newest < 0
                            ? Double.NaN
                            : v[0] - calendar.periods().get(newest).lastDay().toEpochDay();
                });
    }
}
