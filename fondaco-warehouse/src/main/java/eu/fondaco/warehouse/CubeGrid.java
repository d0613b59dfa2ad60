// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.core.flow.CellGrid;
import eu.fondaco.core.flow.GridTotals;
import eu.fondaco.core.flow.GridTotals.Origin;
import eu.fondaco.core.flow.TradeFlow;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Adds a cube's rows up into all sums of a grid, in one pass over the reporters it asks for. */
final class CubeGrid {

    private static final int UNSEEN = -2;
    private static final int HIDDEN = -1;

    private final Cube.Axes axes;
    private final Cube.Rows rows;
    private final String[] releases;

    CubeGrid(Cube.Axes axes, Cube.Rows rows, String[] releases) {
        this.axes = axes;
        this.rows = rows;
        this.releases = releases;
    }

    GridTotals read(CellGrid grid, LocalDate asOf, Cube cube) {
        GridColumns.Shared shared = new GridColumns.Shared();
        GridSums sums = new GridSums(grid, true, shared);
        int[] partners = sums.partners().byPlace(axes.partners());
        int[] products = sums.products().byPlace(axes.products());
        int[] periods = sums.periods().byPlace(axes.periods());
        int[] origins = new int[rows.origins().size()];
        java.util.Arrays.fill(origins, UNSEEN);
        int day = asOf == null ? Cube.LIVE : (int) asOf.toEpochDay();
        long base = grid.flow() == TradeFlow.EXPORTS ? axes.ofFlow() : 0;
        for (Map.Entry<String, Integer> reporter : axes.reporters().entrySet()) {
            int of = sums.reporters().classOf(reporter.getKey());
            if (of >= 0) {
                Deadline.check();
                long first = base + reporter.getValue() * axes.ofReporter();
                int own = axes.partners().getOrDefault(reporter.getKey(), -1);
                add(
                        cube.rowOf(first),
                        cube.rowOf(first + axes.ofReporter()),
                        first,
                        of,
                        own,
                        partners,
                        products,
                        periods,
                        origins,
                        day,
                        sums,
                        shared);
            }
        }
        GridTotals totals = sums.totals();
        for (int i = 0; i < totals.value().length && rows.unit() != 1; i++) {
            totals.value()[i] /= rows.unit();
        }
        return totals;
    }

    private void add(
            int start,
            int end,
            long first,
            int reporter,
            int own,
            int[] partners,
            int[] products,
            int[] periods,
            int[] origins,
            int day,
            GridSums sums,
            GridColumns.Shared shared) {
        int years = axes.periods().size();
        int goods = axes.products().size();
        for (int row = start; row < end; row++) {
            long cell = rows.cell()[row] - first;
            long rest = cell / years;
            int period = periods[(int) (cell - rest * years)];
            int product = products[(int) (rest % goods)];
            int partner = (int) (rest / goods);
            if (period >= 0 && product >= 0 && partners[partner] >= 0 && partner != own) {
                int origin = origins[rows.origin()[row]];
                if (origin == UNSEEN) {
                    origin = origin(rows.origins().get(rows.origin()[row]), day, shared);
                    origins[rows.origin()[row]] = origin;
                }
                if (origin != HIDDEN) {
                    int at = sums.at(period, reporter, partners[partner], product);
                    sums.columns()
                            .add(
                                    at,
                                    rows.value()[row],
                                    rows.cells() == null ? 1 : rows.cells()[row],
                                    origin);
                }
            }
        }
    }

    private int origin(Cube.Origin of, int day, GridColumns.Shared shared) {
        if (!of.isVisible(day)) {
            return HIDDEN;
        }
        Set<String> from = new TreeSet<>();
        Set<String> flags = new TreeSet<>();
        of.releases().stream().forEach(r -> from.add(releases[r]));
        of.statuses().stream().forEach(s -> flags.addAll(Flags.split(axes.statuses()[s])));
        return shared.origin(new Origin(flags, from));
    }
}
