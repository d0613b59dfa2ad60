// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.MeasureRow.Planning;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Span;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * How often growth on the year before was told as a rise and is now known as a fall, or otherwise.
 */
final class SignRevisionOfGrowth {

    /** Terms of each period: the level and its base, later and first, and a later release. */
    private static final int EACH = 5;

    private SignRevisionOfGrowth() {}

    static Planning of(FirstGrowth first) {
        return (q, planner) -> plan(q, planner, first);
    }

    private static Plan plan(Question q, Planner planner, FirstGrowth first) {
        List<Period> periods = Revised.periods(q);
        if (periods.isEmpty()) {
            return Revised.withoutPeriods(q);
        }
        List<Term> parts = new ArrayList<>();
        for (Period p : periods) {
            Question then = Planner.at(q, p);
            Question base = Planner.at(q, p.plusYears(-Math.max(1, p.months() / 12)));
            parts.add(FirstGrowth.later(then, q.n(), planner));
            parts.add(first.laterBase(then, base, q.n(), planner));
            parts.add(Planner.first(then));
            parts.add(first.firstBase(then, base));
            parts.add(Planner.laterRelease(then));
        }
        return new Plan.Number(
                Term.bounded(
                        NoteCode.GROWTH_FROM_NOTHING.note(),
                        v -> bounds(v, v) == null ? Double.NaN : bounds(v, v).low(),
                        SignRevisionOfGrowth::bounds,
                        parts.toArray(new Term[0])),
                Unit.PERCENT,
                List.of(Revised.over(q, periods.size())));
    }

    /** What share of growths surely turned, and what share may have; null where a base is none. */
    private static Span bounds(double[] low, double[] high) {
        int surely = 0;
        int maybe = 0;
        for (int i = 0; i < low.length; i += EACH) {
            if (low[i + 1] <= 0 || low[i + 3] <= 0) {
                return null;
            }
            Span later = direction(low[i], high[i], low[i + 1], high[i + 1]);
            Span told = direction(low[i + 2], high[i + 2], low[i + 3], high[i + 3]);
            surely +=
                    later.low() > 0 && told.high() < 0 || later.high() < 0 && told.low() > 0
                            ? 1
                            : 0;
            maybe +=
                    later.high() > 0 && told.low() < 0 || later.low() < 0 && told.high() > 0
                            ? 1
                            : 0;
        }
        int count = low.length / EACH;
        return new Span(100.0 * surely / count, 100.0 * maybe / count);
    }

    /** The least and greatest difference of a level and its base. */
    private static Span direction(double low, double high, double baseLow, double baseHigh) {
        return new Span(low - baseHigh, high - baseLow);
    }
}
