// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Headers that a sheet repeats where a printed page begins, in the midst of a table: its rows go on
 * below them. Tables one below the other have the same headers too, so that the labels must show
 * it: without headings none stands on both pages; below headings those of the one that is cut are
 * together, in their order, those of another.
 */
final class SheetPages {

    /** Rows of headers at most. */
    private static final int HEADERS = 4;

    private final SheetGrid grid;

    private SheetPages(SheetGrid grid) {
        this.grid = grid;
    }

    /** Sheets without headers that only begin another page. */
    static List<SheetGrid> joined(List<SheetGrid> grids) {
        return grids.stream().map(grid -> new SheetPages(grid).joined()).toList();
    }

    private SheetGrid joined() {
        Set<Integer> again = new LinkedHashSet<>();
        for (int r = 1; r < grid.rows().size(); r++) {
            int first = isHeader(r) ? first(r) : -1;
            if (first >= 0) {
                int top = top(r, first);
                if (goesOn(first, top, r)) {
                    for (int row = top; row <= r; row++) {
                        again.add(row);
                    }
                }
            }
        }
        if (again.isEmpty()) {
            return grid;
        }
        List<List<SheetCell>> rows = new ArrayList<>(grid.rows());
        again.forEach(r -> rows.set(r, List.of()));
        return new SheetGrid(grid.name(), rows);
    }

    private static boolean isValue(SheetCell cell) {
        boolean number = cell.number() != null || SheetWords.isNumber(cell.text());
        return number && !SheetRows.isYear(cell);
    }

    private boolean isData(int r) {
        return r >= 0
                && r < grid.rows().size()
                && grid.texts(r).size() > 1
                && grid.rows().get(r).stream().anyMatch(SheetPages::isValue);
    }

    private boolean isHeader(int r) {
        return grid.texts(r).size() > 2 && !isData(r) && isData(r + 1);
    }

    /** The first row that is like another; -1 where none above it is. */
    private int first(int r) {
        for (int q = 0; q < r; q++) {
            if (isAlike(q, r)) {
                return q;
            }
        }
        return -1;
    }

    private boolean isAlike(int one, int other) {
        for (int c = 0; c < grid.width(); c++) {
            if (!grid.at(one, c).text().equals(grid.at(other, c).text())) {
                return false;
            }
        }
        return true;
    }

    private int top(int r, int first) {
        int rows = 1;
        while (rows < HEADERS
                && first - rows >= 0
                && grid.texts(r - rows).size() > 1
                && isAlike(first - rows, r - rows)) {
            rows++;
        }
        return r - rows + 1;
    }

    /** Whether the rows below a header that is repeated go on with those above it. */
    private boolean goesOn(int first, int top, int bottom) {
        int above = top - 1;
        while (above > first && grid.texts(above).isEmpty()) {
            above--;
        }
        if (!isData(above) || labels(above, 0).isEmpty()) {
            return false;
        }
        int from = above;
        while (from - 1 > first && isData(from - 1)) {
            from--;
        }
        int to = bottom + 1;
        while (isData(to + 1)) {
            to++;
        }
        List<String> before = labels(from, above);
        List<String> after = labels(bottom + 1, to);
        boolean headed =
                grid.texts(from - 1).size() == 1
                        || to + 1 < grid.rows().size()
                                && grid.texts(to + 1).size() == 1
                                && isData(to + 2);
        if (!headed) {
            return Collections.disjoint(before, after)
                    && before.stream().noneMatch(SheetWords::isTotal)
                    && from == first + 1;
        }
        List<String> all = new ArrayList<>(before);
        all.addAll(after);
        return new LinkedHashSet<>(all).size() == all.size() && groups().contains(all);
    }

    /** The labels of the rows below each heading. */
    private Set<List<String>> groups() {
        Set<List<String>> groups = new LinkedHashSet<>();
        for (int r = 1; r < grid.rows().size(); r++) {
            if (isData(r) && grid.texts(r - 1).size() == 1) {
                int to = r;
                while (isData(to + 1)) {
                    to++;
                }
                groups.add(labels(r, to));
            }
        }
        return groups;
    }

    /** What stands first in some rows; of one where none follows. */
    private List<String> labels(int from, int to) {
        List<String> labels = new ArrayList<>();
        for (int r = from; r <= Math.max(from, to); r++) {
            SheetCell label = grid.at(r, Math.min(grid.first(r), grid.width() - 1));
            if (!isValue(label)) {
                labels.add(label.text());
            }
        }
        return labels;
    }
}
