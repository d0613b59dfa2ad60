// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.question.Question;

/** What the reporter gained because its products grew faster; products first. */
final class CmsProduct implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(CmsProduct.class, "cms_product");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return MarketSharePlans.part(q, planner, MarketShares::product);
    }
}
