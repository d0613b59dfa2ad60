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
 * The first growth that was told: a provisional figure on a provisional one, or on what was known
 * of the base by then.
 */
final class GrowthFirst implements Measure {

    private final MeasureDefinition definition;
    private final FirstGrowth first;

    private GrowthFirst(String id, FirstGrowth first) {
        definition = MeasureDefinition.read(GrowthFirst.class, id);
        this.first = first;
    }

    /** From first publication to first publication. */
    static GrowthFirst overFirst() {
        return new GrowthFirst("growth_first", FirstGrowth.FIRST_OVER_FIRST);
    }

    /** Within the release that told the level first. */
    static GrowthFirst withinRelease() {
        return new GrowthFirst("growth_vintage", FirstGrowth.WITHIN_RELEASE);
    }

    @Override
    public MeasureDefinition definition() {
        return definition;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        Question then = Planner.at(q, q.period());
        return new Plan.Number(
                Term.formula(
                        NoteCode.GROWTH_FROM_ZERO.note(),
                        v -> v[1] <= 0 ? Double.NaN : 100 * (v[0] / v[1] - 1),
                        Planner.first(then),
                        first.firstBase(then, Planner.before(q))),
                Unit.PERCENT);
    }
}
