// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.util.List;

/** What the words of a file mean by the file itself, before any of its tables is read. */
final class SheetSpelling {

    private SheetSpelling() {}

    /**
     * The sheets of a file with what only links them or begins a page dropped, and dates, amounts
     * and what is cut short spelt out.
     *
     * @param places which are told what the file means by some of their names
     */
    static List<SheetGrid> spelt(List<SheetGrid> file, List<PlaceNames> places) {
        SheetIslands.tell(file, places);
        SheetEditions.tell(file, places);
        List<SheetGrid> grids =
                SheetPublished.spelt(
                        SheetAcross.moved(SheetLinks.dropped(SheetPages.joined(file))));
        grids = SheetDates.asMonths(SheetRomanMonths.spelt(grids));
        return SheetAbbreviations.spelt(SheetAmounts.asValues(grids), places);
    }
}
