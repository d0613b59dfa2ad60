// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;

/**
 * How much yearly growth varies, hardly moved by single years: the median distance from the median.
 */
final class VolatilityMad implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(VolatilityMad.class, "volatility_mad");

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
                VolatilityMad::of,
                Unevenness.turned(GrowthBounds::medianDeviation, d -> 100 * d),
                Unit.PERCENT);
    }

    private static double of(double[] x) {
        double[] changes = YearlyLevels.logChanges(x);
        return changes == null ? Double.NaN : 100 * YearlyLevels.medianDeviation(changes);
    }
}
