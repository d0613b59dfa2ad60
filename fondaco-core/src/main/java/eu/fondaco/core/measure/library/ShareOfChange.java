// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Denominators;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import java.util.Set;

/** Which part of the change of a whole one part explains. */
final class ShareOfChange implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(ShareOfChange.class, "share_of_change");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Set<Dimension> uniform(Question q) {
        return Uniform.ofPart(q);
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        Basis basis = Denominators.of(q, planner.frame().areas()).orElse(null);
        if (basis == null) {
            return Plan.impossible(Problem.notMeasurable(NoteCode.NO_WHOLE_ASKED.note()));
        }
        Question before = Planner.before(q);
        return new Plan.Number(
                Term.quotient(
                        NoteCode.WHOLE_UNCHANGED.note(),
                        v -> v[3] == v[2] ? Double.NaN : 100 * (v[0] - v[1]) / (v[3] - v[2]),
                        v -> v[3] - v[2],
                        planner.level(q),
                        planner.level(before),
                        planner.level(Planner.on(before, Planner.withoutPeriod(basis))),
                        planner.level(Planner.on(q, basis))),
                Unit.PERCENT);
    }
}
