// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import eu.fondaco.core.secrecy.AddedUp.Sum;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The cells of a slice with their values, and those that aren't held but that held ones add up to:
 * a total over all partners and products alone is the sum of all cells by both, though there are no
 * totals between. Who can add up takes them for given.
 */
final class Whole {

    /** So many values that end alike were rounded. */
    private static final int TOLD = 100;

    private final Map<Cell, Double> held;
    private final AddedUp sums;
    private final Set<String> periods = new HashSet<>();
    private final Map<Cell, Double> implied = new LinkedHashMap<>();

    Whole(Map<Cell, Double> held, AddedUp sums) {
        this.held = Map.copyOf(held);
        this.sums = sums;
        held.keySet().forEach(c -> periods.add(c.code(Cell.PERIOD)));
    }

    /** To what its values are rounded: the greatest power of ten, from one on, that divides all. */
    double grain() {
        double grain = 1;
        while (grain < 1e9 && divides(grain * 10)) {
            grain *= 10;
        }
        return grain;
    }

    /**
     * By how much a value may be off for rounding: half its grain; 0 where there are too few values
     * to tell that they are rounded.
     */
    double rounding() {
        long told = held.values().stream().filter(v -> v != 0).count();
        double grain = told >= TOLD ? grain() : 1;
        return grain > 1 ? grain / 2 : 0;
    }

    /** Whether there are enough values to tell, and all are whole numbers. */
    boolean isOfWholeNumbers() {
        return held.values().stream().filter(v -> v != 0).count() >= TOLD && divides(1);
    }

    private boolean divides(double grain) {
        return held.values().stream().allMatch(v -> v % grain == 0);
    }

    boolean isHeld(Cell cell) {
        return held.containsKey(cell);
    }

    /** Whether it is held or others add up to it. */
    boolean isThere(Cell cell) {
        return held.containsKey(cell) || !Double.isNaN(implied(cell));
    }

    /** Its value; not a number where it isn't there. */
    double value(Cell cell) {
        Double value = held.get(cell);
        return value != null ? value : implied(cell);
    }

    private double implied(Cell cell) {
        Double before = implied.get(cell);
        if (before != null || !periods.contains(cell.code(Cell.PERIOD))) {
            return before == null ? Double.NaN : before;
        }
        implied.put(cell, Double.NaN); // while it is looked for: nothing is a part of itself
        double found = Double.NaN;
        for (int d = 0; d < Cell.PERIOD; d++) {
            for (Sum sum : sums.of(d, cell)) {
                if (Double.isNaN(found) && sum.total().equals(cell.code(d))) {
                    found = sum(cell, d, sum);
                }
            }
        }
        implied.put(cell, found);
        return found;
    }

    private double sum(Cell total, int dimension, Sum sum) {
        double found = Double.NaN;
        for (String code : sum.parts()) {
            double part = value(total.with(dimension, code));
            if (!Double.isNaN(part)) {
                found = part + (Double.isNaN(found) ? 0 : found);
            }
        }
        return found;
    }
}
