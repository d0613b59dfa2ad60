// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.area.Area;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Regions that were drawn anew and kept their names: {@code Centro} is another in NUTS 2013 than in
 * NUTS 2024. What else a file names tells which are meant: a code, or a region that only one of the
 * editions has. Where nothing tells it neither is taken.
 */
final class SheetEditions {

    private static final Pattern EDITION = Pattern.compile("\\(.*NUTS (\\d{4})\\)");

    private SheetEditions() {}

    /** Tells places which of areas of one name a file means. */
    static void tell(List<SheetGrid> file, List<PlaceNames> places) {
        Set<String> texts =
                file.stream()
                        .flatMap(grid -> grid.rows().stream())
                        .flatMap(List::stream)
                        .filter(cell -> cell.number() == null && !cell.isEmpty())
                        .map(SheetCell::text)
                        .filter(text -> text.chars().anyMatch(Character::isLetter))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        places.forEach(names -> tell(texts, names));
    }

    private static void tell(Set<String> texts, PlaceNames names) {
        Set<String> open = new LinkedHashSet<>();
        Set<String> told = new HashSet<>();
        for (String text : texts) {
            Set<Area> found = names.find(text);
            if (found.size() > 1 && found.stream().noneMatch(a -> edition(a).isEmpty())) {
                open.add(text);
            } else if (found.size() == 1) {
                told.add(edition(found.iterator().next()));
            }
        }
        told.remove("");
        for (String text : told.size() == 1 ? open : Set.<String>of()) {
            Set<Area> meant =
                    names.find(text).stream()
                            .filter(a -> told.contains(edition(a)))
                            .collect(Collectors.toSet());
            if (meant.size() == 1) {
                names.tell(text, meant);
            }
        }
    }

    /** The edition of which an area is, as its list says; empty for those of all. */
    private static String edition(Area area) {
        Matcher m = EDITION.matcher(area.name().en());
        return m.find() ? m.group(1) : "";
    }
}
