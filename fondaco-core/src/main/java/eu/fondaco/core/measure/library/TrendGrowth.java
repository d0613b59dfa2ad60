// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;

/** The yearly rate of the straight line through the logarithms of the levels. */
final class TrendGrowth implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(TrendGrowth.class, "trend_growth");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return YearlyLevels.plan(
                q, planner, NoteCode.TREND_LEVELS.note(), TrendGrowth::of, Unit.PERCENT);
    }

    private static double of(double[] x) {
        double middle = (x.length - 1) / 2.0;
        double above = 0;
        double below = 0;
        for (int t = 0; t < x.length; t++) {
            if (x[t] <= 0) {
                return Double.NaN;
            }
            above += (t - middle) * Math.log(x[t]);
            below += (t - middle) * (t - middle);
        }
        return 100 * Math.expm1(above / below);
    }
}
