// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse.scan;

import java.util.List;

/**
 * What is reported by one reporter in one direction.
 *
 * @param flow {@code X} or {@code M}
 * @param periods in the order of their texts
 * @param hasPartners whether any cell is about another partner than the world
 * @param hasProducts whether any cell is about another product than the total
 */
public record Coverage(
        String reporter,
        String flow,
        List<String> periods,
        boolean hasPartners,
        boolean hasProducts) {

    public Coverage {
        periods = List.copyOf(periods);
    }
}
