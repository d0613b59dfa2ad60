// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Months that a sheet writes as days, {@code 01/02/2025}: the first or the last of each, in one
 * order of day and month, at least two of them one after the other. Other days are left as they
 * are.
 */
final class SheetDates {

    private static final Pattern DAY =
            Pattern.compile(
                    "(?<year>(?:19|20)\\d\\d)[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})(?:"
                        + " 00:00(?::00)?)?"
                        + "|(?<one>\\d{1,2})[-/.](?<two>\\d{1,2})[-/.](?<last>(?:19|20)\\d\\d)");

    private static final int JUST_MONTHS = 12;

    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private SheetDates() {}

    /** Sheets in which such days are the months that they stand for. */
    static List<SheetGrid> asMonths(List<SheetGrid> grids) {
        return grids.stream().map(SheetDates::asMonths).toList();
    }

    private static SheetGrid asMonths(SheetGrid grid) {
        for (boolean dayFirst : new boolean[] {true, false}) {
            Map<String, String> months = months(grid, dayFirst);
            if (!months.isEmpty()) {
                return spelt(grid, months);
            }
        }
        return grid;
    }

    /** The months that days are, by how they are written; none where one of them is of no month. */
    private static Map<String, String> months(SheetGrid grid, boolean dayFirst) {
        Map<String, String> months = new HashMap<>();
        TreeSet<Integer> each = new TreeSet<>();
        boolean first = true;
        boolean last = true;
        boolean told = false; // which of two numbers is the day
        for (int r = 0; r < grid.rows().size(); r++) {
            for (int c = 0; c < grid.rows().get(r).size(); c++) {
                SheetCell cell = grid.at(r, c);
                Matcher m = DAY.matcher(cell.text());
                if (cell.number() != null || !m.matches() || isMadeOn(grid, r, c)) {
                    continue;
                }
                boolean iso = m.group("year") != null;
                int year = Integer.parseInt(m.group(iso ? "year" : "last"));
                int day = Integer.parseInt(m.group(iso ? "day" : dayFirst ? "one" : "two"));
                int month = Integer.parseInt(m.group(iso ? "month" : dayFirst ? "two" : "one"));
                if (month < 1 || month > 12) {
                    return Map.of();
                }
                told |= iso || day > JUST_MONTHS;
                first &= day == 1;
                last &= day == DAYS[month - 1] || month == 2 && day == 29;
                each.add(year * 12 + month);
                months.put(cell.text(), "%d-%02d".formatted(year, month));
            }
        }
        boolean follow = each.stream().anyMatch(m -> each.contains(m + 1));
        boolean records = told && SheetRecords.areIn(grid);
        return (first || last) && follow || records ? months : Map.of();
    }

    /** Whether a day stands beside a text that says that something was made on it. */
    private static boolean isMadeOn(SheetGrid grid, int row, int column) {
        return grid.texts(row).size() == 2
                && column > 0
                && !grid.at(row, column - 1).isEmpty()
                && TitleWords.undated(grid.at(row, column - 1).text()).isBlank();
    }

    private static SheetGrid spelt(SheetGrid grid, Map<String, String> months) {
        List<List<SheetCell>> rows = new ArrayList<>();
        for (List<SheetCell> row : grid.rows()) {
            rows.add(
                    row.stream()
                            .map(
                                    cell ->
                                            cell.number() == null && months.containsKey(cell.text())
                                                    ? SheetCell.of(months.get(cell.text()))
                                                    : cell)
                            .toList());
        }
        return new SheetGrid(grid.name(), rows);
    }
}
