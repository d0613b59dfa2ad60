// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.question.Question;

/** Two-way trade in products whose exports and imports cost about the same. */
final class GrubelLloydHorizontal implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(GrubelLloydHorizontal.class, "gl_horizontal");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return TwoWayTrade.part(q, planner, true);
    }
}
