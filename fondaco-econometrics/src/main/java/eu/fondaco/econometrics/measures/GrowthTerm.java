// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.measures;

import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Readings;
import eu.fondaco.core.measure.Span;
import eu.fondaco.core.measure.Term;
import eu.fondaco.econometrics.growth.GrowthEffects;
import eu.fondaco.econometrics.growth.GrowthException;
import java.util.List;
import java.util.function.Consumer;

/**
 * One part of the growth of a reporter's trade in a sample: common, its own, by market, by product.
 */
final class GrowthTerm implements Term {

    /** Which part. */
    enum Part {
        WORLD,
        PERFORMANCE,
        GEOGRAPHY,
        PRODUCTS
    }

    private final GrowthSample sample;
    private final List<Term> now;
    private final List<Term> before;
    private final Part part;

    GrowthTerm(GrowthSample sample, List<Term> now, List<Term> before, Part part) {
        this.sample = sample;
        this.now = now;
        this.before = before;
        this.part = part;
    }

    @Override
    public double value(Readings readings) {
        double[] x = WorldExports.values(now, readings);
        double[] x0 = WorldExports.values(before, readings);
        GrowthEffects effects = effects(readings);
        if (x == null || x0 == null || effects == null) {
            return Double.NaN;
        }
        double weight = 0;
        double growth = 0;
        double geography = 0;
        double products = 0;
        for (int c = 0; c < x.length; c++) {
            double w = x[c] + x0[c];
            if (w > 0) {
                weight += w;
                growth += 2 * (x[c] - x0[c]);
                geography += w * effects.effects()[1][sample.partnerOf(c)];
                products += w * effects.effects()[2][sample.productOf(c)];
            }
        }
        double own = growth / weight - effects.common() - geography / weight - products / weight;
        return 100
                * switch (part) {
                    case WORLD -> effects.common();
                    case PERFORMANCE -> own;
                    case GEOGRAPHY -> geography / weight;
                    case PRODUCTS -> products / weight;
                };
    }

    private GrowthEffects effects(Readings readings) {
        try {
            return sample.effects(readings);
        } catch (GrowthException notSettled) {
            return null; // told by problem()
        }
    }

    @Override
    public boolean isEstimate() {
        return true;
    }

    @Override
    public void eachOperand(Consumer<Operand> sink) {
        for (List<Term> terms : List.of(now, before, sample.cells())) {
            terms.forEach(t -> t.eachOperand(sink));
        }
    }

    @Override
    public Problem problem(Readings readings) {
        for (List<Term> terms : List.of(now, before, sample.cells())) {
            for (Term term : terms) {
                if (Double.isNaN(term.value(readings))) {
                    return term.problem(readings);
                }
            }
        }
        return Problem.notMeasurable(MeasureNote.NOBODY_ELSE.note());
    }

    @Override
    public Span span(Readings readings, boolean revised) {
        return null;
    }
}
