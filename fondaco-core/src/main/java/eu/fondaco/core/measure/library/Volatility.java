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

/**
 * How much yearly growth varies: the standard deviation of log changes from the base to the period.
 */
final class Volatility implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(Volatility.class, "volatility");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return YearlyLevels.plan(
                q,
                planner,
                NoteCode.VOLATILITY_LEVELS.note(),
                Volatility::deviation,
                (low, high) -> bounds(low, high, low.length - 2),
                Unit.PERCENT);
    }

    private static Span bounds(double[] low, double[] high, int freedom) {
        return Unevenness.turned(GrowthBounds::squares, s -> 100 * Math.sqrt(s / freedom))
                .of(low, high);
    }

    private static double deviation(double[] x) {
        double[] changes = YearlyLevels.logChanges(x);
        if (changes == null) {
            return Double.NaN;
        }
        double mean = Vectors.sum(changes) / changes.length;
        double squares = 0;
        for (double c : changes) {
            squares += (c - mean) * (c - mean);
        }
        return 100 * Math.sqrt(squares / (changes.length - 1));
    }
}
