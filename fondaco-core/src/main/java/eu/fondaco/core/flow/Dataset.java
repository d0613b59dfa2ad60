// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.flow;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.time.Period;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a dataset holds, without its cells: members of each dimension and which reporter has data
 * for which flow and period. It decides whether an absent cell means nothing was traded or nothing
 * is known.
 *
 * @param unit currency of its values
 * @param complete whether the sum of partners stands for all partners where {@code W00} is absent
 * @param zerosOmitted whether an absent cell is 0 where its reporter has data for that period
 * @param coverage periods with data by reporter and observed flow
 * @param detail which reporters have partners, or products, beside the totals
 */
public record Dataset(
        String id,
        String unit,
        boolean complete,
        boolean zerosOmitted,
        Set<String> reporters,
        Set<String> partners,
        Set<String> products,
        Map<Reported, NavigableSet<Period>> coverage,
        Map<Reported, Detail> detail) {

    /** A reporter's series in one direction. */
    public record Reported(String reporter, TradeFlow flow) {}

    /** Whether a reporter's series is broken down by partner and by product. */
    public record Detail(boolean partners, boolean products) {}

    public Dataset {
        reporters = Collections.unmodifiableSet(new TreeSet<>(reporters)); // in one order always
        partners = Collections.unmodifiableSet(new TreeSet<>(partners)); // in one order always
        products = Collections.unmodifiableSet(new TreeSet<>(products)); // in one order always
        coverage = Map.copyOf(coverage);
        detail = Map.copyOf(detail);
    }

    public boolean hasWorld() {
        return partners.contains(Area.WORLD);
    }

    public boolean hasTotal() {
        return products.contains(Product.TOTAL);
    }

    /** Whether that reporter has any data for that flow and period. */
    public boolean covers(String reporter, TradeFlow flow, Period period) {
        NavigableSet<Period> periods = coverage.get(new Reported(reporter, flow));
        return periods != null && periods.contains(period);
    }
}
