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
import java.util.Arrays;

/** What the Theil index owes to members that trade nothing. */
final class TheilBetween implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(TheilBetween.class, "theil_between");

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
                        TheilBetween::of,
                        TheilBetween::bounds,
                        Unit.INDEX);
    }

    /** From where as many trade as can, to where only those do that surely do. */
    static Span bounds(double[] low, double[] high) {
        long most = Arrays.stream(high).filter(h -> h > 0).count();
        long least = Arrays.stream(low).filter(l -> l > 0).count();
        return least == 0 || Arrays.stream(low).anyMatch(l -> l < 0)
                ? null
                : new Span(
                        Math.log((double) low.length / most),
                        Math.log((double) low.length / least));
    }

    static double of(double[] x) {
        long active = Arrays.stream(Vectors.shares(x)).filter(s -> s > 0).count();
        return active == 0 || Double.isNaN(Vectors.sum(Vectors.shares(x)))
                ? Double.NaN
                : Math.log((double) x.length / active);
    }
}
