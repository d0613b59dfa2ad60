// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import eu.fondaco.core.secrecy.AddedUp.Sum;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * The linear program for one secret cell: by how much other cells differ where the secret one
 * differs by a given amount and everything still adds up. Only cells near by may differ: those
 * whose codes are among a few in each dimension.
 */
final class Program {

    /** Where the secret cell is to go; either way when all cells may do the opposite as well. */
    enum Way {
        EITHER,
        UP,
        DOWN
    }

    private static final int MOST_CELLS = 3_000;
    private static final double FREE = 1e-4;
    private static final double NOTHING = 1e-6;
    private static final double LITTLE = 0.01;
    private static final int ROUNDS = 3;

    private final Whole whole;
    private final AddedUp sums;
    private final Set<Cell> hidden;
    private final Cell secret;
    private final double need;
    private final List<List<String>> near = new ArrayList<>();

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Map<Cell, Variable[]> changes = new LinkedHashMap<>();

    /**
     * @param need by how much the secret cell is to differ
     * @param reach how many parts of each sum are looked at
     */
    Program(Whole whole, AddedUp sums, Set<Cell> hidden, Cell secret, double need, int reach) {
        this.whole = whole;
        this.sums = sums;
        this.hidden = hidden;
        this.secret = secret;
        this.need = need;
        int most = reach;
        do {
            near.clear();
            for (int d = 0; d < Cell.DIMENSIONS; d++) {
                near.add(near(d, most));
            }
            most--;
        } while (most > 1
                && near.stream().mapToLong(List::size).reduce(1, (a, b) -> a * b) > MOST_CELLS);
    }

    /** The codes of a dimension that are near the secret cell, those of totals among them. */
    private List<String> near(int dimension, int most) {
        Set<String> found = new LinkedHashSet<>(List.of(secret.code(dimension)));
        for (int round = 0; round < 2; round++) {
            for (String code : List.copyOf(found)) {
                for (Sum sum : sums.of(dimension, code)) {
                    found.add(sum.total());
                    long parts = sum.parts().stream().filter(found::contains).count();
                    sum.parts().stream()
                            .filter(p -> !found.contains(p))
                            .map(p -> secret.with(dimension, p))
                            .filter(whole::isThere)
                            .sorted(cheapest())
                            .limit(Math.max(0, (round == 0 ? most + 1 : 2) - parts))
                            .toList()
                            .forEach(c -> found.add(c.code(dimension)));
                }
            }
        }
        part(dimension, found);
        return List.copyOf(found);
    }

