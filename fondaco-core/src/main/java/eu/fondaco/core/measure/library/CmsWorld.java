// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.question.Question;

/** What the reporter would have gained had all its trade grown like the reference's. */
final class CmsWorld implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(CmsWorld.class, "cms_world");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return MarketSharePlans.part(q, planner, MarketShares::world);
    }
}
