// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import eu.fondaco.core.secrecy.AddedUp.Sum;
import eu.fondaco.core.secrecy.Program.Way;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Secondary suppression: which further cells aren't shown, so that the secret ones can't be worked
 * out from sums. For each secret cell a linear program looks for other values of all cells that add
 * up as well, in which the secret one is {@value #WIDTH} of itself higher, and lower, and which
 * differ from the true ones in few cells (J. P. Kelly, B. L. Golden and A. A. Assad, Cell
 * suppression: disclosure protection for sensitive tabular data, Networks 22, 1992). A reader who
 * sees everything else can't tell these values from the true ones. Where none are found near by, or
 * there are too many secret cells, lines with fewer than three unknown cells are filled up, which
 * is cruder and hides more.
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
    private final AddedUp sums;
    private final Set<Cell> hidden;
    private final Map<Cell, Double> truth = new HashMap<>();
    private int solved;

    /**
     * @param values all cells of a slice that are present; those of secret ones are forgotten
     * @param hidden those that aren't shown; grows
     */
    Suppression(Map<Cell, Double> values, AddedUp sums, Set<Cell> hidden) {
        this.values = values;
        this.sums = sums;
        this.hidden = hidden;
    }

    /**
     * Hides what gives secret cells away. What is hidden doesn't depend on the values of secret
     * cells, or it would tell something of them, but where they can only protect each other.
     */
    void protect(Set<Cell> secret) {
        hidden.addAll(secret);
        truth.putAll(values);
        Map<Cell, Double> sizes = new HashMap<>();
        secret.stream().filter(values::containsKey).forEach(c -> sizes.put(c, atMost(c, secret)));
        secret.forEach(c -> values.computeIfPresent(c, (cell, value) -> 0.0));
        List<Cell> order = new ArrayList<>(sizes.keySet());
        order.sort(Comparator.comparing((Cell c) -> -sizes.get(c)).thenComparing(Cell::toString));
        for (Cell cell : order) {
            if (!free(cell, WIDTH * sizes.get(cell))) {
                fill(cell);
            }
        }
    }

    /** The most that a secret cell can be, as everybody sees who adds up the others. */
    private double atMost(Cell cell, Set<Cell> secret) {
        double least = Double.POSITIVE_INFINITY;
        for (int d = 0; d < Cell.DIMENSIONS; d++) {
            for (Sum sum : sums.of(d, cell.code(d))) {
                Cell total = cell.with(d, sum.total());
                double shown = 0;
                boolean all = true;
                boolean any = false;
                for (String part : sum.parts()) {
                    Cell at = cell.with(d, part);
                    shown += secret.contains(at) ? 0 : values.getOrDefault(at, 0.0);
                    all &= !secret.contains(at);
                    any |= values.containsKey(at);
                }
                if (total.equals(cell) && any && all) {
                    least = Math.min(least, shown);
                } else if (!total.equals(cell)
                        && values.containsKey(total)
                        && !secret.contains(total)) {
                    least = Math.min(least, values.get(total) - shown);
                }
            }
        }
        return Math.max(1, Double.isInfinite(least) ? truth.get(cell) : least);
    }

    /**
     * By cells that may differ either way, else by some that may go up and some down, else by
     * secret cells among them that have to give way too.
     */
    private boolean free(Cell cell, double need) {
        return free(values, cell, need, Way.EITHER)
                || free(values, cell, need, Way.UP) && free(values, cell, need, Way.DOWN)
                || free(truth, cell, need, Way.UP) && free(truth, cell, need, Way.DOWN);
    }

    private boolean free(Map<Cell, Double> given, Cell cell, double need, Way way) {
        for (int reach : REACH) {
            if (solved++ >= MOST) {
                return false;
            }
            Set<Cell> moved = new Program(given, sums, hidden, cell, need, reach).solve(way);
            if (!moved.isEmpty()) {
                hidden.addAll(moved);
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
                for (Sum sum : sums.of(d, cell.code(d))) {
                    fill(cell, d, sum, open);
                }
            }
        }
    }

    private void fill(Cell cell, int dimension, Sum sum, Deque<Cell> open) {
        Cell total = cell.with(dimension, sum.total());
        if (!values.containsKey(total)) {
            return;
        }
        List<Cell> parts =
                sum.parts().stream()
                        .map(p -> cell.with(dimension, p))
                        .filter(values::containsKey)
                        .toList();
        long unknown =
                parts.stream().filter(hidden::contains).count() + (hidden.contains(total) ? 1 : 0);
        if (parts.isEmpty() || unknown == 0) {
            return;
        }
        List<Cell> next =
                parts.stream()
                        .filter(p -> !hidden.contains(p))
                        .sorted(
                                Comparator.comparing((Cell p) -> values.get(p) == 0)
                                        .thenComparing(p -> Math.abs(values.get(p)))
                                        .thenComparing(Cell::toString))
                        .toList();
        for (int i = 0; unknown < ENOUGH && i < next.size(); i++, unknown++) {
            hidden.add(next.get(i));
            open.push(next.get(i));
        }
        if (unknown < ENOUGH && hidden.add(total)) {
            open.push(total);
        }
    }
}
