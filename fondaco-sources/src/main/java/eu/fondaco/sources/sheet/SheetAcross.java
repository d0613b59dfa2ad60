// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names that stand in one cell over the two columns in which other rows have a code and a name:
 * {@code ITALIA} below {@code 05 | Veneto}. Files keep them under the first column; they are of the
 * second.
 */
final class SheetAcross {

    private static final Pattern CODE = Pattern.compile("\\d{1,4}|[A-Z]{1,3}\\d{0,4}");
    private static final Pattern NAME = Pattern.compile("(?s)(?:\\P{L}*\\p{L}){4}.*");

    /** From so many codes on a column is one of codes. */
    private static final int SEVERAL = 3;

    private SheetAcross() {}

    static List<SheetGrid> moved(List<SheetGrid> grids) {
        return grids.stream().map(SheetAcross::moved).toList();
    }

    private static SheetGrid moved(SheetGrid grid) {
        SheetGrid all = grid;
        for (int c = 0; c < Math.min(2, grid.width() - 2); c++) {
            all = isOfCodes(all, c) ? moved(all, c) : all;
        }
        return all;
    }

    private static boolean isOfNumbers(SheetGrid grid, int row, int column) {
        return grid.rows().get(row).stream()
                .skip(column + 2L)
                .filter(x -> !SheetRows.isYear(x))
                .anyMatch(x -> x.number() != null || SheetWords.isNumber(x.text()));
    }

    /** Whether what stands beside names in rows of numbers are codes, and several. */
    private static boolean isOfCodes(SheetGrid grid, int column) {
        int codes = 0;
        for (int r = 0; r < grid.rows().size(); r++) {
            String code = grid.at(r, column).text();
            boolean named = NAME.matcher(grid.at(r, column + 1).text()).matches();
            if (named && !code.isEmpty() && isOfNumbers(grid, r, column)) {
                if (!CODE.matcher(code).matches()) {
                    return false;
                }
                codes++;
            }
        }
        return codes >= SEVERAL;
    }

    private static SheetGrid moved(SheetGrid grid, int column) {
        List<List<SheetCell>> rows = new ArrayList<>(grid.rows());
        for (int r = 0; r < rows.size(); r++) {
            SheetCell name = grid.at(r, column);
            if (name.number() == null
                    && NAME.matcher(name.text()).matches()
                    && grid.at(r, column + 1).isEmpty()
                    && isOfNumbers(grid, r, column)) {
                List<SheetCell> cells = new ArrayList<>(rows.get(r));
                cells.set(column, SheetCell.EMPTY);
                cells.set(column + 1, name);
                rows.set(r, cells);
            }
        }
        return new SheetGrid(grid.name(), rows);
    }
}
