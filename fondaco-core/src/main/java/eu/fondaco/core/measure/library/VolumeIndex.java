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

/** How much more was traded once the change of unit values is taken out. */
final class VolumeIndex implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(VolumeIndex.class, "volume_index");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        Plan prices = UnitValues.index(q, planner, UnitValues::fisher, Unit.INDEX);
        if (!(prices instanceof Plan.Number index)) {
            return prices;
        }
        return new Plan.Number(
                Term.formula(
                        NoteCode.INDEX_BASE.note(),
                        v -> v[1] <= 0 ? Double.NaN : 100 * v[0] / v[1] / (v[2] / 100),
                        planner.level(Planner.at(q, q.period())),
                        planner.level(Planner.before(q)),
                        index.term()),
                Unit.INDEX,
                index.notes());
    }
}
