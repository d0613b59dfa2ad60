// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.util.List;
import java.util.stream.IntStream;

/** One sheet of a file as rows of cells; what is asked of every row is worked out once. */
public final class SheetGrid {

    private final String name;
    private final List<List<SheetCell>> rows;
    private final List<List<String>> texts;
    private final int[] first;
    private final int width;

    /**
     * @param name of the sheet; empty for a file of one table
     */
    public SheetGrid(String name, List<List<SheetCell>> rows) {
        this.name = name;
        this.rows = List.copyOf(rows);
        texts = this.rows.stream().map(SheetGrid::texts).toList();
        first = this.rows.stream().mapToInt(SheetGrid::first).toArray();
        width = this.rows.stream().mapToInt(List::size).max().orElse(0);
    }

    private static List<String> texts(List<SheetCell> row) {
        return row.stream().map(SheetCell::text).filter(t -> !t.isEmpty()).toList();
    }

    private static int first(List<SheetCell> row) {
        int first = 0;
        while (first < row.size() && row.get(first).isEmpty()) {
            first++;
        }
        return first < row.size() ? first : Integer.MAX_VALUE;
    }

    public String name() {
        return name;
    }

    public List<List<SheetCell>> rows() {
        return rows;
    }

    SheetCell at(int row, int column) {
        List<SheetCell> cells = rows.get(row);
        return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }

    /** What stands in the filled cells of a row. */
    List<String> texts(int row) {
        return texts.get(row);
    }

    /** The first filled column of a row; past the last where none is. */
    int first(int row) {
        return first[row];
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
        return width;
    }
}
