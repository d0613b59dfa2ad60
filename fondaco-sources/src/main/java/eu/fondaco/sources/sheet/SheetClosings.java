// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rows that total what the heading above them opened, by its own name: {@code Total Norway} below
 * the goods that stand under {@code Norway}. They are of all trade with the partner that the
 * heading says, and name no area or goods of their own.
 */
final class SheetClosings {

    private final Set<Integer> rows = new HashSet<>();

    private SheetClosings() {}

    /** Those of a table whose labels stand in that column. */
    static SheetClosings of(SheetBlock block, int column, List<PlaceNames> places) {
        SheetClosings closings = new SheetClosings();
        String heading = "";
        for (int r = block.first(); r <= block.last(); r++) {
            boolean data = block.isData(r) || !SheetRows.left(block.grid(), r).isEmpty();
            if (!data) {
                String text = SheetRows.heading(block.grid(), r);
                heading = text.isEmpty() ? heading : isOfPartner(text, places) ? key(text) : "";
                continue;
            }
            String of = SheetWords.totalOf(block.grid().at(r, column).text());
            if (!heading.isEmpty() && key(of).equals(heading)) {
                closings.rows.add(r);
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

    boolean contains(int row) {
        return rows.contains(row);
    }
}
