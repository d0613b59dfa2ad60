// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import eu.fondaco.core.secrecy.AddedUp.Sum;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that adds up in a slice: each line is a total, first, and its parts. What is left over of a
 * whole that is wider than the list of its parts is one more part, of which nothing is known.
 */
final class Lines {

    /** More would take too long; of more, those that are wholly shown are left out first. */
    private static final int MOST = 8_000;

    private static final double BEGIN = 100;

    /** One of so many lines tells something of all. */
    private static final int SOME = 10;

    private final Whole whole;
    private final AddedUp sums;
    private final List<Cell> cells;
    private final Map<Cell, Integer> places = new HashMap<>();
    private final int[][] lines;
    private int size;

    /**
     * @param held all cells that are present
     * @param hidden those that aren't shown
     */
    Lines(Whole whole, AddedUp sums, Set<Cell> held, Set<Cell> hidden) {
        this.whole = whole;
        this.sums = sums;
        cells = List.copyOf(closure(held));
        cells.forEach(c -> places.put(c, places.size()));
        size = cells.size();
        List<int[]> found = new ArrayList<>();
        for (Cell cell : cells) {
            for (int d = 0; d < Cell.DIMENSIONS; d++) {
                for (Sum sum : sums.of(d, cell)) {
                    if (!sums.isWider(d, sum)) {
                        add(cell, d, sum, false, found);
                    }
                }
                for (Sum sum : whole.isHeld(cell) ? sums.wider(d, cell) : List.<Sum>of()) {
                    add(cell, d, sum, true, found);
                }
            }
        }
        if (found.size() > MOST) {
            found.removeIf(l -> Arrays.stream(l).allMatch(p -> isShown(p, hidden)));
        }
        found.sort(Arrays::compare);
        lines = found.toArray(int[][]::new);
    }

    private boolean isShown(int place, Set<Cell> hidden) {
        Cell cell = cell(place);
        return cell != null && whole.isHeld(cell) && !hidden.contains(cell);
    }

    /** Whether there are too many to be looked at all together. */
    boolean isTooMany() {
        return lines.length > MOST;
    }

    /** What is held, and totals above it that aren't. */
    private Set<Cell> closure(Set<Cell> held) {
        Deque<Cell> open = new ArrayDeque<>(held);
        Set<Cell> seen = new TreeSet<>(Cell.ORDER);
        seen.addAll(held);
        while (!open.isEmpty()) {
            Cell cell = open.poll();
            for (int d = 0; d < Cell.DIMENSIONS; d++) {
                for (Sum sum : sums.of(d, cell)) {
                    Cell total = cell.with(d, sum.total());
                    if (whole.isThere(total) && seen.add(total)) {
                        open.add(total);
                    }
                }
            }
        }
        return seen;
    }

    private void add(Cell total, int dimension, Sum sum, boolean isWider, List<int[]> found) {
        if (!sum.total().equals(total.code(dimension))) {
            return;
        }
        int[] line = new int[sum.parts().size() + 2];
        int length = 1;
        line[0] = places.get(total);
        for (String code : sum.parts()) {
            Integer part = places.get(total.with(dimension, code));
            if (part != null) {
                line[length++] = part;
            }
        }
        if (length > 1) {
            if (isWider) {
                line[length++] = size++;
            }
            found.add(Arrays.copyOf(line, length));
        }
    }

    /** How many places there are: of cells, then of what is left over. */
    int size() {
        return size;
    }

    List<Cell> cells() {
        return cells;
    }

    /** The cell at a place; null where it is what is left over of a whole. */
    Cell cell(int place) {
        return place < cells.size() ? cells.get(place) : null;
    }

    int place(Cell cell) {
        return places.get(cell);
    }

    /**
     * The greatest value, or what the parts of a total that isn't given make: one that was withheld
     * may be far above all that is shown.
     */
    double greatest() {
        double[] values = new double[size];
        for (int i = 0; i < cells.size(); i++) {
            values[i] = Math.max(0, whole.value(cells.get(i)));
        }
        for (int round = 0; round < Cell.DIMENSIONS; round++) {
            for (int[] line : lines) {
                double parts = 0;
                for (int i = 1; i < line.length; i++) {
                    parts += values[line[i]];
                }
                values[line[0]] = Math.max(values[line[0]], parts);
            }
        }
        return Arrays.stream(values).max().orElse(0);
    }

    /**
     * Whether lines of which all is shown are off by no more than their values may be for being
     * rounded to whole numbers one by one, a tenth of them at least: 10 = 3 + 3 + 3.
     */
    boolean areRoundedOneByOne(Set<Cell> hidden) {
        int shown = 0;
        int off = 0;
        for (int[] line : lines) {
            if (Arrays.stream(line).allMatch(p -> isShown(p, hidden))) {
                double left = whole.value(cell(line[0]));
                for (int i = 1; i < line.length; i++) {
                    left -= whole.value(cell(line[i]));
                }
                shown++;
                off += Math.abs(left) >= 1 && Math.abs(left) <= line.length / 2.0 ? 1 : 0;
            }
        }
        return off > 0 && off >= shown / SOME;
    }

    /** The places of each, the total's first. */
    int[][] all() {
        return lines;
    }

    /**
     * Gives each unknown value the least share that a line has for it.
     *
     * @param values infinite where they are unknown
     */
    void share(double[] values, double least) {
        double[] known = values.clone();
        for (int[] line : lines) {
            double left = known[line[0]];
            int unknown = 0;
            for (int i = 1; i < line.length; i++) {
                boolean isKnown = known[line[i]] < Double.POSITIVE_INFINITY;
                left -= isKnown ? known[line[i]] : 0;
                unknown += isKnown ? 0 : 1;
            }
            for (int i = 1; i < line.length && left < Double.POSITIVE_INFINITY; i++) {
                if (known[line[i]] == Double.POSITIVE_INFINITY) {
                    values[line[i]] = Math.min(values[line[i]], Math.max(least, left / unknown));
                }
            }
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] == Double.POSITIVE_INFINITY ? BEGIN * least : values[i];
        }
    }
}
