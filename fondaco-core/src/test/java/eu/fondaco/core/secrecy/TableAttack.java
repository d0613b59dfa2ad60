// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** What who sees a table's shown cells, and knows all that adds up, can tell of the others. */
final class TableAttack {

    private static final double ANYTHING = 1e9;
    private static final int ROUNDS = 60;

    private final OfficeTable table;
    private final Set<Cell> hidden;

    TableAttack(OfficeTable table, Set<Cell> hidden) {
        this.table = table;
        this.hidden = hidden;
    }

    /** The least and the greatest value of each, by what is meant, found from line to line. */
    Map<Cell, double[]> fromLineToLine() {
        Map<Cell, double[]> bounds = new HashMap<>();
        for (OfficeTable.Line line : table.lines) {
            bounds.computeIfAbsent(line.total(), this::bounds);
            line.parts().forEach(p -> bounds.computeIfAbsent(p, this::bounds));
        }
        for (int round = 0; round < ROUNDS; round++) {
            table.lines.forEach(line -> narrow(line, bounds));
        }
        return bounds;
    }

    /** What each cell is between at first. */
    private double[] bounds(Cell meant) {
        Cell held = table.held(meant);
        return held == null || hidden.contains(held)
                ? new double[] {0, ANYTHING}
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

    /** The least or the greatest value of one, by a linear program over everything. */
    double byProgram(Cell secret, boolean isGreatest) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<Cell, Variable> variables = new HashMap<>();
        Cell meant = table.meant(secret);
        for (OfficeTable.Line line : table.lines) {
            Expression e = model.newExpression("e" + model.countExpressions()).lower(0);
            e.set(variable(line.total(), meant, variables, model), 1);
            line.parts().forEach(p -> e.set(variable(p, meant, variables, model), -1));
            if (!line.isWider()) {
                e.upper(0);
            }
        }
        Optimisation.Result result = isGreatest ? model.maximise() : model.minimise();
        if (result.getState() == Optimisation.State.UNBOUNDED) {
            return ANYTHING;
        }
        assertThat(result.getState().isFeasible()).isTrue();
        return variables.get(meant).getValue().doubleValue();
    }

    private Variable variable(
            Cell cell, Cell meant, Map<Cell, Variable> variables, ExpressionsBasedModel model) {
        return variables.computeIfAbsent(
                cell,
                c -> {
                    double[] bounds = bounds(c);
                    return model.newVariable("v" + variables.size())
                            .lower(bounds[0])
                            .upper(bounds[1])
                            .weight(c.equals(meant) ? 1 : 0);
                });
    }
}
