// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One table of a sheet: rows of headers, and rows of data with the names of sections among them.
 *
 * @param grid in which only the table's own columns are filled
 * @param header the first row of headers
 * @param first the first row below the headers
 * @param last the last row of data
 * @param rows those of data, worked out once: large tables ask for them by column
 * @param headers by column, the headers over it from top to bottom; merged ones are repeated
 * @param titles what stands over this table only
 */
record SheetBlock(
        SheetGrid grid,
        SheetMarks marks,
        int header,
        int first,
        int last,
        List<Integer> rows,
        List<List<String>> headers,
        List<String> titles) {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** A table whose headers stand in those rows. */
    static SheetBlock of(
            SheetGrid grid, SheetMarks marks, int top, int bottom, int last, List<String> titles) {
        List<List<String>> headers = new ArrayList<>();
        IntStream.range(0, grid.width()).forEach(c -> headers.add(new ArrayList<>()));
        for (int r = top; r <= bottom; r++) {
            String over = "";
            for (int c = 0; c < grid.width(); c++) {
                String text = BLANKS.matcher(grid.at(r, c).text()).replaceAll(" ");
                if (!text.isEmpty()) {
                    over = text;
                } else if (r == bottom
                        || isBegun(grid, top, r, c)
                        || isLabelled(grid, marks, c - 1, bottom, last)) {
                    over = "";
                }
                if (!over.isEmpty()) {
                    headers.get(c).add(over);
                }
            }
        }
        List<Integer> rows =
                IntStream.rangeClosed(bottom + 1, last)
                        .filter(r -> SheetRows.isData(grid, marks, r))
                        .boxed()
                        .toList();
        List<String> own = new ArrayList<>(titles);
        own.addAll(overLabels(grid, marks, headers, rows));
        return new SheetBlock(grid, marks, top, bottom + 1, last, rows, headers, List.copyOf(own));
    }

    /**
     * What stands over the columns of labels and isn't their own header: {@code EXPORTS} over
     * {@code Code} and {@code Sector}. It is said of the whole table.
     */
    private static Set<String> overLabels(
            SheetGrid grid, SheetMarks marks, List<List<String>> headers, List<Integer> rows) {
        Set<String> over = new LinkedHashSet<>();
        for (int c = 0; c < headers.size(); c++) {
            int column = c;
            List<SheetCell> cells =
                    rows.stream().map(r -> grid.at(r, column)).filter(x -> !x.isEmpty()).toList();
            List<String> own = headers.get(c);
            if (cells.stream().anyMatch(x -> marks.isNumber(x) && !SheetRows.isYear(x))) {
                break;
            }
            int below = cells.isEmpty() || own.isEmpty() ? own.size() : own.size() - 1;
            over.addAll(own.subList(0, below));
        }
        return over;
    }

    /** Whether another header begins higher over a column, so that none beside it reaches there. */
    private static boolean isBegun(SheetGrid grid, int top, int row, int column) {
        for (int r = top; r < row; r++) {
            if (!grid.at(r, column).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a column has labels whose header stands higher, so that it isn't merged with more.
     */
    private static boolean isLabelled(
            SheetGrid grid, SheetMarks marks, int column, int bottom, int last) {
        if (column < 0 || !grid.at(bottom, column).isEmpty()) {
            return false;
        }
        int labels = 0;
        int values = 0;
        for (int r = bottom + 1; r <= last; r++) {
            SheetCell cell = grid.at(r, column);
            if (!cell.isEmpty()) {
                boolean value = marks.isNumber(cell) || marks.isMark(cell);
                labels += value && !SheetRows.isYear(cell) ? 0 : 1;
                values += value && !SheetRows.isYear(cell) ? 1 : 0;
            }
        }
        return labels > values;
    }

    /** The same table, of which only some rows are looked at to understand its columns. */
    SheetBlock only(List<Integer> some) {
        return some.isEmpty()
                ? this
                : new SheetBlock(grid, marks, header, first, last, some, headers, titles);
    }

    /** The same table, over which other titles stand. */
    SheetBlock titled(List<String> titles) {
        return new SheetBlock(grid, marks, header, first, last, rows, headers, List.copyOf(titles));
    }

    /** Some of its rows as a table of their own, below the same headers. */
    SheetBlock part(int from, int to, String title) {
        List<String> own = new ArrayList<>(titles);
        if (!title.isEmpty()) {
            own.add(title);
        }
        return new SheetBlock(
                grid,
                marks,
                header,
                from,
                to,
                rows.stream().filter(r -> r >= from && r <= to).toList(),
                headers,
                List.copyOf(own));
    }

    String header(int column) {
        return String.join(" ", headers.get(column)).replaceAll("\\s+", " ");
    }

    boolean isData(int row) {
        return SheetRows.isData(grid, marks, row);
    }

    /** What a cell holds, by its marks. */
    SheetMarks.Marked read(int row, int column) {
        return marks.read(grid.at(row, column));
    }

    /** The filled cells of a column in the rows of data. */
    List<SheetCell> cells(int column) {
        return rows().stream().map(r -> grid.at(r, column)).filter(c -> !c.isEmpty()).toList();
    }
}
