// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.question.Question;

/** What the Theil index owes to groups of members being of unequal size. */
final class TheilBetweenGroups implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(TheilBetweenGroups.class, "theil_between_groups");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return TheilGroups.plan(q, planner, false);
    }
}
