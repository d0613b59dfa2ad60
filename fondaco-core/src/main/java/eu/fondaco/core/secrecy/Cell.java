// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where a value stands in a dataset. */
record Cell(TradeFlow flow, String reporter, String partner, String product, Period period) {

    static final int REPORTER = 0;
    static final int PARTNER = 1;
    static final int PRODUCT = 2;
    static final int PERIOD = 3;
    static final int DIMENSIONS = 4;

    /** By their codes, the same in every process. */
    static final Comparator<Cell> ORDER =
            Comparator.comparing(Cell::flow)
                    .thenComparing(Cell::reporter)
                    .thenComparing(Cell::partner)
                    .thenComparing(Cell::product)
                    .thenComparing(Cell::period);

    /** Periods by their codes, and back: they are few, and asked for millions of times. */
    private static final Map<String, Period> PERIODS = new ConcurrentHashMap<>();

    private static final Map<Period, String> CODES = new ConcurrentHashMap<>();

    static Cell of(Observation o) {
        return new Cell(o.flow(), o.reporter(), o.partner(), o.product(), o.period());
    }

    /** Its code in a dimension. */
    String code(int dimension) {
        return switch (dimension) {
            case REPORTER -> reporter;
            case PARTNER -> partner;
            case PRODUCT -> product;
            default -> CODES.computeIfAbsent(period, Period::toString);
        };
    }

    /** The cell with another code in a dimension. */
    Cell with(int dimension, String code) {
        return switch (dimension) {
            case REPORTER -> new Cell(flow, code, partner, product, period);
            case PARTNER -> new Cell(flow, reporter, code, product, period);
            case PRODUCT -> new Cell(flow, reporter, partner, code, period);
            default ->
                    new Cell(
                            flow,
                            reporter,
                            partner,
                            product,
                            PERIODS.computeIfAbsent(code, Period::parse));
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cell c
                && partner.equals(c.partner)
                && product.equals(c.product)
                && reporter.equals(c.reporter)
                && flow == c.flow
                && period.equals(c.period);
    }

    @Override
    public int hashCode() {
        int codes = (reporter.hashCode() * 31 + partner.hashCode()) * 31 + product.hashCode();
        return (codes * 31 + period.start()) * 31 + period.months() + flow.ordinal();
    }

    /** The part of a dataset whose cells may add up to one another. */
    record Slice(TradeFlow flow, int year) {}

    Slice slice() {
        return new Slice(flow, period.firstYear());
    }
}
