// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.flow.CellGrid;
import eu.fondaco.core.flow.GridTotals;
import eu.fondaco.core.time.Period;
import eu.fondaco.warehouse.sums.Classes;

/** Adds cells up by the classes of a grid's groups, then classes into groups. */
final class GridSums {

    private final Classes<Period> periods;
    private final Classes<String> reporters;
    private final Classes<String> partners;
    private final Classes<String> products;
    private final GridColumns.Shared shared;
    private final boolean traced;
    private final boolean weighs;
    private final GridColumns columns;

    /**
     * @param traced whether flags and releases differ from cell to cell
     */
    GridSums(CellGrid grid, boolean traced, GridColumns.Shared shared) {
        periods = Classes.of(grid.periods());
        reporters = Classes.of(grid.reporters());
        partners = Classes.of(grid.partners());
        products = Classes.of(grid.products());
        this.shared = shared;
        this.traced = traced;
        weighs = grid.weighed();
        long size = (long) periods.size() * reporters.size() * partners.size() * products.size();
        columns = new GridColumns(Math.toIntExact(size), traced, weighs, shared);
    }

    Classes<Period> periods() {
        return periods;
    }

    Classes<String> reporters() {
        return reporters;
    }

    Classes<String> partners() {
        return partners;
    }

    Classes<String> products() {
        return products;
    }

    GridColumns columns() {
        return columns;
    }

    /** The place of classes; products lie side by side. */
    int at(int period, int reporter, int partner, int product) {
        return ((period * reporters.size() + reporter) * partners.size() + partner)
                        * products.size()
                + product;
    }

    /** The sums of the groups. */
    GridTotals totals() {
        int r = reporters.size();
        int p = partners.size();
        int q = products.size();
        GridColumns now = columns;
        now = grouped(now, periods, 1, r * p * q);
        int t = periods.groups().length;
        now = grouped(now, reporters, t, p * q);
        r = reporters.groups().length;
        now = grouped(now, partners, t * r, q);
        p = partners.groups().length;
        now = grouped(now, products, t * r * p, 1);
        return now.totals();
    }

    /**
     * Adds classes of one dimension into groups.
     *
     * @param before how many places the dimensions before it have
     * @param after how many those behind it have
     */
    private GridColumns grouped(GridColumns from, Classes<?> classes, int before, int after) {
        if (classes.isIdentity()) {
            return from;
        }
        int groups = classes.groups().length;
        GridColumns into =
                new GridColumns(
                        Math.multiplyExact(Math.multiplyExact(before, groups), after),
                        traced,
                        weighs,
                        shared);
        for (int b = 0; b < before; b++) {
            for (int g = 0; g < groups; g++) {
                int to = (b * groups + g) * after;
                for (int c : classes.groups()[g]) {
                    into.addAll(to, from, (b * classes.size() + c) * after, after);
                }
            }
        }
        return into;
    }
}
