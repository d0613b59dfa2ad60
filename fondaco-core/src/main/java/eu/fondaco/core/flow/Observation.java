// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.flow;

import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.core.time.Period;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * One cell of a dataset as a provider declared it: so much of a product went between a reporter and
 * a partner in a period. All codes are atomic (no sums).
 *
 * @param flow exports or imports
 * @param value in base units of {@code unit} (euros, not millions); may be negative
 * @param status the provider's flags (E, P, C …), or empty
 * @param quantity in {@code quantityUnit}, or null
 */
public record Observation(
        String dataset,
        String reporter,
        String partner,
        TradeFlow flow,
        String product,
        Period period,
        BigDecimal value,
        String unit,
        String status,
        BigDecimal quantity,
        String quantityUnit) {

    public Observation {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(reporter, "reporter");
        Objects.requireNonNull(partner, "partner");
        if (!flow.isObserved()) {
            throw new UnsoundException("unsound.flow-not-observed", flow.code());
        }
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(unit, "unit");
        status = status == null ? "" : status;
        quantityUnit = quantityUnit == null ? "" : quantityUnit;
    }

    /** The same cell between other codes. */
    public Observation between(String otherReporter, String otherPartner) {
        return new Observation(
                dataset,
                otherReporter,
                otherPartner,
                flow,
                product,
                period,
                value,
                unit,
                status,
                quantity,
                quantityUnit);
    }
}
