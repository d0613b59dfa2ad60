// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.question.Question;

/** By how much the reporter's trade grew more than the reference's. */
final class CmsGap implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(CmsGap.class, "cms_gap");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return MarketSharePlans.gap(q, planner, GrowthGap::gap);
    }
}
