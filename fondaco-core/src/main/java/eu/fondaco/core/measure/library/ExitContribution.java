// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.question.Question;

/** Points of growth lost with members that are no longer traded. */
final class ExitContribution implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(ExitContribution.class, "exit_contribution");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return Turnover.plan(q, planner, Turnover::exit);
    }
}
