// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import java.util.List;
import java.util.Set;

/** The level in per cent of its base period, or of the average of a longer base. */
final class IndexNumber implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(IndexNumber.class, "index");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Set<Dimension> uniform(Question q) {
        return Uniform.everywhere();
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        Plan.Number now = planner.inner(Planner.at(q, q.period()));
        Plan.Number before = planner.inner(Planner.before(q));
        boolean summed = List.of(Unit.MONEY, Unit.PER_HEAD, Unit.QUANTITY).contains(now.unit());
        double parts = summed ? (double) Planner.baseOf(q).months() / q.period().months() : 1;
        return new Plan.Number(
                Term.formula(
                        NoteCode.INDEX_BASE.note(),
                        v -> v[1] <= 0 ? Double.NaN : 100 * v[0] / (v[1] / parts),
                        now.term(),
                        before.term()),
                Unit.INDEX,
                now.notes());
    }
}
