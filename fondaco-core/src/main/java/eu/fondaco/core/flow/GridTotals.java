// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sums of a {@link CellGrid}, by their places in it. Columns of numbers, since a table has up
 * to millions; whoever gets them may change them.
 *
 * @param value in base units; 0 where no cell is present
 * @param cells how many cells are present
 * @param origin the place in {@code origins} of where a sum's cells come from; null where all have
 *     the first
 * @param origins flags and releases that sums have in common; the first of no cell
 * @param quantity sums of the quantities given; null where they weren't asked
 * @param weighed the value of the cells that have a quantity; null where it wasn't asked
 * @param unit the place in {@code units} of the units of a sum's quantities; null where they
 *     weren't asked
 * @param units sets of units; the first of no quantity
 */
public record GridTotals(
        double[] value,
        int[] cells,
        int[] origin,
        List<Origin> origins,
        double[] quantity,
        double[] weighed,
        int[] unit,
        List<Set<String>> units) {

    /** Flags met among cells, and the releases that they come from. */
    public record Origin(Set<String> statuses, Set<String> releases) {

        public static final Origin NONE = new Origin(Set.of(), Set.of());

        public Origin {
            statuses = Set.copyOf(statuses);
            releases = Set.copyOf(releases);
        }

        /** Whether a cell among them is confidential, so that the sum may not be shown. */
        public boolean isConfidential() {
            return statuses.contains("C");
        }

        /** Both together. */
        public Origin and(Origin other) {
            Set<String> flags = new TreeSet<>(statuses);
            flags.addAll(other.statuses);
            Set<String> from = new TreeSet<>(releases);
            from.addAll(other.releases);
            return new Origin(flags, from);
        }
    }

    /** Where the cells of a sum come from. */
    public Origin originAt(int place) {
        return origins.get(origin == null ? 0 : origin[place]);
    }

    /** The units of a sum's quantities. */
    public Set<String> unitsAt(int place) {
        return units.get(unit[place]);
    }

    /** The same from sums of ranges, as any store has them. */
    static GridTotals of(ObservationStore store, CellGrid grid, java.time.LocalDate asOf) {
        return new Summing(store, grid, asOf).totals();
    }

    private static final class Summing {

        private final CellGrid grid;
        private final List<List<CellRange>> ranges = new ArrayList<>();
        private final Map<CellRange, CellTotal> totals;
        private final Map<CellRange, CellQuantity> quantities;
        private final Map<Origin, Integer> origins = new HashMap<>(Map.of(Origin.NONE, 0));
        private final Map<Set<String>, Integer> units = new HashMap<>(Map.of(Set.of(), 0));

        Summing(ObservationStore store, CellGrid grid, java.time.LocalDate asOf) {
            this.grid = grid;
            for (int t = 0; t < grid.periods().size(); t++) {
                for (int r = 0; r < grid.reporters().size(); r++) {
                    for (int p = 0; p < grid.partners().size(); p++) {
                        for (int q = 0; q < grid.products().size(); q++) {
                            ranges.add(grid.ranges(t, r, p, q));
                        }
                    }
                }
            }
            Set<CellRange> all = new LinkedHashSet<>();
            ranges.forEach(all::addAll);
            totals = all.isEmpty() ? Map.of() : store.totals(all, asOf);
            quantities = all.isEmpty() || !grid.weighed() ? Map.of() : store.quantities(all, asOf);
        }

        GridTotals totals() {
            int n = ranges.size();
            double[] value = new double[n];
            int[] cells = new int[n];
            int[] origin = new int[n];
            double[] quantity = grid.weighed() ? new double[n] : null;
            double[] weighed = grid.weighed() ? new double[n] : null;
            int[] unit = grid.weighed() ? new int[n] : null;
            for (int i = 0; i < n; i++) {
                Origin from = Origin.NONE;
                CellQuantity sum = CellQuantity.NONE;
                for (CellRange range : ranges.get(i)) {
                    CellTotal total = totals.get(range);
                    value[i] += total.value();
                    cells[i] += total.cells();
                    from = from.and(new Origin(total.statuses(), total.releases()));
                    sum = grid.weighed() ? sum.plus(quantities.get(range)) : sum;
                }
                origin[i] = origins.computeIfAbsent(from, o -> origins.size());
                if (grid.weighed()) {
                    quantity[i] = sum.quantity();
                    weighed[i] = sum.value();
                    unit[i] = units.computeIfAbsent(sum.units(), u -> units.size());
                }
            }
            return new GridTotals(
                    value,
                    cells,
                    origin,
                    inOrder(origins),
                    quantity,
                    weighed,
                    unit,
                    inOrder(units));
        }

        private static <T> List<T> inOrder(Map<T, Integer> numbered) {
            List<T> list = new ArrayList<>(numbered.keySet());
            list.sort(java.util.Comparator.comparing(numbered::get));
            return list;
        }
    }
}
