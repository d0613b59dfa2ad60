// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.text.Label;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** How areas are called to people: by name, with the code that is loaded. */
final class SheetCalled {

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
}
