// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.flow;

import java.util.Set;

/**
 * How much was traded in the cells of a {@link CellRange}, in kilograms or pieces rather than
 * money. Providers leave quantities out of some cells, so the value of the cells that have one is
 * kept beside their sum: a unit value divides these two, never a whole value by a part of its
 * quantity.
 *
 * @param quantity the sum of the quantities given; meaningless where units are several
 * @param value the value of the cells that have a quantity, in the dataset's currency
 * @param units units met, such as {@code kg}; none when no cell has a quantity
 */
public record CellQuantity(double quantity, double value, Set<String> units) {

    public static final CellQuantity NONE = new CellQuantity(0, 0, Set.of());

    public CellQuantity {
        units = Set.copyOf(units);
    }

    /** Whether no cell has a quantity. */
    public boolean isNone() {
        return units.isEmpty();
    }

    /** Both together. */
    public CellQuantity plus(CellQuantity other) {
        Set<String> all = new java.util.TreeSet<>(units);
        all.addAll(other.units);
        return new CellQuantity(quantity + other.quantity, value + other.value, all);
    }
}
