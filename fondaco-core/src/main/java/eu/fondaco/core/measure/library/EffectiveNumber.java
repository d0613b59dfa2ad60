// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import java.util.Set;

/** How many equally large members would be as concentrated. */
final class EffectiveNumber implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(EffectiveNumber.class, "effective_number");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Set<Dimension> uniform(Question q) {
        return Uniform.over(q);
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return Vectors.over(q, planner)
                .row(q)
                .plan(
                        NoteCode.LEVELS_ZERO_OR_NEGATIVE.note(),
                        EffectiveNumber::of,
                        Unevenness.turned(Unevenness::hhi, h -> 1 / h),
                        Unit.COUNT);
    }

    static double of(double[] x) {
        return 1 / Hhi.of(x);
    }
}
