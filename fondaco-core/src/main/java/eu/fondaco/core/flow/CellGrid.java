// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.flow;

import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The sums that a table is made of: one for each combination of a group of periods, reporters,
 * partners and products. Groups may overlap. A reporter's cells with itself are never counted.
 *
 * @param weighed whether quantities are wanted too
 */
public record CellGrid(
        String dataset,
        TradeFlow flow,
        List<Set<Period>> periods,
        List<Set<String>> reporters,
        List<Set<String>> partners,
        List<Set<String>> products,
        boolean weighed) {

    public CellGrid {
        Objects.requireNonNull(dataset, "dataset");
        if (!flow.isObserved()) {
            throw new UnsoundException("unsound.flow-not-observed", flow.code());
        }
        periods = periods.stream().map(Set::copyOf).toList();
        reporters = codes(reporters);
        partners = codes(partners);
        products = codes(products);
    }

    private static List<Set<String>> codes(List<Set<String>> groups) {
        List<Set<String>> sets = new ArrayList<>(groups.size());
        groups.forEach(g -> sets.add(CodeSet.of(g)));
        return List.copyOf(sets);
    }

    /** How many sums it has. */
    public long size() {
        return (long) periods.size() * reporters.size() * partners.size() * products.size();
    }

    /** The place of a sum, by the places of its groups; products lie side by side. */
    public int at(int period, int reporter, int partner, int product) {
        return ((period * reporters.size() + reporter) * partners.size() + partner)
                        * products.size()
                + product;
    }

    /** The cells of a sum; none where a reporter would trade with itself alone. */
    public List<CellRange> ranges(int period, int reporter, int partner, int product) {
        List<CellRange> ranges = new ArrayList<>();
        Set<String> apart = new LinkedHashSet<>();
        Set<String> with = partners.get(partner);
        for (String code : reporters.get(reporter)) {
            if (!with.contains(code)) {
                apart.add(code);
            } else if (with.size() > 1) {
                Set<String> others = new LinkedHashSet<>(with);
                others.remove(code);
                ranges.add(range(period, Set.of(code), others, product));
            }
        }
        if (!apart.isEmpty()) {
            ranges.add(range(period, apart, with, product));
        }
        return ranges;
    }

    private CellRange range(int period, Set<String> from, Set<String> with, int product) {
        return new CellRange(dataset, flow, from, with, products.get(product), periods.get(period));
    }
}
