// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.MeasureRow.Planning;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;

/**
 * Growth, with a band in which earlier growths of the same trade say it will be once it is revised.
 */
final class GrowthRevised {

    /** How many earlier periods are looked at. */
    private static final int MOST = 120;

    private GrowthRevised() {}

    static Planning of(FirstGrowth first) {
        return (q, planner) -> plan(q, planner, first);
    }

    private static Plan plan(Question q, Planner planner, FirstGrowth first) {
        List<Period> earlier = earlier(q, planner);
        if (earlier.size() < RevisedGrowthTerm.LEAST) {
            return Plan.impossible(
                    Problem.noData(
                            NoteCode.FEW_EARLIER_GROWTHS.note(
                                    earlier.size(), RevisedGrowthTerm.LEAST)));
        }
        List<Term> parts = new ArrayList<>();
        parts.add(planner.level(Planner.at(q, q.period())));
        parts.add(planner.level(Planner.before(q)));
        for (Period p : earlier) {
            Question then = Planner.at(q, p);
            Question base = Planner.at(q, baseOf(q, p));
            parts.add(FirstGrowth.later(then, q.n(), planner));
            parts.add(first.laterBase(then, base, q.n(), planner));
            parts.add(Planner.first(then));
            parts.add(first.firstBase(then, base));
            parts.add(Planner.firstDay(then));
        }
        return new Plan.Number(
                new RevisedGrowthTerm(parts, earlier.stream().map(Period::lastDay).toList(), q.n()),
                Unit.PERCENT);
    }

    /** Periods as long as the question's before it that are held together with their bases. */
    private static List<Period> earlier(Question q, Planner planner) {
        int months = q.period().months();
        NavigableSet<Period> held = planner.frame().periods(q);
        List<Period> earlier = new ArrayList<>();
        for (Period p : held.descendingSet()) {
            if (p.months() == months
                    && p.start() < q.period().start()
                    && held.contains(baseOf(q, p))
                    && earlier.size() < MOST) {
                earlier.add(p);
            }
        }
        return earlier;
    }

    /** What lies as long before a period as the question's base before its own. */
    private static Period baseOf(Question q, Period period) {
        Period base = Planner.baseOf(q);
        return new Period(period.start() - q.period().start() + base.start(), base.months());
    }
}
