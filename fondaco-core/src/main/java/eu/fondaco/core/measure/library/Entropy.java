// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Span;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import java.util.Set;

/** How evenly trade is spread: Shannon's entropy of the shares. */
final class Entropy implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(Entropy.class, "entropy");

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
                        Entropy::of,
                        Entropy::bounds,
                        Unit.INDEX);
    }

    /** It is what the even distribution has more than Theil's index. */
    static Span bounds(double[] low, double[] high) {
        double even = Math.log(low.length);
        return Unevenness.turned(Unevenness::theil, t -> even - t).of(low, high);
    }

    static double of(double[] x) {
        double sum = 0;
        for (double s : Vectors.shares(x)) {
            sum -= s == 0 ? 0 : s * Math.log(s);
        }
        return sum;
    }
}
