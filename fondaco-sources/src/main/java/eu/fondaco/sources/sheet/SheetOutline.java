// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.area.Area;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A column in which parts of a country stand, and below each of them its partners, as pivots in
 * compact form have it.
 */
final class SheetOutline {

    private SheetOutline() {}

    static boolean isOutline(
            SheetBlock block, int column, Set<String> texts, List<PlaceNames> places) {
        for (PlaceNames names : places) {
            Set<String> parts = new LinkedHashSet<>();
            Set<String> countries = new LinkedHashSet<>();
            Set<String> parents = new LinkedHashSet<>();
            for (String text : texts) {
                Set<Area> found = names.find(text);
                if (!found.isEmpty() && found.stream().noneMatch(a -> a.parent().isEmpty())) {
                    parts.add(text);
                    found.forEach(a -> parents.add(a.parent()));
                } else if (found.stream().anyMatch(a -> a.kind().equals("country"))) {
                    countries.add(text);
                    found.forEach(a -> parents.remove(a.code()));
                }
            }
            if (!parts.isEmpty() && !parents.isEmpty() && isOutlined(block, column, parts)) {
                return countries.size() > 1;
            }
        }
        return false;
    }

    /** Whether the first label is a part and two rows or more follow each. */
    private static boolean isOutlined(SheetBlock block, int column, Set<String> parts) {
        int below = 2;
        boolean begun = false;
        for (int r : block.rows()) {
            String text = block.grid().at(r, column).text();
            if (parts.contains(text)) {
                if (below < 2) {
                    return false;
                }
                begun = true;
                below = 0;
            } else if (!begun) {
                return false;
            } else {
                below++;
            }
        }
        return below >= 2;
    }
}
