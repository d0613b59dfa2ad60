// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.flow;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The cells of a {@link CellRange} by reporter and product, summed over its partners and periods.
 *
 * @param reporters codes of the rows, in order of code
 * @param products codes of the columns, in order of code
 * @param values row by row; 0 where no cell is present
 * @param cells how many cells were present, by reporter
 * @param statuses flags met among all of them, without the empty one
 * @param releases ids of the releases that they come from
 */
public record CellMatrix(
        List<String> reporters,
        List<String> products,
        double[] values,
        long[] cells,
        Set<String> statuses,
        Set<String> releases) {

    /** Checks lengths. */
    public CellMatrix {
        reporters = List.copyOf(reporters);
        products = List.copyOf(products);
        statuses = Set.copyOf(statuses);
        releases = Set.copyOf(releases);
        if (values.length != reporters.size() * products.size()
                || cells.length != reporters.size()) {
            throw new IllegalArgumentException(
                    values.length + " values of " + reporters.size() + " by " + products.size());
        }
    }

    /** The sum of all. */
    public double total() {
        return Arrays.stream(values).sum();
    }

    /** From the totals of its cells, asked of a store reporter by reporter. */
    static CellMatrix of(ObservationStore store, CellRange range, LocalDate asOf) {
        List<String> reporters = range.reporters().stream().sorted().toList();
        List<String> products = range.products().stream().sorted().toList();
        double[] values = new double[reporters.size() * products.size()];
        long[] cells = new long[reporters.size()];
        Set<String> statuses = new TreeSet<>();
        Set<String> releases = new TreeSet<>();
        for (int r = 0; r < cells.length; r++) {
            List<CellRange> row = row(range, reporters.get(r), products);
            Map<CellRange, CellTotal> totals = store.totals(row, asOf);
            for (int k = 0; k < row.size(); k++) {
                CellTotal total = totals.get(row.get(k));
                values[r * products.size() + k] = total.value();
                cells[r] += total.cells();
                statuses.addAll(total.statuses());
                releases.addAll(total.releases());
            }
        }
        return new CellMatrix(reporters, products, values, cells, statuses, releases);
    }

    private static List<CellRange> row(CellRange of, String reporter, List<String> products) {
        return products.stream()
                .map(
                        k ->
                                new CellRange(
                                        of.dataset(),
                                        of.flow(),
                                        Set.of(reporter),
                                        of.partners(),
                                        Set.of(k),
                                        of.periods()))
                .toList();
    }
}
