// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import eu.fondaco.sources.sheet.SheetCell;
import eu.fondaco.sources.sheet.SheetGrid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/**
 * What people add to a table that is drawn already, and that says nothing of its numbers: a column
 * that counts the rows, one of remarks, blank rows between them, headers again on another page.
 */
final class DrawnPages {

    private static final int LONG = 10;

    private final DrawnFile file;
    private final Random random;

    private DrawnPages(DrawnFile file, Random random) {
        this.file = file;
        this.random = random;
    }

    static void add(DrawnFile file, Random random) {
        DrawnPages pages = new DrawnPages(file, random);
        List<String> sheets = file.grids.stream().map(SheetGrid::name).toList();
        int what = random.nextInt(8);
        for (String sheet : sheets) {
            TreeSet<Integer> rows = pages.rows(sheet);
            if (rows.isEmpty() || !pages.isOneTable(sheet, rows)) {
                continue;
            }
            switch (what) {
                case 0 -> pages.count(sheet, rows);
                case 1 -> pages.remarks(sheet, rows);
                case 2 -> pages.blank(sheet, rows);
                case 3 -> pages.again(sheet, rows);
                default -> {}
            }
        }
    }

    /** The rows with values, from 0. */
    private TreeSet<Integer> rows(String sheet) {
        TreeSet<Integer> rows = new TreeSet<>();
        file.facts.keySet().stream()
                .filter(at -> at.sheet().equals(sheet))
                .forEach(at -> rows.add(at.row() - 1));
        return rows;
    }

    private List<List<SheetCell>> cells(String sheet) {
        return file.grids.stream()
                .filter(g -> g.name().equals(sheet))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    /** Whether nothing stands between the rows with values, and several headers over them. */
    private boolean isOneTable(String sheet, TreeSet<Integer> rows) {
        return rows.last() - rows.first() + 1 == rows.size()
                && filled(cells(sheet).get(rows.first() - 1)) > 1;
    }

    private static long filled(List<SheetCell> row) {
        return row.stream().filter(c -> !c.text().isEmpty()).count();
    }

    private void put(String sheet, List<List<SheetCell>> rows) {
        file.grids.replaceAll(
                g -> g.name().equals(sheet) ? new SheetGrid(sheet, List.copyOf(rows)) : g);
    }

    private void moved(String sheet, IntUnaryOperator row, int columns) {
        Map<DrawnFile.At, DrawnTable.Fact> facts = new HashMap<>(file.facts);
        file.facts.clear();
        facts.forEach(
                (at, fact) ->
                        file.facts.put(
                                at.sheet().equals(sheet)
                                        ? new DrawnFile.At(
                                                sheet,
                                                row.applyAsInt(at.row() - 1) + 1,
                                                at.column() + columns)
                                        : at,
                                fact));
    }

    /** A column that counts the rows, before all others. */
    private void count(String sheet, TreeSet<Integer> rows) {
        List<List<SheetCell>> all = new ArrayList<>();
        List<List<SheetCell>> old = cells(sheet);
        int n = 0;
        for (int r = 0; r < old.size(); r++) {
            List<SheetCell> row = new ArrayList<>();
            if (rows.contains(r)) {
                n++;
                row.add(new SheetCell("" + n, BigDecimal.valueOf(n)));
            } else {
                row.add(r == rows.first() - 1 ? DrawnStyle.cell("Nr.") : SheetCell.EMPTY);
            }
            row.addAll(old.get(r));
            all.add(row);
        }
        put(sheet, all);
        moved(sheet, r -> r, 1);
    }

    /** A column of remarks, of which few rows have one. */
    private void remarks(String sheet, TreeSet<Integer> rows) {
        List<List<SheetCell>> all = new ArrayList<>(cells(sheet));
        int width = all.stream().mapToInt(List::size).max().orElse(0);
        for (int r = rows.first() - 1; r <= rows.last(); r++) {
            boolean header = r < rows.first();
            if (header || r == rows.first() || random.nextInt(6) == 0) {
                List<SheetCell> row = new ArrayList<>(all.get(r));
                while (row.size() < width) {
                    row.add(SheetCell.EMPTY);
                }
                row.add(DrawnStyle.cell(header ? "Nota" : "(1)"));
                all.set(r, row);
            }
        }
        put(sheet, all);
    }

    private void blank(String sheet, TreeSet<Integer> rows) {
        int at = rows.first() + 1 + random.nextInt(Math.max(1, rows.size() - 1));
        List<List<SheetCell>> all = new ArrayList<>(cells(sheet));
        all.add(Math.min(at, all.size()), List.of());
        put(sheet, all);
        moved(sheet, r -> r >= at ? r + 1 : r, 0);
    }

    /** The headers again, where the label of a row doesn't stand above. */
    private void again(String sheet, TreeSet<Integer> rows) {
        List<List<SheetCell>> old = cells(sheet);
        int at = rows.first() + rows.size() / 2;
        int top = rows.first() - 1;
        while (top > 0 && filled(old.get(top - 1)) > 1) {
            top--;
        }
        boolean labelled = !old.get(at).get(0).text().isEmpty();
        if (rows.size() < LONG || !labelled) {
            return;
        }
        List<List<SheetCell>> all = new ArrayList<>(old.subList(0, at));
        all.add(List.of());
        all.addAll(old.subList(top, rows.first()));
        all.addAll(old.subList(at, old.size()));
        put(sheet, all);
        int by = rows.first() - top + 1;
        moved(sheet, r -> r >= at ? r + by : r, 0);
    }
}
