// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Roman numbers from one to another, which count months or quarters: {@code I-III 2024} is January
 * to March beside {@code I-IX 2024}, or in a table of a country that writes months so.
 */
final class SheetRomanMonths {

    private static final Pattern LATE =
            Pattern.compile(
                    "(?:.*[^\\p{L}])?I ?[-\u2013] ?(?:V|VI|VII|VIII|IX|X|XI|XII)(?:\\W.*)?");
    private static final Pattern EARLY =
            Pattern.compile("(?<![\\p{L}\\d])I ?[-\u2013] ?(II|III|IV)(?![\\p{L}])");
    private static final Pattern SPOKEN =
            Pattern.compile("(?:.* )?" + WordLists.of("roman-months") + "(?: .*)?");

    /** What counts quarters or halves beside such numbers. */
    private static final Pattern COUNTED =
            Pattern.compile(
                    ".*\\b(?:" + WordLists.of("quarter") + "|" + WordLists.of("half") + ")\\b.*");

    private static final int LONGEST = 30;

    private SheetRomanMonths() {}

    /** Sheets in which such numbers are the months that they stand for. */
    static List<SheetGrid> spelt(List<SheetGrid> grids) {
        boolean early = any(grids, text -> EARLY.matcher(text).find());
        boolean months =
                early
                        && (any(grids, text -> LATE.matcher(text).matches())
                                || any(grids, t -> SPOKEN.matcher(SheetWords.key(t)).matches()));
        return months ? grids.stream().map(SheetRomanMonths::spelt).toList() : grids;
    }

    private static boolean any(List<SheetGrid> grids, Predicate<String> is) {
        return grids.stream()
                .flatMap(grid -> grid.rows().stream())
                .flatMap(List::stream)
                .anyMatch(cell -> cell.number() == null && is.test(cell.text()));
    }

    private static SheetGrid spelt(SheetGrid grid) {
        List<List<SheetCell>> rows = new ArrayList<>();
        for (List<SheetCell> row : grid.rows()) {
            rows.add(row.stream().map(SheetRomanMonths::spelt).toList());
        }
        return new SheetGrid(grid.name(), rows);
    }

    private static SheetCell spelt(SheetCell cell) {
        Matcher m = EARLY.matcher(cell.text());
        boolean counted = COUNTED.matcher(SheetWords.key(cell.text())).matches();
        if (cell.number() != null || cell.text().length() > LONGEST || counted || !m.find()) {
            return cell;
        }
        String last =
                List.of("February", "March", "April")
                        .get(m.group(1).equals("IV") ? 2 : m.group(1).length() - 2);
        return SheetCell.of(m.replaceFirst("January-" + last));
    }
}
