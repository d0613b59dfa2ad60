// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.flow.CellRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ranges of cells that are summed, others that are subtracted, and the shares of those that don't
 * count whole.
 */
record SignedRanges(List<CellRange> plus, List<CellRange> minus, Map<CellRange, Double> shares) {

    static SignedRanges none() {
        return new SignedRanges(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
    }

    void add(CellRange range, boolean subtracted, double share) {
        (subtracted ? minus : plus).add(range);
        if (share < 1) {
            shares.put(range, share);
        }
    }
}
