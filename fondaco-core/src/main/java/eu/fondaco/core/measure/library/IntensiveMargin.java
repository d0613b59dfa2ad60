// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.question.Question;

/** What the reporter has of the reference's trade in the products that it trades. */
final class IntensiveMargin implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(IntensiveMargin.class, "intensive_margin");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return Margins.plan(q, planner, Margins::intensive);
    }
}
