// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.flow;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/**
 * Which cells of a dataset are to be listed one by one. An empty set means every member.
 *
 * @param flows observed flows
 * @param history every version of every cell, instead of the ones known on one day
 * @param asOf the day on which the cells must have been known; null for now; without meaning for a
 *     history
 */
public record CellQuery(
        String dataset,
        Set<TradeFlow> flows,
        Set<String> reporters,
        Set<String> partners,
        Set<String> products,
        boolean history,
        LocalDate asOf) {

    public CellQuery {
        Objects.requireNonNull(dataset, "dataset");
        flows = Set.copyOf(flows);
        reporters = Set.copyOf(reporters);
        partners = Set.copyOf(partners);
        products = Set.copyOf(products);
    }

    /** All cells of a dataset as known now. */
    public static CellQuery of(String dataset) {
        return new CellQuery(dataset, Set.of(), Set.of(), Set.of(), Set.of(), false, null);
    }

    /** The same cells as known on a day; null for now. */
    public CellQuery asOf(LocalDate day) {
        return new CellQuery(dataset, flows, reporters, partners, products, false, day);
    }

    /** Every version of the same cells. */
    public CellQuery withHistory() {
        return new CellQuery(dataset, flows, reporters, partners, products, true, null);
    }

    /** Whether a set of a query lets a member through. */
    static boolean lets(Set<String> wanted, String code) {
        return wanted.isEmpty() || wanted.contains(code);
    }
}
