// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.question.Question;

/** What the reporter gained because its products grew faster in its markets; markets first. */
final class CmsProductSecond implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(CmsProductSecond.class, "cms_product_second");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return MarketSharePlans.part(q, planner, MarketShares::productSecond);
    }
}
