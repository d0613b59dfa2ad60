// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows that total what the heading above them opened, by its own name: {@code Total Norway} below
 * the goods that stand under {@code Norway}. They are of all trade with the partner that the
 * heading says, and name no area or goods of their own.
 */
final class SheetClosings {

    private final Set<Integer> rows = new HashSet<>();

    /** By row that totals a heading which names no partner, that heading as a key. */
    private final Map<Integer, String> others = new HashMap<>();

    private SheetClosings() {}

    /** Those of a table whose labels stand in that column. */
    static SheetClosings of(SheetBlock block, int column, List<PlaceNames> places) {
        SheetClosings closings = new SheetClosings();
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
