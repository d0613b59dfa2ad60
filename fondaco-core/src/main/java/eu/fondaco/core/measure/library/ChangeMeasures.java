// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.measure.Denominators;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Span;
import eu.fondaco.core.measure.StreakTerm;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.stream.Stream;

/** What a level, or another measure, became between two periods. */
final class ChangeMeasures {

    private ChangeMeasures() {}

    /** A measure in the question's period, and in its base. */
    private record Ends(Plan.Number now, Plan.Number before) {

        static Ends of(Question q, Planner planner) {
            return new Ends(
                    planner.inner(Planner.at(q, q.period())), planner.inner(Planner.before(q)));
        }

        Plan formula(NoteCode undefined, Term.Operation formula, Unit unit) {
            return new Plan.Number(
                    Term.formula(undefined.note(), formula, now.term(), before.term()),
                    unit,
                    now.notes());
        }

        /** A formula that divides by the base. */
        Plan overBase(NoteCode undefined, Term.Operation formula, Unit unit, List<Note> notes) {
            return new Plan.Number(
                    Term.quotient(undefined.note(), formula, v -> v[1], now.term(), before.term()),
                    unit,
                    notes);
        }
    }

    /** By how many per cent it changed. */
    static Plan growth(Question q, Planner planner) {
        Ends ends = Ends.of(q, planner);
        return ends.overBase(
                NoteCode.GROWTH_BASE,
                v -> v[1] == 0 || v[1] < 0 && v[0] >= 0 ? Double.NaN : 100 * (v[0] / v[1] - 1),
                Unit.PERCENT,
                withDeficits(q, ends.now().notes(), NoteCode.DEFICITS));
    }

    /** Without a word about it, a deficit that grew could be taken for a balance that improved. */
    private static List<Note> withDeficits(Question q, List<Note> notes, NoteCode said) {
        return q.flow() == TradeFlow.BALANCE
                ? Stream.concat(notes.stream(), Stream.of(said.note())).toList()
                : notes;
    }

    /** How many times the base it has become. */
    static Plan multiple(Question q, Planner planner) {
        Ends ends = Ends.of(q, planner);
        return ends.overBase(
                NoteCode.MULTIPLE_BASE,
                v ->
                        v[1] == 0 || v[0] * v[1] < 0 || v[1] < 0 && v[0] == 0
                                ? Double.NaN
                                : v[0] / v[1],
                Unit.TIMES,
                withDeficits(q, ends.now().notes(), NoteCode.DEFICITS_TIMES));
    }

    /** The constant yearly rate that leads from the base to the period. */
    static Plan averageGrowth(Question q, Planner planner) {
        double years = (q.period().start() - Planner.baseOf(q).start()) / 12.0;
        return Ends.of(q, planner)
                .formula(
                        NoteCode.AVERAGE_GROWTH_ENDS,
                        v ->
                                years <= 0 || v[0] <= 0 || v[1] <= 0
                                        ? Double.NaN
                                        : 100 * (Math.pow(v[0] / v[1], 1 / years) - 1),
                        Unit.PERCENT);
    }

    /** The difference between both. */
    static Plan change(Question q, Planner planner) {
        Ends ends = Ends.of(q, planner);
        return ends.formula(
                NoteCode.CHANGE_UNDEFINED, v -> v[0] - v[1], ends.now().unit().ofDifference());
    }

    /** The change in logarithms: symmetric, and adds up over time. */
    static Plan logChange(Question q, Planner planner) {
        return Ends.of(q, planner)
                .formula(
                        NoteCode.LOG_CHANGE_LEVELS,
                        v -> v[0] <= 0 || v[1] <= 0 ? Double.NaN : 100 * Math.log(v[0] / v[1]),
                        Unit.PERCENT);
    }

    /** Growth over the mean of both levels, which is defined for entries and exits too. */
    static Plan midpointGrowth(Question q, Planner planner) {
        return Ends.of(q, planner)
                .formula(
                        NoteCode.BOTH_ZERO,
                        v ->
                                v[0] + v[1] <= 0 || v[0] < 0 || v[1] < 0
                                        ? Double.NaN
                                        : 200 * (v[0] - v[1]) / (v[0] + v[1]),
                        Unit.PERCENT);
    }

