// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.flow.CellQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * What a statistical office withheld can't be told within a tenth by who writes down all that adds
 * up: as it really does, and not as lists and letters say.
 */
class WithheldAttackTest {

    private static final int TABLES = Integer.getInteger("fondaco.tables", 5);

    /** Others than those that were looked at while the guard was written. */
    private static final int FIRST = 1_000 * (Integer.getInteger("fondaco.fuzz.seed", 1) - 1);

    /**
     * So many cells of each table are attacked by linear programs, all of them from line to line.
     */
    private static final int PROGRAMS = 8;

    /** Of least and greatest, what a value within a tenth has at least. */
    private static final double TOLD = 0.9 / 1.1;

    @Test
    void nothingIsToldWithinATenth() throws IOException {
        int withheld = 0;
        int further = 0;
        int totals = 0;
        for (int seed = FIRST; seed < FIRST + TABLES; seed++) {
            OfficeTable table = new OfficeTable(new Random(seed));
            Set<Cell> hidden = hidden(table);
            attackFromLineToLine(table, hidden, seed);
            attackByPrograms(table, hidden, seed);
            further += hidden.size() - table.withheld.size();
            withheld += table.withheld.size();
            totals += (int) hidden.stream().filter(OfficeTable::isGrandTotal).count();
        }
        assertThat(further).as("hidden beside " + withheld).isLessThan((int) (4.1 * withheld));
        assertThat(totals).as("totals over all partners and goods that are hidden").isZero();
    }

    /**
     * What has to differ gave way itself where all else was dear; then nothing was found to hide,
     * round after round, and in the end whole lines were filled up, these totals among them.
     */
    @Test
    void noTotalOfAllIsHiddenForWantOfABetterWay() throws IOException {
        for (int seed : List.of(101, 103, 107)) {
            OfficeTable table = new OfficeTable(new Random(seed));
            assertThat(hidden(table).stream().filter(OfficeTable::isGrandTotal))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    private static Set<Cell> hidden(OfficeTable table) throws IOException {
        Set<Cell> hidden = new HashSet<>();
        GuardedStore.of(table.store(), table.catalog())
                .forEachCell(
                        CellQuery.of("d"),
                        v -> {
                            if (v.cell().status().contains("C")) {
                                hidden.add(Cell.of(v.cell()));
                            }
                            return true;
                        });
        return hidden;
    }

    private static void attackFromLineToLine(OfficeTable table, Set<Cell> hidden, int seed) {
        Map<Cell, double[]> bounds = boundsFromLineToLine(table, hidden);
        for (Cell secret : table.withheld) {
            double[] found = bounds.get(table.meant(secret));
            assertThat(found[0])
                    .as("seed %d: least of %s, at most %s", seed, secret, found[1])
                    .isLessThan(TOLD * found[1]);
        }
    }

    private static Map<Cell, double[]> boundsFromLineToLine(OfficeTable table, Set<Cell> hidden) {
        Map<Cell, double[]> bounds = new HashMap<>();
        for (OfficeTable.Line line : table.lines) {
            bounds.computeIfAbsent(line.total(), c -> bounds(table, hidden, c));
            line.parts().forEach(p -> bounds.computeIfAbsent(p, c -> bounds(table, hidden, c)));
        }
        for (int round = 0; round < 60; round++) {
            table.lines.forEach(line -> narrow(line, bounds));
        }
        return bounds;
    }

    /** What each cell is between at first. */
    private static double[] bounds(OfficeTable table, Set<Cell> hidden, Cell meant) {
        Cell held = table.held(meant);
        return held == null || hidden.contains(held)
                ? new double[] {0, 1e9}
                : new double[] {
                    Math.max(0, table.values.get(held) - 0.5), table.values.get(held) + 0.5
                };
    }

    private static void narrow(OfficeTable.Line line, Map<Cell, double[]> bounds) {
        double[] total = bounds.get(line.total());
        double least = 0;
        double most = 0;
        for (Cell part : line.parts()) {
            least += bounds.get(part)[0];
            most += bounds.get(part)[1];
        }
        total[0] = Math.max(total[0], least);
        total[1] = line.isWider() ? total[1] : Math.min(total[1], most);
        for (Cell part : line.parts()) {
            double[] own = bounds.get(part);
            double without = total[0] - (most - own[1]);
            own[1] = Math.min(own[1], total[1] - (least - own[0]));
            own[0] = line.isWider() ? own[0] : Math.max(own[0], without);
        }
    }

    private static void attackByPrograms(OfficeTable table, Set<Cell> hidden, int seed) {
        List<Cell> secrets = new ArrayList<>(table.withheld);
        Collections.shuffle(secrets, new Random(seed));
        for (Cell secret : secrets.subList(0, Math.min(PROGRAMS, secrets.size()))) {
            double least = bound(table, hidden, table.meant(secret), false);
            double most = bound(table, hidden, table.meant(secret), true);
            assertThat(least)
                    .as("seed %d: least of %s, at most %s", seed, secret, most)
                    .isLessThan(TOLD * most);
        }
    }

    private static double bound(
            OfficeTable table, Set<Cell> hidden, Cell secret, boolean greatest) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<Cell, Variable> variables = new HashMap<>();
        for (OfficeTable.Line line : table.lines) {
            Expression e = model.newExpression("e" + model.countExpressions()).lower(0);
            e.set(variable(table, hidden, line.total(), secret, variables, model), 1);
            line.parts()
                    .forEach(p -> e.set(variable(table, hidden, p, secret, variables, model), -1));
            if (!line.isWider()) {
                e.upper(0);
            }
        }
        Optimisation.Result result = greatest ? model.maximise() : model.minimise();
        if (result.getState() == Optimisation.State.UNBOUNDED) {
            return 1e9;
        }
        assertThat(result.getState().isFeasible()).isTrue();
        return variables.get(secret).getValue().doubleValue();
    }

    private static Variable variable(
            OfficeTable table,
            Set<Cell> hidden,
            Cell cell,
            Cell secret,
            Map<Cell, Variable> variables,
            ExpressionsBasedModel model) {
        return variables.computeIfAbsent(
                cell,
                c -> {
                    double[] bounds = bounds(table, hidden, c);
                    return model.newVariable("v" + variables.size())
                            .lower(bounds[0])
                            .upper(bounds[1])
                            .weight(c.equals(secret) ? 1 : 0);
                });
    }
}
