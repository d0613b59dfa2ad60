// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.measures;

import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Readings;
import eu.fondaco.core.measure.Span;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.text.Note;
import eu.fondaco.econometrics.survival.HazardFit;
import eu.fondaco.econometrics.survival.Spell;
import eu.fondaco.econometrics.survival.Spells;
import eu.fondaco.econometrics.survival.SurvivalException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** A number from a model of hazards over the spells of members' yearly levels. */
final class HazardTerm implements Term {

    /** How many years without trade a spell bridges. */
    private static final int GAP = 1;

    private final List<List<Term>> cells;
    private final int from;
    private final Function<List<Spell>, HazardFit> model;
    private final ToDoubleFunction<HazardFit> pick;

    /**
     * Over one row of yearly levels for each member, of which those from an index on are the
     * window.
     */
    HazardTerm(
            List<List<Term>> cells,
            int from,
            Function<List<Spell>, HazardFit> model,
            ToDoubleFunction<HazardFit> pick) {
        this.cells = cells;
        this.from = from;
        this.model = model;
        this.pick = pick;
    }

    /** By what the hazard is multiplied where the first value is twice as large. */
    static double ofTwice(HazardFit fit) {
        return Math.pow(2, fit.coefficients()[0]);
    }

    /** The hazard in the n-th year of an average spell, in per cent. */
    static double inYear(HazardFit fit, int n) {
        return n > fit.baseline().length ? Double.NaN : 100 * fit.baseline()[n - 1];
    }

    @Override
    public double value(Readings readings) {
        HazardFit fit = fit(readings);
        return fit == null ? Double.NaN : pick.applyAsDouble(fit);
    }

    private HazardFit fit(Readings readings) {
        try {
            List<Spell> spells = spells(readings);
            return spells == null ? null : model.apply(spells);
        } catch (SurvivalException refused) {
            return null; // told by problem()
        }
    }

    /** The spells; null where a level isn't known. */
    private List<Spell> spells(Readings readings) {
        List<Spell> spells = new ArrayList<>();
        for (List<Term> row : cells) {
            double[] values = WorldExports.values(row, readings);
            if (values == null) {
                return null;
            }
            spells.addAll(Spells.of(values, from, GAP));
        }
        return spells;
    }

    @Override
    public boolean isEstimate() {
        return true;
    }

    @Override
    public void eachOperand(Consumer<Operand> sink) {
        cells.forEach(row -> row.forEach(t -> t.eachOperand(sink)));
    }

    @SuppressWarnings("ReturnValueIgnored") // whether the model refuses is what is asked
    @Override
    public Problem problem(Readings readings) {
        for (List<Term> row : cells) {
            for (Term term : row) {
                double value = term.value(readings);
                if (Double.isNaN(value)) {
                    return term.problem(readings);
                }
                if (value < 0) {
                    return Problem.notMeasurable(MeasureNote.LEVEL_NEGATIVE.note());
                }
            }
        }
        try {
            model.apply(spells(readings));
            return Problem.notMeasurable(MeasureNote.NONE_OR_ALL_END.note());
        } catch (SurvivalException refused) {
            return Problem.notMeasurable(refused.why());
        }
    }

    @Override
    public List<Note> notes(Readings readings) {
        HazardFit fit = fit(readings);
        return fit == null
                ? List.of()
                : List.of(
                        MeasureNote.SPELLS.note(
                                fit.spells(),
                                fit.ends(),
                                rounded(fit.coefficients()[0]),
                                rounded(fit.errors()[0])));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
    }

    @Override
    public Span span(Readings readings, boolean revised) {
        return null;
    }
}
