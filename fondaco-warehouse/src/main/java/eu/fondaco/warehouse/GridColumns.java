// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.flow.GridTotals;
import eu.fondaco.core.flow.GridTotals.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Sums by their places, with what many have in common kept once. */
final class GridColumns {

    /** Sets that sums have in common, by their numbers; the first is that of no cell. */
    static final class Shared {

        private final List<Origin> origins = new ArrayList<>(List.of(Origin.NONE));
        private final Map<Origin, Integer> numbers = new HashMap<>(Map.of(Origin.NONE, 0));
        private final Map<Long, Integer> both = new HashMap<>();
        private final List<Set<String>> units = new ArrayList<>(List.of(Set.of()));
        private final Map<Set<String>, Integer> unitNumbers = new HashMap<>(Map.of(Set.of(), 0));

        int origin(Origin origin) {
            return numbers.computeIfAbsent(
                    origin,
                    o -> {
                        origins.add(o);
                        return origins.size() - 1;
                    });
        }

        int unit(Set<String> of) {
            return unitNumbers.computeIfAbsent(
                    Set.copyOf(of),
                    u -> {
                        units.add(u);
                        return units.size() - 1;
                    });
        }

        private int together(int a, int b) {
            if (a == b || b == 0) {
                return a;
            }
            if (a == 0) {
                return b;
            }
            long key = ((long) Math.min(a, b) << 32) | Math.max(a, b);
            Integer known = both.get(key);
            if (known == null) {
                known = origin(origins.get(a).and(origins.get(b)));
                both.put(key, known);
            }
            return known;
        }

        private int units(int a, int b) {
            if (a == b || b == 0) {
                return a;
            }
            Set<String> all = new TreeSet<>(units.get(a));
            all.addAll(units.get(b));
            return unit(all);
        }
    }

    final double[] value;
    final int[] cells;
    final int[] origin;
    final double[] quantity;
    final double[] weighed;
    final int[] unit;
    private final Shared shared;

    /**
     * @param traced whether flags and releases differ from cell to cell
     */
    GridColumns(int size, boolean traced, boolean weighs, Shared shared) {
        value = new double[size];
        cells = new int[size];
        origin = traced ? new int[size] : null;
        quantity = weighs ? new double[size] : null;
        weighed = weighs ? new double[size] : null;
        unit = weighs ? new int[size] : null;
        this.shared = shared;
    }

    /** The same as columns that were read before. */
    GridColumns(GridTotals totals, Shared shared) {
        value = totals.value();
        cells = totals.cells();
        origin = totals.origin();
        quantity = totals.quantity();
        weighed = totals.weighed();
        unit = totals.unit();
        this.shared = shared;
        for (int i = shared.origins.size(); i < totals.origins().size(); i++) {
            shared.origin(totals.origins().get(i));
        }
        totals.units().forEach(shared::unit);
    }

    void add(int at, double worth, int count, int from) {
        value[at] += worth;
        cells[at] += count;
        if (origin != null) {
            origin[at] = shared.together(origin[at], from);
        }
    }

    void weigh(int at, double much, double worth, int in) {
        quantity[at] += much;
        weighed[at] += worth;
        unit[at] = shared.units(unit[at], in);
    }

    /** Adds a sum of other columns that share the same sets. */
    void add(int at, GridColumns other, int place) {
        if (other.cells[place] == 0) {
            return;
        }
        add(
                at,
                other.value[place],
                other.cells[place],
                other.origin == null ? 0 : other.origin[place]);
        if (unit != null && other.unit[place] > 0) {
            weigh(at, other.quantity[place], other.weighed[place], other.unit[place]);
        }
    }

    /** Adds sums of other columns that lie side by side. */
    void addAll(int at, GridColumns other, int place, int length) {
        if (origin != null || unit != null) {
            for (int i = 0; i < length; i++) {
                add(at + i, other, place + i);
            }
            return;
        }
        for (int i = 0; i < length; i++) {
            value[at + i] += other.value[place + i];
        }
        for (int i = 0; i < length; i++) {
            cells[at + i] += other.cells[place + i];
        }
    }

    /** Copies sums that lie side by side, into places where nothing is yet. */
    void copy(int at, GridColumns other, int place, int length) {
        System.arraycopy(other.value, place, value, at, length);
        System.arraycopy(other.cells, place, cells, at, length);
        if (origin != null && other.origin != null) {
            System.arraycopy(other.origin, place, origin, at, length);
        }
        if (unit != null) {
            System.arraycopy(other.quantity, place, quantity, at, length);
            System.arraycopy(other.weighed, place, weighed, at, length);
            System.arraycopy(other.unit, place, unit, at, length);
        }
    }

    GridTotals totals() {
        return new GridTotals(
                value,
                cells,
                origin,
                List.copyOf(shared.origins),
                quantity,
                weighed,
                unit,
                List.copyOf(shared.units));
    }
}
