// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.comparison.RevisionStatistics;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.measure.MeasureRow.Planning;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;

/** What was published first, how much it was revised since, and when numbers come out. */
final class VintageMeasures {

    private VintageMeasures() {}

    /** A level as it was published first. */
    static Plan firstLevel(Question q, Planner planner) {
        return new Plan.Number(Planner.first(q), Unit.MONEY);
    }

    /**
     * The first growth that was told: a provisional figure on a provisional one, or on what was
     * known of the base by then.
     */
    static Planning growth(FirstGrowth first) {
        return (q, planner) -> {
            Question then = Planner.at(q, q.period());
            return Plans.formula(
                    NoteCode.GROWTH_FROM_ZERO.note(),
                    v -> v[1] <= 0 ? Double.NaN : 100 * (v[0] / v[1] - 1),
                    Unit.PERCENT,
                    Planner.first(then),
                    first.firstBase(then, Planner.before(q)));
        };
    }

    /** By how much a level was revised since it was published first. */
    static Plan revision(Question q, Planner planner) {
        return Plans.formula(
                NoteCode.UNDEFINED.note(),
                v -> v[0] - v[1],
                Unit.MONEY,
                q.n() == 0 ? planner.level(q) : Planner.after(q, q.n()),
                Planner.first(q),
                Planner.laterRelease(q));
    }

    /** The bias of first publications: the mean of their revisions. */
    static Plan meanRevision(Question q, Planner planner) {
        return Revised.plan(q, planner, RevisionStatistics::mean, Unit.MONEY);
    }

    /** How large revisions of first publications are, whichever way they go. */
    static Plan meanAbsoluteRevision(Question q, Planner planner) {
        return Revised.plan(q, planner, RevisionStatistics::meanAbsolute, Unit.MONEY);
    }

    /** How large revisions of first publications are beside the levels themselves. */
    static Plan relativeRevision(Question q, Planner planner) {
        return Revised.plan(q, planner, s -> 100 * s.relativeMeanAbsolute(), Unit.PERCENT);
    }

    /**
     * How often a revision turned the sign of a balance. Exports, imports and trade have no sign to
     * turn: of these the sign of their growth is asked.
     */
    static Plan signRevision(Question q, Planner planner) {
        return q.flow() == TradeFlow.BALANCE
                ? Revised.plan(q, planner, RevisionStatistics::signChanges, Unit.PERCENT)
                : Plans.refused(
                        NoteCode.NO_SIGN_TO_TURN.note(
                                "sign_revision_growth", "sign_revision_growth_vintage"));
    }

    /** How long after its period a number came out. */
    static Plan publicationDelay(Question q, Planner planner) {
        long end = q.period().lastDay().toEpochDay();
        return Plans.formula(
                NoteCode.UNDEFINED.note(), v -> v[0] - end, Unit.DAYS, Planner.firstDay(q));
    }

    /** How old the newest number is. */
    static Plan freshness(Question q, Planner planner) {
        Calendar calendar = new Calendar(q, planner);
        return calendar.plan(
                v -> {
                    int newest = calendar.newest(v);
                    return newest < 0
                            ? Double.NaN
                            : v[0] - calendar.periods().get(newest).lastDay().toEpochDay();
                });
    }

    /**
     * In how many days the next number is due, if it takes as long to come out as the newest did.
     */
    static Plan nextRelease(Question q, Planner planner) {
        Calendar calendar = new Calendar(q, planner).withDays(q);
        return calendar.plan(v -> untilNext(v, calendar));
    }

    private static double untilNext(double[] v, Calendar calendar) {
        int newest = calendar.newest(v);
        if (newest < 0) {
            return Double.NaN;
        }
        Period last = calendar.periods().get(newest);
        Period next = new Period(last.start() + last.months(), last.months());
        double cameOut = v[1 + calendar.periods().size() + newest];
        return cameOut - last.lastDay().toEpochDay() + next.lastDay().toEpochDay() - v[0];
    }
}
