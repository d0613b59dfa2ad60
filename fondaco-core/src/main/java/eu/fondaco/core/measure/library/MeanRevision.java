// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.comparison.RevisionStatistics;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;

/** The bias of first publications: the mean of their revisions. */
final class MeanRevision implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(MeanRevision.class, "mean_revision");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return Revised.plan(q, planner, RevisionStatistics::mean, Unit.MONEY);
    }
}
