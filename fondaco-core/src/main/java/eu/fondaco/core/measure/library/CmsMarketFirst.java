// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.question.Question;

/** What the reporter gained because its markets grew faster; markets first. */
final class CmsMarketFirst implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(CmsMarketFirst.class, "cms_market_first");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return MarketSharePlans.part(q, planner, MarketShares::marketFirst);
    }
}
