// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.measures;

import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Readings;
import eu.fondaco.core.measure.Span;
import eu.fondaco.core.measure.Term;
import eu.fondaco.econometrics.potential.ExportPotential;
import eu.fondaco.econometrics.potential.ExportPotential.Growth;
import eu.fondaco.econometrics.potential.ExportPotential.Trade;
import java.util.List;
import java.util.function.Consumer;

/**
 * A number about the export potential of a place, over partners and products. What rounding does to
 * it isn't at the extremes of single cells, so that printed values don't bound it.
 */
final class PotentialTerm implements Term {

    /** What is asked. */
    enum Part {
        POTENTIAL,
        UNREALISED,
        SHARE,
        EASE
    }

    private final PotentialSample sample;
    private final int product;
    private final Part part;

    /**
     * @param product which of the sample's; below 0 for all
     */
    PotentialTerm(PotentialSample sample, int product, Part part) {
        this.sample = sample;
        this.product = product;
        this.part = part;
    }

    @Override
    public double value(Readings readings) {
        double potential = 0;
        double unrealised = 0;
        double ease = Double.NaN;
        for (PotentialSample.Market market : sample.markets()) {
            Trade trade = trade(market, readings);
            if (trade == null || !trade.isPartOfWhole()) {
                return Double.NaN;
            }
            ExportPotential p = ExportPotential.of(trade, Growth.NONE);
            ease = p.ease();
            for (int k = 0; k < p.potential().length; k++) {
                if ((product < 0 || product == k) && !Double.isNaN(p.ease())) {
                    potential += p.potential()[k];
                    unrealised += p.unrealised(k, trade.actual()[k]);
                }
            }
        }
        return switch (part) {
            case POTENTIAL -> potential;
            case UNREALISED -> unrealised;
            case SHARE -> potential == 0 ? Double.NaN : 100 * unrealised / potential;
            case EASE -> ease;
        };
    }

    /** What is known of a market; null where a cell isn't. */
    private static Trade trade(PotentialSample.Market market, Readings readings) {
        double[] own = WorldExports.values(market.own(), readings);
        double[] all = WorldExports.values(market.all(), readings);
        double[] demand = WorldExports.values(market.demand(), readings);
        double[] actual = WorldExports.values(market.actual(), readings);
        return own == null || all == null || demand == null || actual == null
                ? null
                : new Trade(own, all, demand, actual);
    }

    @Override
    public boolean isEstimate() {
        return true;
    }

    @Override
    public void eachOperand(Consumer<Operand> sink) {
        sample.markets().forEach(m -> m.terms().forEach(t -> t.eachOperand(sink)));
    }

    @Override
    public Problem problem(Readings readings) {
        for (PotentialSample.Market market : sample.markets()) {
            List<Term> terms = market.terms().toList();
            for (Term term : terms) {
                double value = term.value(readings);
                if (Double.isNaN(value)) {
                    return term.problem(readings);
                }
                if (value < 0) {
                    return Problem.notMeasurable(MeasureNote.EXPORT_NEGATIVE.note());
                }
            }
            if (!trade(market, readings).isPartOfWhole()) {
                return Problem.notMeasurable(MeasureNote.POTENTIAL_NO_PART.note());
            }
        }
        return Problem.notMeasurable(MeasureNote.POTENTIAL_NOTHING.note());
    }

    @Override
    public Span span(Readings readings, boolean revised) {
        return null;
    }
}
