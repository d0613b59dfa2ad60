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

/**
 * The part that a level has in a larger one: of a partner, of a product, of a region in its nation.
 */
final class Share implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(Share.class, "share");

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
        if (q.measure().of() != null) {
            return Plan.impossible(Problem.notMeasurable(NoteCode.SHARE_OF_LEVELS.note()));
        }
        Basis basis = Denominators.of(q, planner.frame().areas()).orElse(null);
        if (basis == null) {
            return Plan.impossible(Problem.notMeasurable(NoteCode.NO_SHARE_BASIS_ASKED.note()));
        }
        return new Plan.Number(
                Term.quotient(
                        NoteCode.SHARE_OF_ZERO.note(),
                        v -> v[1] == 0 ? Double.NaN : 100 * v[0] / v[1],
                        v -> v[1],
                        planner.level(q),
                        planner.level(Planner.on(q, basis))),
                Unit.PERCENT);
    }
}
