// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.comparison.RevisionStatistics;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;

/** How large revisions of first publications are, whichever way they go. */
final class MeanAbsoluteRevision implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(MeanAbsoluteRevision.class, "mean_absolute_revision");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return Revised.plan(q, planner, RevisionStatistics::meanAbsolute, Unit.MONEY);
    }
}
