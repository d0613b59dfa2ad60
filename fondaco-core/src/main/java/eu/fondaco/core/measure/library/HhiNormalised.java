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

/** The Herfindahl-Hirschman index freed from the number of members. */
final class HhiNormalised implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(HhiNormalised.class, "hhi_normalised");

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
                        HhiNormalised::of,
                        HhiNormalised::bounds,
                        Unit.INDEX);
    }

    private static Span bounds(double[] low, double[] high) {
        double even = 1.0 / low.length;
        return Unevenness.turned(Unevenness::hhi, h -> (h - even) / (1 - even)).of(low, high);
    }

    static double of(double[] x) {
        double even = 1.0 / x.length;
        return x.length < 2 ? Double.NaN : (Hhi.of(x) - even) / (1 - even);
    }
}
