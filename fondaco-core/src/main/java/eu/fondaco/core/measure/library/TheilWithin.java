// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Span;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;

/** What the Theil index owes to inequality among the members that trade. */
final class TheilWithin implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(TheilWithin.class, "theil_within");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return Vectors.over(q, planner)
                .row(q)
                .plan(
                        NoteCode.LEVELS_ZERO_OR_NEGATIVE.note(),
                        TheilWithin::of,
                        TheilWithin::bounds,
                        Unit.INDEX);
    }

    /** The bounds of the whole index less those of the other part; never below zero. */
    private static Span bounds(double[] low, double[] high) {
        Span all = Unevenness.theil(low, high);
        Span between = TheilBetween.bounds(low, high);
        return all == null || between == null
                ? null
                : new Span(
                        Math.max(0, all.low() - between.high()),
                        Math.max(0, all.high() - between.low()));
    }

    static double of(double[] x) {
        return Theil.of(x) - TheilBetween.of(x);
    }
}
