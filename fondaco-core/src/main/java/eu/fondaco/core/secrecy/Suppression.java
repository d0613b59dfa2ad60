// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import eu.fondaco.core.secrecy.AddedUp.Sum;
import eu.fondaco.core.secrecy.Program.Way;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
 *
 * <p>A confidential cell without a value isn't held: its producer withheld it, and with it what
 * would give it away. There others are hidden only where what is shown leaves it no room ({@link
 * Room}). Values that are held aren't proved so: what is hidden would hang on them.
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

    /** Secret cells that aren't held. */
    private final Set<Cell> withheld = new LinkedHashSet<>();

    /** As everybody sees them: those of secret cells are none. */
    private Whole shown;

    /** With the values of secret cells, imagined ones where they aren't held. */
    private Whole truth;

    private int solved;

    /**
     * @param values all cells of a slice that are present
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
        see(secret);
        Map<Cell, Double> sizes = new LinkedHashMap<>();
        secret.stream().filter(values::containsKey).forEach(c -> sizes.put(c, atMost(c, secret)));
        sizes.keySet().removeAll(withheld);
        for (Cell cell : largestFirst(sizes)) {
            freeOrFill(cell, sizes.get(cell));
        }
        if (!withheld.isEmpty()) {
            new Room(shown, sums, values.keySet(), withheld, hidden)
                    .make(values.keySet(), this::fill);
        }
    }

    private void see(Set<Cell> secret) {
        Map<Cell, Double> without = new LinkedHashMap<>(values);
        secret.forEach(c -> without.computeIfPresent(c, (cell, value) -> 0.0));
        shown = new Whole(without, sums);
        secret.stream().filter(c -> values.getOrDefault(c, 1.0) == 0).forEach(withheld::add);
        Map<Cell, Double> with = new LinkedHashMap<>(values);
        boolean allWithheld = withheld.size() == secret.size();
        with.putAll(allWithheld ? Map.of() : Imagined.of(new Whole(values, sums), withheld, sums));
        truth = new Whole(with, sums);
    }

    static List<Cell> largestFirst(Map<Cell, Double> sizes) {
        List<Cell> order = new ArrayList<>(sizes.keySet());
        order.sort(Comparator.comparing((Cell c) -> -sizes.get(c)).thenComparing(Cell::toString));
        return order;
    }

    private void freeOrFill(Cell cell, double size) {
        if (!free(cell, WIDTH * size)) {
            fill(cell);
        }
    }

    /** The most that a secret cell can be, as everybody sees who adds up the others. */
    private double atMost(Cell cell, Set<Cell> secret) {
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
                if (total.equals(cell) && any && all) {
                    least = Math.min(least, known);
                } else if (!total.equals(cell) && shown.isHeld(total) && !secret.contains(total)) {
                    least = Math.min(least, shown.value(total) - known);
                }
            }
        }
        return Math.max(1, Double.isInfinite(least) ? values.get(cell) : least);
    }

    /**
     * By cells that may differ either way, else by some that may go up and some down, else by
     * secret cells among them that have to give way too.
     */
    private boolean free(Cell cell, double need) {
        return free(shown, cell, need, Way.EITHER)
                || free(shown, cell, need, Way.UP) && free(shown, cell, need, Way.DOWN)
                || free(truth, cell, need, Way.UP) && free(truth, cell, need, Way.DOWN);
    }

    private boolean free(Whole given, Cell cell, double need, Way way) {
        return !moved(given, cell, need, way).isEmpty();
    }

    private Map<Cell, Double> moved(Whole given, Cell cell, double need, Way way) {
        for (int reach : REACH) {
            if (solved++ >= MOST) {
                break;
            }
            Map<Cell, Double> moved =
                    new Program(given, sums, hidden, cell, need, reach).solve(way);
            if (!moved.isEmpty()) {
                hidden.addAll(moved.keySet());
                return moved;
            }
        }
        return Map.of();
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
