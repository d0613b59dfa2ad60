// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.question.Question;

/** How many trade relations end in their n-th year, of those that reach it. */
final class Hazard implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(Hazard.class, "hazard");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return Survival.plan(
                q, planner, NoteCode.NO_SPELL_REACHES.note(), table -> 100 * table.hazard(q.n()));
    }
}
