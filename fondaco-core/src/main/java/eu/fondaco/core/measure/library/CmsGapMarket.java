// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.question.Question;

/** The part of the gap in growth that comes from being placed in markets that grew. */
final class CmsGapMarket implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(CmsGapMarket.class, "cms_gap_market");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return MarketSharePlans.gap(q, planner, GrowthGap::market);
    }
}
