// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.question;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import java.util.Objects;

/**
 * What a question is set against, as a denominator or a comparison: only the fields that differ
 * from the question's own; the others are null.
 */
public record Basis(TradeFlow flow, Codes reporter, Codes partner, Codes product, Period period) {

    public static Basis ofPartner(Codes partner) {
        return new Basis(null, null, partner, null, null);
    }

    public static Basis ofReporter(Codes reporter) {
        return new Basis(null, reporter, null, null, null);
    }

    public static Basis ofProduct(Codes product) {
        return new Basis(null, null, null, product, null);
    }

    public static Basis ofFlow(TradeFlow flow) {
        return new Basis(flow, null, null, null, null);
    }

    public static Basis ofPeriod(Period period) {
        return new Basis(null, null, null, null, period);
    }

    /**
     * The same basis without the fields that say what the question says anyway; a field in the
     * dimension that a ranking runs over stays, since there each member stands in turn.
     */
    Basis relativeTo(Question q) {
        Dimension free = q.runsOver();
        return new Basis(
                flow == q.flow() ? null : flow,
                free != Dimension.REPORTER && Objects.equals(reporter, q.reporter())
                        ? null
                        : reporter,
                free != Dimension.PARTNER && q.partner().equals(partner) ? null : partner,
                free != Dimension.PRODUCT && q.product().equals(product) ? null : product,
                free != Dimension.PERIOD && Objects.equals(period, q.period()) ? null : period);
    }

    public boolean isEmpty() {
        return flow == null
                && reporter == null
                && partner == null
                && product == null
                && period == null;
    }
}
