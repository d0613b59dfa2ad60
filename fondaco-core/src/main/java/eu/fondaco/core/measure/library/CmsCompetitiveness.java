// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.question.Question;

/** What the reporter gained beyond the growth of each of its products in each of its markets. */
final class CmsCompetitiveness implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(CmsCompetitiveness.class, "cms_competitiveness");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return MarketSharePlans.part(q, planner, MarketShares::competitiveness);
    }
}