    /** The level in per cent of its base period, or of the average of a longer base. */
    static Plan index(Question q, Planner planner) {
        Ends ends = Ends.of(q, planner);
        boolean summed =
                List.of(Unit.MONEY, Unit.PER_HEAD, Unit.QUANTITY).contains(ends.now().unit());
        double parts = summed ? (double) Planner.baseOf(q).months() / q.period().months() : 1;
        return ends.formula(
                NoteCode.INDEX_BASE,
                v -> v[1] <= 0 ? Double.NaN : 100 * v[0] / (v[1] / parts),
                Unit.INDEX);
    }

    /** How many points of the growth of a whole come from one part. */
    static Plan contribution(Question q, Planner planner) {
        Basis basis = Denominators.of(q, planner.frame().areas()).orElse(null);
        if (basis == null) {
            return Plans.refused(NoteCode.NO_WHOLE_ASKED.note());
        }
        Question before = Planner.before(q);
        return Plans.formula(
                NoteCode.CONTRIBUTION_TO_NOTHING.note(),
                v -> v[2] <= 0 ? Double.NaN : 100 * (v[0] - v[1]) / v[2],
                Unit.POINTS,
                planner.level(q),
                planner.level(before),
                planner.level(Planner.on(before, Planner.withoutPeriod(basis))));
    }

    /** Which part of the change of a whole one part explains. */
    static Plan shareOfChange(Question q, Planner planner) {
        Basis basis = Denominators.of(q, planner.frame().areas()).orElse(null);
        if (basis == null) {
            return Plans.refused(NoteCode.NO_WHOLE_ASKED.note());
        }
        Question before = Planner.before(q);
        return Plans.quotient(
                NoteCode.WHOLE_UNCHANGED.note(),
                v -> v[3] == v[2] ? Double.NaN : 100 * (v[0] - v[1]) / (v[3] - v[2]),
                v -> v[3] - v[2],
                Unit.PERCENT,
                planner.level(q),
                planner.level(before),
                planner.level(Planner.on(before, Planner.withoutPeriod(basis))),
                planner.level(Planner.on(q, basis)));
    }

    /** The yearly rate of the straight line through the logarithms of the levels. */
    static Plan trendGrowth(Question q, Planner planner) {
        return YearlyLevels.plan(
                q,
                planner,
                NoteCode.TREND_LEVELS.note(),
                ChangeMeasures::rateOfTrend,
                Unit.PERCENT);
    }

    private static double rateOfTrend(double[] x) {
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

    /** How much yearly growth varies: the standard deviation of log changes since the base. */
    static Plan volatility(Question q, Planner planner) {
        return YearlyLevels.plan(
                q,
                planner,
                NoteCode.VOLATILITY_LEVELS.note(),
                ChangeMeasures::deviation,
                ChangeMeasures::deviations,
                Unit.PERCENT);
    }

    private static Span deviations(double[] low, double[] high) {
        int freedom = low.length - 2;
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

    /** The same, hardly moved by single years: the median distance from the median. */
    static Plan volatilityMad(Question q, Planner planner) {
        return YearlyLevels.plan(
                q,
                planner,
                NoteCode.VOLATILITY_LEVELS.note(),
                ChangeMeasures::medianDeviation,
                Unevenness.turned(GrowthBounds::medianDeviation, d -> 100 * d),
                Unit.PERCENT);
    }

    private static double medianDeviation(double[] x) {
        double[] changes = YearlyLevels.logChanges(x);
        return changes == null ? Double.NaN : 100 * YearlyLevels.medianDeviation(changes);
    }

    /** How many years running a measure rose (fell) up to the period. */
    static Plan streak(Question q, Planner planner) {
        NavigableSet<Period> known = planner.frame().periods(q);
        int first = known.isEmpty() ? q.period().start() : known.first().start();
        List<Term> terms = new ArrayList<>();
        for (Period p = q.period(); p.start() >= first; p = p.plusYears(-1)) {
            terms.add(planner.inner(Planner.at(q, p)).term());
        }
        if (terms.size() < 2) {
            return planner.frame().has(Operand.Cell.of(q))
                    ? Plan.impossible(
                            Problem.noData(NoteCode.STREAK_NOTHING_EARLIER.note(q.period())))
                    : planner.inner(Planner.at(q, q.period()));
        }
        return new Plan.Number(new StreakTerm(terms, q.ascending()), Unit.COUNT);
    }

    /** Whether a measure is above, at or below zero. */
    static Plan sign(Question q, Planner planner) {
        Plan.Number inner = planner.inner(q);
        return new Plan.Number(
                Term.formula(NoteCode.SIGN_UNDEFINED.note(), v -> Math.signum(v[0]), inner.term()),
                Unit.SIGN,
                inner.notes());
    }
}
