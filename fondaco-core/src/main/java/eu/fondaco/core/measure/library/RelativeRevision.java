// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;

/** How large revisions of first publications are beside the levels themselves. */
final class RelativeRevision implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(RelativeRevision.class, "relative_revision");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return Revised.plan(q, planner, s -> 100 * s.relativeMeanAbsolute(), Unit.PERCENT);
    }
}
