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

/** How concentrated trade is: the sum of squared shares. */
final class Hhi implements Measure {

    private static final MeasureDefinition DEFINITION = MeasureDefinition.read(Hhi.class, "hhi");

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
                        Hhi::of,
                        Unevenness::hhi,
                        Unit.INDEX);
    }

    static double of(double[] x) {
        double sum = 0;
        for (double s : Vectors.shares(x)) {
            sum += s * s;
        }
        return sum;
    }
}
