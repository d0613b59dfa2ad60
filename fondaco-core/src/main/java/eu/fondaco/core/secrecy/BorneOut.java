// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import eu.fondaco.core.secrecy.AddedUp.Sum;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which sums the cells of a slice bear out. A table may name some members of a group and not the
 * others; where what is shown doesn't add up nearly anywhere, nobody can subtract.
 */
final class BorneOut {

    /** So many places have to be seen before a sum is thought to be none. */
    private static final int PLACES = 5;

    /** Up to this share of them may add up all the same, by chance. */
    private static final double CHANCE = 0.1;

    /** How far a sum may be off, as a share, for rounding. */
    private static final double OFF = 0.02;

    /** Where so much of a total is missing from its parts, others of its parts aren't held. */
    private static final double MISSING = 0.5;

    private BorneOut() {}

    /** The sums without those that are none. */
    static AddedUp sums(AddedUp sums, Map<Cell, Double> values, Set<Cell> secret) {
        Whole whole = new Whole(values, sums);
        Map<Sum, int[]> seen = new HashMap<>();
        for (Cell cell : values.keySet()) {
            for (int d = 0; d < Cell.PERIOD; d++) {
                for (Sum sum : sums.of(d, cell.code(d))) {
                    if (sum.total().equals(cell.code(d)) && !secret.contains(cell)) {
                        see(cell, d, sum, whole, secret, seen);
                    }
                }
            }
        }
        Set<Sum> none = new HashSet<>();
        seen.forEach(
                (sum, places) -> {
                    boolean often = places[0] >= PLACES && places[1] <= CHANCE * places[0];
                    if (often || places[1] == 0 && places[2] > 0) {
                        none.add(sum);
                    }
                });
        return sums.without(none);
    }

    /** A place where all of a sum is shown counts, and whether it adds up there. */
    private static void see(
            Cell total,
            int dimension,
            Sum sum,
            Whole whole,
            Set<Cell> secret,
            Map<Sum, int[]> seen) {
        double parts = 0;
        boolean any = false;
        for (String code : sum.parts()) {
            Cell part = total.with(dimension, code);
            if (secret.contains(part) || !whole.isHeld(part) && whole.isThere(part)) {
                return;
            }
            if (whole.isHeld(part)) {
                parts += whole.value(part);
                any = true;
            }
        }
        double value = whole.value(total);
        if (any && value > 0) {
            int[] places = seen.computeIfAbsent(sum, s -> new int[3]);
            places[0]++;
            places[1] += Math.abs(value - parts) <= OFF * value ? 1 : 0;
            places[2] += parts < MISSING * value ? 1 : 0;
        }
    }
}
