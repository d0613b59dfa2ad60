// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;

/**
 * Growth from first publication to first publication: a provisional figure on a provisional one.
 */
final class GrowthFirst implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(GrowthFirst.class, "growth_first");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return new Plan.Number(
                Term.formula(
                        NoteCode.GROWTH_FROM_ZERO.note(),
                        v -> v[1] <= 0 ? Double.NaN : 100 * (v[0] / v[1] - 1),
                        Planner.first(Planner.at(q, q.period())),
                        Planner.first(Planner.before(q))),
                Unit.PERCENT);
    }
}
