// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import eu.fondaco.core.secrecy.AddedUp.Sum;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Values for cells that aren't held, as their producer withheld them: some that add up with all
 * that is shown. Who sees what is shown can't tell them from the true ones, so what may differ from
 * them can't be told either. Each sum is shared out anew over its unknown parts until all add up
 * (iterative proportional fitting).
 */
final class Imagined {

    private static final int ROUNDS = 200;

    /** How far from adding up a line may be left, as a share of what is unknown in it. */
    private static final double CLOSE = 0.02;

    /**
     * A total and its unknown parts.
     *
     * @param known the sum of the parts that are known
     */
    private record Line(Cell total, boolean isOpen, List<Cell> parts, double known) {}

    private final Whole values;
    private final double grain;
    private final Map<Cell, Double> found = new LinkedHashMap<>();
    private final Set<Line> lines = new LinkedHashSet<>();

    private Imagined(Whole values) {
        this.values = values;
        this.grain = values.grain();
    }

    /**
     * Values for cells that are withheld; none for those that can't be brought to add up.
     *
     * @param values of all cells; those of withheld ones don't matter
     */
    static Map<Cell, Double> of(Whole values, Set<Cell> withheld, AddedUp sums) {
        Imagined imagined = new Imagined(values);
        Set<Cell> unknown = new LinkedHashSet<>(withheld);
        Deque<Cell> open = new ArrayDeque<>(withheld);
        Map<String, Runnable> once = new LinkedHashMap<>();
        while (!open.isEmpty()) {
            Cell cell = open.pop();
            for (int d = 0; d < Cell.DIMENSIONS; d++) {
                for (Sum sum : sums.of(d, cell)) {
                    Cell total = cell.with(d, sum.total());
                    if (values.isThere(total)) {
                        List<Cell> parts = imagined.parts(total, d, sum);
                        once.putIfAbsent(
                                d + " " + total + sum.parts().hashCode(),
                                () -> imagined.line(total, parts, unknown));
                        if (!values.isHeld(total) && unknown.add(total)) {
                            open.push(total); // what unknown ones add up to isn't known either
                        }
                    }
                }
            }
        }
        once.values().forEach(Runnable::run);
        imagined.begin(unknown);
        for (int i = 0; i < ROUNDS; i++) {
            imagined.lines.forEach(imagined::share);
        }
        Map<Cell, Double> close = imagined.close();
        close.keySet().retainAll(withheld);
        return close;
    }

    private List<Cell> parts(Cell total, int dimension, Sum sum) {
        return sum.parts().stream()
                .map(p -> total.with(dimension, p))
                .filter(values::isThere)
                .toList();
    }

    private void line(Cell total, List<Cell> parts, Set<Cell> unknown) {
        double known =
                parts.stream().filter(p -> !unknown.contains(p)).mapToDouble(values::value).sum();
        Line line =
                new Line(
                        total,
                        unknown.contains(total),
                        parts.stream().filter(unknown::contains).toList(),
                        known);
        if (line.isOpen() && !parts.isEmpty() || !line.parts().isEmpty()) {
            lines.add(line);
        }
    }

    /** Each begins with the least share that a line has for it. */
    private void begin(Set<Cell> unknown) {
        for (Line l : lines) {
            double share = (values.value(l.total()) - l.known()) / Math.max(1, l.parts().size());
            for (Cell part : l.isOpen() ? List.<Cell>of() : l.parts()) {
                found.merge(part, Math.max(0, share), Math::min);
            }
        }
        unknown.stream().filter(values::isThere).forEach(c -> found.putIfAbsent(c, 1.0));
    }

    private void share(Line l) {
        double parts = l.parts().stream().mapToDouble(found::get).sum();
        double whole = l.isOpen() ? found.get(l.total()) : values.value(l.total());
        if (l.isOpen()) {
            // half the way each: the whole may be bound by what it is part of, parts by theirs
            whole = Math.max(l.known(), (whole + l.known() + parts) / 2);
            found.put(l.total(), whole);
        }
        double left = Math.max(0, whole - l.known());
        for (Cell part : l.parts()) {
            found.put(part, parts > 0 ? found.get(part) * left / parts : left / l.parts().size());
        }
    }

    /** What was found, but for the cells of lines that don't add up. */
    private Map<Cell, Double> close() {
        Set<Cell> astray = new LinkedHashSet<>();
        for (Line l : lines) {
            double parts = l.parts().stream().mapToDouble(found::get).sum();
            double whole = l.isOpen() ? found.get(l.total()) : values.value(l.total());
            double off = Math.abs(whole - l.known() - parts);
            double rounded = grain * (l.parts().size() + 2);
            if (off > CLOSE * Math.max(parts, whole - l.known()) + rounded) {
                astray.addAll(l.parts());
                if (l.isOpen()) {
                    astray.add(l.total());
                }
            }
        }
        List<Cell> kept = new ArrayList<>(found.keySet());
        kept.removeAll(astray);
        Map<Cell, Double> out = new LinkedHashMap<>();
        kept.forEach(c -> out.put(c, Math.max(grain / 2, found.get(c))));
        return out;
    }
}
