// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.question.Question;

/** What the Theil index owes to members being unequal within their groups. */
final class TheilWithinGroups implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(TheilWithinGroups.class, "theil_within_groups");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return TheilGroups.plan(q, planner, true);
    }
}
