// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.flow.CellGrid;
import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.CellTotal;
import eu.fondaco.core.flow.GridTotals;
import eu.fondaco.core.flow.GridTotals.Origin;
import eu.fondaco.core.time.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All sums of a dataset over one set of partners, or of products, for each member of the other
 * dimensions: what tables over all partners, or all products, are put together from.
 */
final class GridRollup {

    /** Amounts have four decimals: counted in the last of them, sums are exact in any order. */
    private static final double LAST = 10_000;

    /** Larger sums don't fit when they are counted so. */
    private static final double MOST = Long.MAX_VALUE / LAST / 2;

    private final GridTotals totals;
    private final String release;
    private final Map<Period, Integer> periods;
    private final Map<String, Integer> reporters;
    private final Map<String, Integer> partners;
    private final Map<String, Integer> products;

    /**
     * @param release the one of which all cells are; null where that is told of each sum
     */
    GridRollup(CellGrid grid, GridTotals totals, String release) {
        this.totals = totals;
        this.release = release;
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

    /** The sum of a range of the same products, where these were added up. */
    CellTotal total(CellRange range) {
        long exact = 0;
        double value = 0;
        int cells = 0;
        Set<Origin> from = new HashSet<>();
        int[] partner = held(range.partners(), partners);
        for (int period : held(range.periods(), periods)) {
            for (int reporter : held(range.reporters(), reporters)) {
                int row = (period * reporters.size() + reporter) * partners.size();
                for (int p : partner) {
                    int place = row + p;
                    if (totals.cells()[place] > 0) {
                        value += totals.value()[place];
                        exact += Math.round(totals.value()[place] * LAST);
                        cells += totals.cells()[place];
                        from.add(totals.originAt(place));
                    }
                }
            }
        }
        boolean fits = Math.abs(value) < MOST;
        return cells == 0 ? CellTotal.NONE : total(fits ? exact / LAST : value, cells, from);
    }

    private CellTotal total(double value, int cells, Set<Origin> from) {
        if (release != null) {
            return new CellTotal(value, cells, Set.of(), Set.of(release));
        }
        Origin all = from.stream().reduce(Origin.NONE, Origin::and);
        return new CellTotal(value, cells, all.statuses(), all.releases());
    }

    /** The places of those members that are held. */
    private static <K> int[] held(Set<K> members, Map<K, Integer> places) {
        return members.stream().map(places::get).filter(p -> p != null).mapToInt(p -> p).toArray();
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