    /**
     * A total that is near must have parts that are, by each list that makes it up, or it couldn't
     * differ, however much there is to hide in it.
     */
    private void part(int dimension, Set<String> found) {
        Deque<String> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            String code = open.pop();
            for (Sum sum : sums.of(dimension, code)) {
                if (sum.total().equals(code) && sum.parts().stream().noneMatch(found::contains)) {
                    sum.parts().stream()
                            .map(p -> secret.with(dimension, p))
                            .filter(whole::isThere)
                            .sorted(cheapest())
                            .limit(2)
                            .map(c -> c.code(dimension))
                            .filter(found::add)
                            .forEach(open::push);
                }
            }
        }
    }

    private Comparator<Cell> cheapest() {
        return Comparator.comparing((Cell c) -> whole.value(c) <= 0)
                .thenComparing(c -> !isFree(c))
                .thenComparing(c -> whole.value(c) < need)
                .thenComparing(c -> Math.abs(Math.log(Math.max(whole.value(c), 1e-9) / need)))
                .thenComparing(Cell::toString);
    }

    /** Whether it costs nothing that a cell differs: it isn't shown, or isn't there to be shown. */
    private boolean isFree(Cell cell) {
        return hidden.contains(cell) || !whole.isHeld(cell);
    }

    /**
     * Solves it.
     *
     * @return which cells differ, and by how many times as much as is needed of the secret one;
     *     empty where there is no solution
     */
    Map<Cell, Double> solve(Way way) {
        cells(0, secret, way);
        for (int d = 0; d < Cell.DIMENSIONS; d++) {
            for (Sum sum : sums.of(d, near.get(d))) {
                lines(d, 0, secret, sum);
            }
        }
        Map<Cell, Double> moved = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS && model.minimise().getState().isFeasible(); round++) {
            Map<Cell, Double> found = moved();
            if (round == 0 || cost(found) < cost(moved)) {
                moved = found;
            }
            concentrate(found);
        }
        moved.keySet().removeIf(c -> !whole.isHeld(c));
        return moved;
    }

    private Map<Cell, Double> moved() {
        Map<Cell, Double> moved = new LinkedHashMap<>();
        changes.forEach(
                (cell, change) -> {
                    double by =
                            change[0].getValue().doubleValue() - change[1].getValue().doubleValue();
                    if (Math.abs(by) > NOTHING) {
                        moved.put(cell, by);
                    }
                });
        return moved;
    }

    private long cost(Map<Cell, Double> moved) {
        return moved.keySet().stream().filter(c -> !isFree(c)).count();
    }

    /** Makes it dearer to move many cells a little than a few by much. */
    private void concentrate(Map<Cell, Double> moved) {
        changes.forEach(
                (cell, change) -> {
                    double by = Math.abs(moved.getOrDefault(cell, 0.0));
                    double cost = isFree(cell) ? FREE : 1 / (by + LITTLE);
                    change[0].weight(cost);
                    change[1].weight(cost);
                });
    }

    private void cells(int dimension, Cell at, Way way) {
        if (dimension < Cell.DIMENSIONS) {
            for (String code : near.get(dimension)) {
                cells(dimension + 1, at.with(dimension, code), way);
            }
        } else if (whole.isThere(at)) {
            double value = Math.max(0, whole.value(at)) / need;
            double cost = isFree(at) ? FREE : 1 + Math.log1p(value);
            Variable more = model.newVariable("m" + changes.size()).lower(0).weight(cost);
            Variable less = model.newVariable("l" + changes.size()).lower(0).weight(cost);
            if (at.equals(secret)) {
                more.level(way == Way.DOWN ? 0 : 1);
                less.level(way == Way.DOWN ? 1 : 0);
            } else if (whole.isHeld(at)) { // else its parts alone bound it
                less.upper(value);
                if (way == Way.EITHER) {
                    more.upper(value);
                }
            }
            changes.put(at, new Variable[] {more, less});
        }
    }

    /** The lines of one sum: one for every place in the other dimensions. */
    private void lines(int dimension, int other, Cell at, Sum sum) {
        if (other == dimension) {
            lines(dimension, other + 1, at, sum);
        } else if (other < Cell.DIMENSIONS) {
            for (String code : near.get(other)) {
                lines(dimension, other + 1, at.with(other, code), sum);
            }
        } else {
            line(dimension, at, sum);
        }
    }

    private void line(int dimension, Cell at, Sum sum) {
        Cell total = at.with(dimension, sum.total());
        if (!sums.holds(dimension, sum, at) || !whole.isThere(total)) {
            return; // nobody knows what the parts add up to
        }
        List<Variable[]> parts = new ArrayList<>();
        for (String code : near.get(dimension)) {
            Variable[] part = changes.get(at.with(dimension, code));
            if (part != null && sum.parts().contains(code)) {
                parts.add(part);
            }
        }
        Variable[] change = changes.get(total);
        boolean isLine =
                !parts.isEmpty()
                        || change != null
                                && sum.parts().stream()
                                        .anyMatch(p -> whole.isThere(at.with(dimension, p)));
        if (isLine) {
            Expression line = model.newExpression("e" + model.countExpressions()).level(0);
            parts.forEach(part -> set(line, part, 1));
            if (change != null) {
                set(line, change, -1);
            }
        }
    }

    private static void set(Expression line, Variable[] change, int sign) {
        line.set(change[0], sign);
        line.set(change[1], -sign);
    }
}
