// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.text.Label;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** How areas are called to people: by name, with the code that is loaded. */
final class SheetCalled {

    /** Countries, and parts of parts of them. */
    private static final int LEVELS = 4;

    private SheetCalled() {}

    static Label area(String code, List<PlaceNames> places) {
        return places.stream()
                .flatMap(names -> names.code(code).stream())
                .findFirst()
                .map(area -> Label.by(lang -> area.name().in(lang) + " (" + code + ")"))
                .orElse(Label.of(code));
    }

    static Label areas(Collection<String> codes, List<PlaceNames> places) {
        List<Label> all = codes.stream().map(code -> area(code, places)).toList();
        return Label.by(
                lang -> all.stream().map(one -> one.in(lang)).collect(Collectors.joining(", ")));
    }

    /**
     * Whether an area is a part of another, or that one under a name of its own: {@code Northern
     * Ireland (customs)}.
     */
    static boolean isSameOrWithin(String code, String other, List<PlaceNames> places) {
        String name = area(code, places).en().replaceFirst(" \\([^(]*$", "");
        if (!other.isEmpty() && area(other, places).en().startsWith(name + " (")) {
            return !area(other, places).en().equals(name + " (" + other + ")");
        }
        String at = code;
        for (int level = 0; level < LEVELS && !at.isEmpty() && !at.equals(other); level++) {
            String of = at;
            at =
                    places.stream()
                            .flatMap(names -> names.code(of).stream())
                            .map(Area::parent)
                            .filter(parent -> !parent.isEmpty())
                            .findFirst()
                            .orElse("");
        }
        return !at.isEmpty() && at.equals(other);
    }
}
