// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.flow.CellGrid;
import eu.fondaco.core.flow.GridTotals;
import eu.fondaco.core.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All sums of a dataset over one set of partners, or of products, for each member of the other
 * dimensions: what tables over all partners, or all products, are put together from.
 */
final class GridRollup {

    private final GridTotals totals;
    private final Map<Period, Integer> periods;
    private final Map<String, Integer> reporters;
    private final Map<String, Integer> partners;
    private final Map<String, Integer> products;

    GridRollup(CellGrid grid, GridTotals totals) {
        this.totals = totals;
        periods = places(grid.periods());
        reporters = places(grid.reporters());
        partners = places(grid.partners());
        products = places(grid.products());
    }

    /** Of a set that was added up one member stands for all. */
    private static <K> Map<K, Integer> places(List<Set<K>> groups) {
        Map<K, Integer> places = new HashMap<>();
        for (int g = 0; g < groups.size(); g++) {
            places.put(groups.get(g).iterator().next(), g);
        }
        return places;
    }

    /** The sums of a grid whose one group in the dimension added up is the same set. */
    GridTotals read(CellGrid grid) {
        GridColumns.Shared shared = new GridColumns.Shared();
        GridColumns from = new GridColumns(totals, shared);
        GridSums sums = new GridSums(grid, totals.origin() != null, shared);
        int[] t = sums.periods().byPlace(periods);
        int[] r = sums.reporters().byPlace(reporters);
        int[] p = sums.partners().byPlace(partners);
        int[] q = sums.products().byPlace(products);
        boolean alone = areApart(t) && areApart(r) && areApart(p) && areInOrder(q);
        for (int period = 0; period < t.length; period++) {
            for (int reporter = 0; t[period] >= 0 && reporter < r.length; reporter++) {
                for (int partner = 0; r[reporter] >= 0 && partner < p.length; partner++) {
                    if (p[partner] >= 0) {
                        int at = sums.at(t[period], r[reporter], p[partner], 0);
                        int place =
                                ((period * r.length + reporter) * p.length + partner) * q.length;
                        if (alone) {
                            sums.columns().copy(at, from, place, q.length);
                        } else {
                            add(sums.columns(), at, from, place, q);
                        }
                    }
                }
            }
        }
        return sums.totals();
    }

    private static void add(GridColumns to, int at, GridColumns from, int place, int[] classes) {
        for (int i = 0; i < classes.length; i++) {
            if (classes[i] >= 0) {
                to.add(at + classes[i], from, place + i);
            }
        }
    }

    /** Whether no two members are of one class. */
    private static boolean areApart(int[] classes) {
        return java.util.Arrays.stream(classes).filter(c -> c >= 0).distinct().count()
                == java.util.Arrays.stream(classes).filter(c -> c >= 0).count();
    }

    private static boolean areInOrder(int[] classes) {
        for (int i = 0; i < classes.length; i++) {
            if (classes[i] != i) {
                return false;
            }
        }
        return true;
    }
}
