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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How many products are traded with how many partners, pair by pair. */
final class Pairs implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(Pairs.class, "pairs");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        Cube cube = Cube.of(q, planner);
        if (cube.problem() != null) {
            return Plan.impossible(cube.problem());
        }
        List<Term> parts = new ArrayList<>();
        cube.addTo(parts, q.toBuilder().universe(null).build(), planner);
        return new Plan.Number(
                Term.formula(
                        NoteCode.UNDEFINED.note(),
                        v -> Arrays.stream(v).filter(x -> x > 0).count(),
                        parts.toArray(new Term[0])),
                Unit.COUNT,
                List.of(cube.note()));
    }
}
