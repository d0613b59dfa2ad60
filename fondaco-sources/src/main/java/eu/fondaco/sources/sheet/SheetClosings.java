// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows that total what the heading above them opened, or a label beside them names, by its own
 * name: {@code Total Norway} below the goods that stand under {@code Norway}. They are of all trade
 * with the partner that the heading says, and name no area or goods of their own.
 */
final class SheetClosings {

    private static final Pattern OF_YEAR =
            Pattern.compile(WordLists.of("total-word") + " (?<year>(?:19|20)\\d\\d)");

    private final Set<Integer> rows = new HashSet<>();

    /** By row that totals a heading which names no partner, that heading as a key. */
    private final Map<Integer, String> others = new HashMap<>();

    /** Those that total what the label to their left names, which is no area. */
    private final Set<Integer> beside = new HashSet<>();

    private SheetClosings() {}

    /** Those of a table whose labels stand in that column. */
    static SheetClosings of(SheetBlock block, int column, List<PlaceNames> places) {
        SheetClosings closings = new SheetClosings();
        closings.beside(block, column, places);
        if (block.rows().size() > block.last() - block.first()) {
            return closings; // no headings
        }
        String heading = "";
        boolean partner = false;
        for (int r = block.first(); r <= block.last(); r++) {
            boolean data = block.isData(r) || !SheetRows.left(block.grid(), r).isEmpty();
            if (!data) {
                String text = SheetRows.heading(block.grid(), r);
                partner = text.isEmpty() ? partner : isOfPartner(text, places);
                heading = text.isEmpty() ? heading : key(text);
                continue;
            }
            String of = SheetWords.totalOf(block.grid().at(r, column).text());
            if (heading.isEmpty() || !key(of).equals(heading)) {
                continue;
            }
            if (partner) {
                closings.rows.add(r);
            } else {
                closings.others.put(r, heading);
            }
        }
        return closings;
    }

    /**
     * Finds the rows whose label totals one to its left that holds for the row above or below too;
     * one beside it alone is its code.
     */
    private void beside(SheetBlock block, int column, List<PlaceNames> places) {
        for (int i = 0; i < block.rows().size(); i++) {
            int r = block.rows().get(i);
            String label = block.grid().at(r, column).text();
            Matcher year = OF_YEAR.matcher(key(label));
            String of = year.matches() ? year.group("year") : key(SheetWords.totalOf(label));
            for (int c = 0; c < column && !of.isEmpty(); c++) {
                if (key(outer(block, r, c)).equals(of)
                        && (holds(block, i - 1, c, of) || holds(block, i + 1, c, of))) {
                    rows.add(r);
                    if (AreaNames.within(of, places).isEmpty()) {
                        beside.add(r);
                    }
                }
            }
        }
    }

    /** Whether a label holds for another of the rows. */
    private static boolean holds(SheetBlock block, int row, int column, String label) {
        return row >= 0
                && row < block.rows().size()
                && key(outer(block, block.rows().get(row), column)).equals(label);
    }

    /** The label of a row in a column, which may stand higher. */
    private static String outer(SheetBlock block, int row, int column) {
        int at = row;
        while (at > block.first() && block.grid().at(at, column).isEmpty()) {
            at--;
        }
        return block.grid().at(at, column).text();
    }

    /** Whether a row totals what the label to its left names, which is no area. */
    boolean isOfBeside(int row) {
        return beside.contains(row);
    }

    /** Whether a heading names an area, all of them or others: those of goods total goods. */
    private static boolean isOfPartner(String heading, List<PlaceNames> places) {
        String bare = SheetMarks.bare(heading);
        boolean goods = SheetWords.namesGoods(bare) || SheetWords.isCodedProduct(bare);
        return !AreaNames.within(bare, places).isEmpty()
                || !goods && (SheetWords.isTotal(bare) || SheetWords.isRest(bare));
    }

    private static String key(String text) {
        return SheetWords.key(SheetMarks.bare(text));
    }

    /** Whether a row totals the goods that the heading over it names, with all partners. */
    boolean isOfGoods(int row, String goods) {
        return !goods.isEmpty() && key(goods).equals(others.get(row));
    }

    boolean contains(int row) {
        return rows.contains(row);
    }
}
