// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The smallest range around several: a few that fill much of it are summed in one pass over it. */
final class Box {

    private static final int MOST = 8;
    private static final double LOOSE = 4;

    private Box() {}

    /**
     * Whether there are few ranges, of one dataset and flow, that fill a good part of their box.
     */
    static boolean holds(Collection<CellRange> ranges) {
        if (ranges.size() < 2 || ranges.size() > MOST) {
            return false;
        }
        CellRange first = ranges.iterator().next();
        double cells = 0;
        for (CellRange range : ranges) {
            if (!range.dataset().equals(first.dataset()) || range.flow() != first.flow()) {
                return false;
            }
            cells += cells(range);
        }
        return cells(around(List.copyOf(ranges))) <= LOOSE * cells;
    }

    private static double cells(CellRange r) {
        return (double) r.reporters().size()
                * r.partners().size()
                * r.products().size()
                * r.periods().size();
    }

    static CellRange around(List<CellRange> ranges) {
        Set<String> reporters = new TreeSet<>();
        Set<String> partners = new TreeSet<>();
        Set<String> products = new TreeSet<>();
        Set<Period> periods = new TreeSet<>();
        for (CellRange range : ranges) {
            reporters.addAll(range.reporters());
            partners.addAll(range.partners());
            products.addAll(range.products());
            periods.addAll(range.periods());
        }
        CellRange first = ranges.get(0);
        return new CellRange(first.dataset(), first.flow(), reporters, partners, products, periods);
    }

    /** What tells a range's cells from others of the box; empty where it is the box. */
    static String within(CellRange range, CellRange box) {
        return TotalsSql.DIMENSIONS.stream()
                .filter(d -> TotalsSql.codes(range, d).size() < TotalsSql.codes(box, d).size())
                .map(
                        d ->
                                TotalsSql.codes(range, d).stream()
                                        .map(CubeLoader::literal)
                                        .sorted()
                                        .collect(Collectors.joining(",", d + " IN (", ")")))
                .collect(Collectors.joining(" AND "));
    }
}
