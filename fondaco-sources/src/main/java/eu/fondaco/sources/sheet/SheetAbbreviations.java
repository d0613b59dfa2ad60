// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Short labels of areas and units that a file itself explains, as {@code TS = Trieste; GO =
 * Gorizia} does below a table, or {@code VAL = valori in euro}. Such a legend wins over codes that
 * mean something else elsewhere.
 */
final class SheetAbbreviations {

    private static final Pattern ENTRY =
            Pattern.compile(
                    "(?<![\\p{L}\\d])(\\p{Lu}[\\p{Lu}\\d.]{0,5})\\s*=\\s*"
                            + "(\\p{L}(?:(?!\\s{2})[^;,=()\\n]){2,60})");

    /** A legend explains several. */
    private static final int SEVERAL = 2;

    private SheetAbbreviations() {}

    /** Sheets in which what a legend in one of them explains is spelt out. */
    static List<SheetGrid> spelt(List<SheetGrid> grids, List<PlaceNames> places) {
        Map<String, String> names = new HashMap<>();
        for (SheetGrid grid : grids) {
            SheetBlocks.legends(grid).forEach(text -> explained(text, places, names));
        }
        return names.size() < SEVERAL
                ? grids
                : grids.stream().map(grid -> spelt(grid, names)).toList();
    }

    private static void explained(String text, List<PlaceNames> places, Map<String, String> names) {
        Matcher m = ENTRY.matcher(text);
        while (m.find()) {
            String name = m.group(2).strip().replaceFirst("\\.$", "");
            if (MoneyWords.isUnit(name) || places.stream().anyMatch(p -> !p.find(name).isEmpty())) {
                names.putIfAbsent(m.group(1), name);
            }
        }
    }

    private static SheetGrid spelt(SheetGrid grid, Map<String, String> names) {
        List<List<SheetCell>> rows = new ArrayList<>();
        for (List<SheetCell> row : grid.rows()) {
            rows.add(
                    row.stream()
                            .map(
                                    cell ->
                                            cell.number() == null && names.containsKey(cell.text())
                                                    ? SheetCell.of(names.get(cell.text()))
                                                    : cell)
                            .toList());
        }
        return new SheetGrid(grid.name(), rows);
    }
}
