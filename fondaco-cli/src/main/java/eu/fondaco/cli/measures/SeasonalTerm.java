// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.measures;

import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Readings;
import eu.fondaco.core.measure.Span;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.time.Period;
import eu.fondaco.econometrics.season.SeasonalAdjustment;
import eu.fondaco.econometrics.season.SeasonalAdjustmentException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a formula makes of an adjusted series. The series is adjusted once for the values read,
 * however often the term is asked. Printed values aren't adjusted: what their rounding does to a
 * model isn't bounded by its extremes.
 */
final class SeasonalTerm implements Term {

    /** A number from an adjusted series. */
    interface Pick {
        double of(double[] adjusted);
    }

    private final List<Term> series;
    private final Period first;
    private final SeasonalAdjustment adjustment;
    private final Pick pick;
    private double[] lastSeries;
    private SeasonalAdjustment.Adjusted lastAdjusted;

    SeasonalTerm(List<Term> series, Period first, SeasonalAdjustment adjustment, Pick pick) {
        this.series = List.copyOf(series);
        this.first = first;
        this.adjustment = adjustment;
        this.pick = pick;
    }

    @Override
    public double value(Readings readings) {
        SeasonalAdjustment.Adjusted adjusted = adjusted(readings);
        return adjusted == null ? Double.NaN : pick.of(adjusted.values());
    }

    @Override
    public List<Note> notes(Readings readings) {
        SeasonalAdjustment.Adjusted adjusted = adjusted(readings);
        return adjusted == null
                ? List.of()
                : List.of(MeasureNote.MODEL_CHOSEN.note(adjusted.model()));
    }

    private SeasonalAdjustment.Adjusted adjusted(Readings readings) {
        double[] values = new double[series.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = series.get(i).value(readings);
            if (Double.isNaN(values[i])) {
                return null;
            }
        }
        return adjusted(values);
    }

    private synchronized SeasonalAdjustment.Adjusted adjusted(double[] values) {
        if (!Arrays.equals(values, lastSeries)) {
            int months = first.months();
            int number = Math.floorMod(first.start(), 12) / months + 1;
            lastSeries = values;
            try {
                lastAdjusted = adjustment.adjust(values, 12 / months, first.firstYear(), number);
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
        series.forEach(t -> t.eachOperand(sink));
    }

    @Override
    public Problem problem(Readings readings) {
        for (Term term : series) {
            if (Double.isNaN(term.value(readings))) {
                return term.problem(readings);
            }
        }
        return Problem.notMeasurable(MeasureNote.NO_MODEL.note());
    }

    @Override
    public Span span(Readings readings, boolean revised) {
        Set<Operand> operands = new LinkedHashSet<>();
        eachOperand(operands::add);
        boolean exact =
                operands.stream()
                        .allMatch(o -> readings.set(o).map(s -> s.low() == s.high()).orElse(false));
        double value = exact ? value(readings) : Double.NaN;
        return Double.isNaN(value) ? null : new Span(value, value);
    }
}
