// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Amounts that Spanish tables call {@code Importe}, which are imports in German: they are amounts
 * where nothing in the file is German.
 */
final class SheetAmounts {

    private static final Pattern AMOUNT = Pattern.compile("(?i)\\bimportes?\\b");
    private static final Pattern GERMAN =
            Pattern.compile("(?:.* )?" + WordLists.of("german") + "(?: .*)?");

    private SheetAmounts() {}

    /** Sheets in which amounts are called values. */
    static List<SheetGrid> asValues(List<SheetGrid> grids) {
        boolean amounts = false;
        for (SheetGrid grid : grids) {
            for (List<SheetCell> row : grid.rows()) {
                for (SheetCell cell : row) {
                    boolean text = cell.number() == null && !cell.isEmpty();
                    if (text && GERMAN.matcher(SheetWords.key(cell.text())).matches()) {
                        return grids;
                    }
                    amounts |= text && AMOUNT.matcher(cell.text()).find();
                }
            }
        }
        return amounts ? grids.stream().map(SheetAmounts::asValues).toList() : grids;
    }

    private static SheetGrid asValues(SheetGrid grid) {
        List<List<SheetCell>> rows = new ArrayList<>();
        for (List<SheetCell> row : grid.rows()) {
            rows.add(
                    row.stream()
                            .map(
                                    cell ->
                                            AMOUNT.matcher(cell.text()).find()
                                                    ? SheetCell.of(
                                                            AMOUNT.matcher(cell.text())
                                                                    .replaceAll("Valor"))
                                                    : cell)
                            .toList());
        }
        return new SheetGrid(grid.name(), rows);
    }
}
