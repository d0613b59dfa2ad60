// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.text.Label;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Great Britain where a file speaks of Northern Ireland beside it: the island then, not the
 * kingdom, for which its name stands elsewhere. No list has it, so that it is kept as a name of the
 * file's own.
 */
final class SheetIslands {

    private static final Pattern NORTHERN_IRELAND =
            Pattern.compile("(^|.* )" + WordLists.of("northern-ireland") + "( .*|$)");

    private static final String NAME = "Great Britain";
    private static final String NORTHERN = "Northern Ireland";

    private SheetIslands() {}

    /** Tells places what a file means by Great Britain, where it isn't the kingdom. */
    static void tell(List<SheetGrid> file, List<PlaceNames> places) {
        boolean beside =
                file.stream()
                        .flatMap(grid -> grid.rows().stream())
                        .flatMap(List::stream)
                        .map(cell -> SheetWords.key(cell.text()))
                        .anyMatch(text -> NORTHERN_IRELAND.matcher(text).matches());
        if (!beside) {
            return;
        }
        String code = new OwnNames().keep(NAME);
        Area island =
                new Area(code, new Label(NAME, "Gran Bretagna"), "group", "", Set.of(), Set.of());
        for (PlaceNames names : places) {
            for (String name : WordLists.entries("great-britain")) {
                names.tell(name, Set.of(island));
            }
            Set<Area> other = names.find(NORTHERN);
            if (!other.isEmpty()) {
                names.tell("NI", other);
            }
        }
    }

    /** Keeps the name where the places were told it. */
    static void keep(List<PlaceNames> places, OwnNames own) {
        if (places.stream().flatMap(p -> p.find(NAME).stream()).anyMatch(Area::isGroup)) {
            own.keep(NAME);
        }
    }
}
