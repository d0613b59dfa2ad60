// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.measures;

import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Readings;
import eu.fondaco.core.measure.Span;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.time.Period;
import eu.fondaco.econometrics.season.SeasonalAdjustment;
import eu.fondaco.econometrics.season.SeasonalAdjustmentException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * What a formula makes of an adjusted series: the longest run of values known around the period.
 * The series is adjusted once for the values read, however often the term is asked. Printed values
 * aren't adjusted: what their rounding does to a model isn't bounded by its extremes.
 */
final class SeasonalTerm implements Term {

    /** A number from an adjusted series, at the place of the period asked about. */
    interface Pick {
        double of(double[] adjusted, int at);
    }

    /**
     * Levels in a row.
     *
     * @param first period of the first of them
     * @param at place of the period asked about
     * @param whole whether all of them must be known
     */
    record Series(List<Term> levels, Period first, int at, boolean whole) {
        Series {
            levels = List.copyOf(levels);
        }

        private Period period(int index) {
            return new Period(first.start() + index * first.months(), first.months());
        }
    }

    /** Values in a row around the period asked about, the first of them at that place. */
    private record Run(int from, double[] values) {}

    private final Series series;
    private final SeasonalAdjustment adjustment;
    private final Pick pick;
    private final BiFunction<Period, Period, Note> told;
    private double[] lastSeries;
    private SeasonalAdjustment.Adjusted lastAdjusted;

    /**
     * @param told what is told of the first and the last period of the run, or null
     */
    SeasonalTerm(
            Series series,
            SeasonalAdjustment adjustment,
            Pick pick,
            BiFunction<Period, Period, Note> told) {
        this.series = series;
        this.adjustment = adjustment;
        this.pick = pick;
        this.told = told;
    }

    @Override
    public double value(Readings readings) {
        Run run = run(readings);
        SeasonalAdjustment.Adjusted adjusted = adjusted(run);
        return adjusted == null ? Double.NaN : pick.of(adjusted.values(), series.at - run.from);
    }

    @Override
    public List<Note> notes(Readings readings) {
        Run run = run(readings);
        SeasonalAdjustment.Adjusted adjusted = adjusted(run);
        List<Note> notes = new ArrayList<>();
        if (adjusted != null) {
            if (told != null) {
                int last = run.from + run.values.length - 1;
                notes.add(told.apply(series.period(run.from), series.period(last)));
            }
            notes.add(MeasureNote.MODEL_CHOSEN.note(adjusted.model()));
        }
        return notes;
    }

    /** Empty where the period asked about isn't known, or one of a whole that must be. */
    private Run run(Readings readings) {
        double[] values = new double[series.levels.size()];
        boolean whole = true;
        boolean hidden = false;
        for (int i = 0; i < values.length; i++) {
            values[i] = series.levels.get(i).value(readings);
            whole &= !Double.isNaN(values[i]);
            hidden |= isHidden(series.levels.get(i), values[i], readings);
        }
        int from = series.at;
        int to = series.at;
        if (whole || !series.whole && !hidden) {
            while (to < values.length && !Double.isNaN(values[to])) {
                to++;
            }
            while (to > series.at && from > 0 && !Double.isNaN(values[from - 1])) {
                from--;
            }
        }
        return new Run(from, Arrays.copyOfRange(values, from, to));
    }

    private static boolean isHidden(Term term, double value, Readings readings) {
        return Double.isNaN(value) && term.problem(readings).reason() == Reason.CONFIDENTIAL;
    }

    private boolean isShort(Run run) {
        return run.values.length < SeasonalAdjustment.LEAST_YEARS * 12 / series.first.months();
    }

    private synchronized SeasonalAdjustment.Adjusted adjusted(Run run) {
        if (isShort(run)) {
            return null;
        }
        if (!Arrays.equals(run.values, lastSeries)) {
            Period first = series.period(run.from);
            int months = first.months();
            int number = Math.floorMod(first.start(), 12) / months + 1;
            lastSeries = run.values;
            try {
                lastAdjusted =
                        adjustment.adjust(run.values, 12 / months, first.firstYear(), number);
            } catch (SeasonalAdjustmentException noModel) {
                lastAdjusted = null; // told by problem()
            }
        }
        return lastAdjusted;
    }

    @Override
    public boolean isEstimate() {
        return true;
    }

    @Override
    public void eachOperand(Consumer<Operand> sink) {
        series.levels.forEach(t -> t.eachOperand(sink));
    }

    @Override
    public Problem problem(Readings readings) {
        Run run = run(readings);
        if (run.values.length > 0 && isShort(run)) {
            return Problem.noData(
                    MeasureNote.FEW_IN_A_ROW.note(
                            run.values.length,
                            series.period(series.at),
                            SeasonalAdjustment.LEAST_YEARS));
        }
        for (Term term : series.levels) {
            if (isHidden(term, term.value(readings), readings)) {
                return term.problem(readings);
            }
        }
        List<Term> needed =
                series.whole
                        ? series.levels
                        : series.levels.subList(Math.max(0, series.at - 1), series.at + 1);
        for (Term term : needed) {
            if (Double.isNaN(term.value(readings))) {
                return term.problem(readings);
            }
        }
        return Problem.notMeasurable(MeasureNote.NO_MODEL.note());
    }

    @Override
    public Span span(Readings readings, boolean revised) {
        Run run = run(readings);
        Set<Operand> operands = new LinkedHashSet<>();
        series.levels
                .subList(run.from, run.from + run.values.length)
                .forEach(t -> t.eachOperand(operands::add));
        boolean exact =
                operands.stream()
                        .allMatch(o -> readings.set(o).map(s -> s.low() == s.high()).orElse(false));
        double value = exact ? value(readings) : Double.NaN;
        return Double.isNaN(value) ? null : new Span(value, value);
    }
}
