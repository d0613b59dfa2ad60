// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import eu.fondaco.core.secrecy.AddedUp.Sum;
import eu.fondaco.core.secrecy.Program.Way;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Secondary suppression: which further cells aren't shown, so that the secret ones can't be worked
 * out from sums. For each secret cell whose value is held a linear program looks for other values
 * of all cells that add up as well, in which the secret one is {@value #WIDTH} of what it can be at
 * most higher, and lower, and which differ in few cells (J. P. Kelly, B. L. Golden and A. A. Assad,
 * Cell suppression: disclosure protection for sensitive tabular data, Networks 22, 1992). A reader
 * who sees everything else can't tell these values from the true ones.
 *
 * <p>Then it is seen for all secret cells together, with rounding and with groups that are wider
 * than their list, that what is shown leaves each of them room ({@link Room}), and others are
 * hidden where it doesn't. A confidential cell without a value isn't held: its producer withheld
 * it, and with it what would give it away; there this alone hides others. Where nothing better is
 * found lines with fewer than three unknown cells are filled up, which is cruder and hides more.
 *
 * <p>No value of a secret cell counts for what is hidden, or that would tell something of it.
 */
final class Suppression {

    /** How far a secret cell may be off either way, as a share of itself. */
    static final double WIDTH = 0.2;

    /** So many unknown cells in a line, where no better way is found. */
    static final int ENOUGH = 3;

    /** The most programs solved for one slice. */
    private static final int MOST = 400;

    private static final int[] REACH = {1, 2, 4, 12};

    private final Map<Cell, Double> values;
    private final Set<Cell> secret;
    private final AddedUp sums;
    private final Set<Cell> hidden;

    /** As everybody sees them: those of secret cells are none. */
    private final Whole shown;

    private int solved;

    /**
     * @param values all cells of a slice that are present
     * @param secret those that are confidential
     * @param hidden those that aren't shown; grows
     */
    Suppression(Map<Cell, Double> values, Set<Cell> secret, AddedUp sums, Set<Cell> hidden) {
        this.values = values;
        this.secret = secret;
        this.hidden = hidden;
        Map<Cell, Double> without = without(secret, values);
        this.sums = BorneOut.sums(sums, without, secret);
        shown = new Whole(without, this.sums);
    }

    private static Map<Cell, Double> without(Set<Cell> secret, Map<Cell, Double> values) {
        Map<Cell, Double> without = new LinkedHashMap<>(values);
        secret.forEach(c -> without.computeIfPresent(c, (cell, value) -> 0.0));
        return without;
    }

    /** Hides what gives secret cells away. */
    void protect() {
        hidden.addAll(secret);
        Map<Cell, Double> sizes = new LinkedHashMap<>();
        Map<Cell, Double> rooms = new LinkedHashMap<>();
        for (Cell cell : secret) {
            boolean isHeld = values.getOrDefault(cell, 0.0) != 0;
            rooms.put(cell, isHeld ? WIDTH : Room.WITHHELD);
            if (isHeld) {
                sizes.put(cell, atMost(cell));
            }
        }
        Set<Cell> freed = new HashSet<>();
        for (Cell cell : largestFirst(sizes)) {
            if (free(cell, WIDTH * sizes.get(cell))) {
                freed.add(cell);
            }
        }
        if (!secret.isEmpty()) {
            Room room = new Room(shown, sums, values.keySet(), rooms, hidden);
            room.make(values.keySet()).stream()
                    .filter(c -> !room.isTooMany() || !freed.contains(c))
                    .forEach(this::fill);
        }
    }

    static List<Cell> largestFirst(Map<Cell, Double> sizes) {
        List<Cell> order = new ArrayList<>(sizes.keySet());
        order.sort(Comparator.comparing((Cell c) -> -sizes.get(c)).thenComparing(Cell::toString));
        return order;
    }

    /** The most that a secret cell can be, as everybody sees who adds up the others. */
    private double atMost(Cell cell) {
        double atLeast = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int d = 0; d < Cell.DIMENSIONS; d++) {
            for (Sum sum : sums.of(d, cell)) {
                Cell total = cell.with(d, sum.total());
                double known = 0;
                boolean all = true;
                boolean any = false;
                for (String code : sum.parts()) {
                    Cell part = cell.with(d, code);
                    any |= shown.isThere(part);
                    all &= !secret.contains(part);
                    known += shown.isThere(part) ? shown.value(part) : 0;
                }
                if (total.equals(cell) && any) {
                    atLeast = Math.max(atLeast, known);
                    least = all ? Math.min(least, known) : least;
                } else if (!total.equals(cell) && shown.isHeld(total) && !secret.contains(total)) {
                    least = Math.min(least, shown.value(total) - known);
                }
            }
        }
        return Double.isInfinite(least) ? atLeast : Math.max(1, least);
    }

    /** By cells that may differ either way, else by some that may go up and some down. */
    private boolean free(Cell cell, double need) {
        return free(cell, need, Way.EITHER)
                || free(cell, need, Way.UP) && free(cell, need, Way.DOWN);
    }

    private boolean free(Cell cell, double need, Way way) {
        for (int reach : REACH) {
            if (solved++ >= MOST) {
                break;
            }
            Map<Cell, Double> moved =
                    new Program(shown, sums, hidden, cell, need, reach).solve(way);
            if (!moved.isEmpty()) {
                hidden.addAll(moved.keySet());
                return true;
            }
        }
        return false;
    }

    /** Fills up the lines through a cell, then those through what that hides. */
    private void fill(Cell first) {
        Deque<Cell> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            Cell cell = open.pop();
            for (int d = 0; d < Cell.DIMENSIONS; d++) {
                for (Sum sum : sums.of(d, cell)) {
                    fill(cell, d, sum, open);
                }
            }
        }
    }

    private void fill(Cell cell, int dimension, Sum sum, Deque<Cell> open) {
        Cell total = cell.with(dimension, sum.total());
        if (!shown.isThere(total)) {
            return;
        }
        List<Cell> parts =
                sum.parts().stream()
                        .map(p -> cell.with(dimension, p))
                        .filter(shown::isThere)
                        .toList();
        long unknown =
                parts.stream().filter(hidden::contains).count() + (hidden.contains(total) ? 1 : 0);
        if (parts.isEmpty() || unknown == 0) {
            return;
        }
        List<Cell> next =
                parts.stream()
                        .filter(p -> !hidden.contains(p) && shown.isHeld(p))
                        .sorted(
                                Comparator.comparing((Cell p) -> shown.value(p) == 0)
                                        .thenComparing(p -> Math.abs(shown.value(p)))
                                        .thenComparing(Cell::toString))
                        .toList();
        for (int i = 0; unknown < ENOUGH && i < next.size(); i++, unknown++) {
            hidden.add(next.get(i));
            open.push(next.get(i));
        }
        if (unknown < ENOUGH && shown.isHeld(total) && hidden.add(total)) {
            open.push(total);
        }
    }
}
