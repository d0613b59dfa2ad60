// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.flow;

import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.core.time.Period;
import java.util.Objects;
import java.util.Set;

/**
 * The cells that a number is summed from: the product of sets of atomic codes in one dataset. This
 * is the plan that questions are turned into; a store answers many of them in one go.
 */
public record CellRange(
        String dataset,
        TradeFlow flow,
        Set<String> reporters,
        Set<String> partners,
        Set<String> products,
        Set<Period> periods) {

    public CellRange {
        Objects.requireNonNull(dataset, "dataset");
        if (!flow.isObserved()) {
            throw new UnsoundException("unsound.flow-not-observed", flow.code());
        }
        reporters = CodeSet.of(reporters);
        partners = CodeSet.of(partners);
        products = CodeSet.of(products);
        periods = Set.copyOf(periods);
    }
}
