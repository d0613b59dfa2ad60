// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.flow;

import java.util.Set;

/**
 * The sum of the cells of a {@link CellRange} that are present.
 *
 * @param value in base units; 0 when no cell is present
 * @param cells how many cells were present
 * @param statuses flags met among them, without the empty one
 * @param releases ids of the releases the cells come from
 */
public record CellTotal(double value, int cells, Set<String> statuses, Set<String> releases) {

    public static final CellTotal NONE = new CellTotal(0, 0, Set.of(), Set.of());

    public CellTotal {
        statuses = Set.copyOf(statuses);
        releases = Set.copyOf(releases);
    }

    /** Whether a cell among them is confidential, so that the sum may not be shown. */
    public boolean isConfidential() {
        return statuses.contains("C");
    }
}
