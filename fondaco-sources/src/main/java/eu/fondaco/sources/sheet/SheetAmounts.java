// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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
        boolean amounts = any(grids, text -> AMOUNT.matcher(text).find());
        return amounts && !any(grids, text -> GERMAN.matcher(SheetWords.key(text)).matches())
                ? grids.stream().map(SheetAmounts::asValues).toList()
                : grids;
    }

    private static boolean any(List<SheetGrid> grids, Predicate<String> is) {
        return grids.stream()
                .flatMap(grid -> grid.rows().stream())
                .flatMap(List::stream)
                .anyMatch(cell -> cell.number() == null && is.test(cell.text()));
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
