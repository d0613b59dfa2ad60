// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One sheet of a file as rows of cells.
 *
 * @param name of the sheet; empty for a file of one table
 */
public record SheetGrid(String name, List<List<SheetCell>> rows) {

    public SheetGrid {
        rows = List.copyOf(rows);
    }

    SheetCell at(int row, int column) {
        List<SheetCell> cells = rows.get(row);
        return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }

    /** The same rows with only some columns filled, from the first to before the last. */
    SheetGrid only(int from, int to) {
        return new SheetGrid(
                name,
                rows.stream()
                        .map(
                                row ->
                                        IntStream.range(0, Math.min(row.size(), to))
                                                .mapToObj(
                                                        c ->
                                                                c < from
                                                                        ? SheetCell.EMPTY
                                                                        : row.get(c))
                                                .toList())
                        .toList());
    }

    int width() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }
}
