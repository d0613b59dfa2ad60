// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Where the table is in a sheet: titles, one or more rows of headers, rows of data, notes below.
 *
 * @param header the first row of headers
 * @param first the first row below the headers
 * @param last the last row of data
 * @param headers by column, the headers over it from top to bottom; merged ones are repeated
 */
record SheetLayout(SheetGrid grid, int header, int first, int last, List<List<String>> headers) {

    private static final int HEADERS = 3;

    /** Rows from the headers to the first data at most: blank ones, and names of sections. */
    private static final int BETWEEN = 4;

    private static final Pattern NUMBER =
            Pattern.compile("[-+(]?[$\u20ac\u00a3]? ?\\d[\\d.,'\u2019 ]*\\)?");

    /** The layout; null where no row of numbers stands below a row of headers. */
    static SheetLayout of(SheetGrid grid) {
        int rows = grid.rows().size();
        int first = 0;
        while (first < rows && !isData(grid, first)) {
            first++;
        }
        int bottom = first - 1;
        while (bottom >= 0 && bottom > first - BETWEEN && !isHeader(grid, bottom)) {
            bottom--;
        }
        if (first == rows || bottom < 0 || !isHeader(grid, bottom)) {
            return null;
        }
        int top = bottom;
        while (top > 0 && bottom - top + 1 < HEADERS && isHeader(grid, top - 1)) {
            top--;
        }
        int last = rows - 1;
        while (last > first && !isData(grid, last) && left(grid, last).isEmpty()) {
            last--;
        }
        return new SheetLayout(grid, top, bottom + 1, last, headers(grid, top, bottom));
    }

    private static List<List<String>> headers(SheetGrid grid, int top, int bottom) {
        List<List<String>> headers = new ArrayList<>();
        IntStream.range(0, grid.width()).forEach(c -> headers.add(new ArrayList<>()));
        for (int r = top; r <= bottom; r++) {
            String over = "";
            for (int c = 0; c < grid.width(); c++) {
                String text = grid.at(r, c).text();
                over = text.isEmpty() && r < bottom ? over : text;
                if (!over.isEmpty()) {
                    headers.get(c).add(over);
                }
            }
        }
        return headers;
    }

    /** The texts above the headers, and the name of the sheet. */
    List<String> titles() {
        List<String> titles = texts(0, header);
        titles.add(grid.name());
        return titles;
    }

    /** The texts below the data. */
    List<String> notes() {
        return texts(last + 1, grid.rows().size());
    }

    private List<String> texts(int from, int to) {
        List<String> texts = new ArrayList<>();
        for (int r = from; r < to; r++) {
            grid.rows().get(r).stream()
                    .map(SheetCell::text)
                    .filter(t -> !t.isEmpty())
                    .forEach(texts::add);
        }
        return texts;
    }

    String header(int column) {
        return String.join(" ", headers.get(column));
    }

    /** What a row that isn't taken is called; empty for others. */
    static String left(SheetGrid grid, int row) {
        return grid.rows().get(row).stream()
                .map(SheetCell::text)
                .filter(t -> !t.isEmpty())
                .findFirst()
                .filter(SheetWords::isLeftRow)
                .orElse("");
    }

    /** A row with a label and a number, or a mark for a missing one. */
    static boolean isData(SheetGrid grid, int row) {
        if (!left(grid, row).isEmpty()) {
            return false;
        }
        boolean value = false;
        int labels = 0;
        int marks = 0;
        for (SheetCell cell : grid.rows().get(row)) {
            if (cell.isEmpty()) {
                continue;
            }
            boolean year = isYear(cell);
            value |= isNumber(cell) && !year;
            marks += SheetWords.isMissing(cell.text()) ? 1 : 0;
            labels += year || !isNumber(cell) && !SheetWords.isMissing(cell.text()) ? 1 : 0;
        }
        return labels > 0 && (value || marks > 0);
    }

    /** A row of two texts or more, or of one that stands over other columns than the first. */
    private static boolean isHeader(SheetGrid grid, int row) {
        int filled = filled(grid, row);
        return filled >= 2 || filled == 1 && grid.at(row, 0).isEmpty();
    }

    static int filled(SheetGrid grid, int row) {
        return (int) grid.rows().get(row).stream().filter(c -> !c.isEmpty()).count();
    }

    static boolean isNumber(SheetCell cell) {
        return cell.number() != null || NUMBER.matcher(cell.text()).matches();
    }

    static boolean isYear(SheetCell cell) {
        return SheetPeriods.whole(cell.text()).isPresent();
    }
}
