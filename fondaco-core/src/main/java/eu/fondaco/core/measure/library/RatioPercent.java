// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import java.util.Set;

/** A ratio in per cent: exports on imports is the cover ratio. */
final class RatioPercent implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(RatioPercent.class, "ratio_percent");

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
        if (q.denominator() == null) {
            return Plan.impossible(Problem.notMeasurable(NoteCode.NO_COMPARISON_ASKED.note()));
        }
        Plan.Number own = planner.inner(q.toBuilder().denominator(null).build());
        Plan.Number other = planner.inner(Planner.on(q, q.denominator()));
        return new Plan.Number(
                Term.quotient(
                        NoteCode.RATIO_TO_ZERO.note(),
                        v -> v[1] == 0 ? Double.NaN : 100 * v[0] / v[1],
                        v -> v[1],
                        own.term(),
                        other.term()),
                Unit.PERCENT,
                own.notes());
    }
}
