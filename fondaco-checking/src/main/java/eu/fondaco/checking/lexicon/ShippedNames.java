// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.lexicon;

import eu.fondaco.core.text.Shipped;
import eu.fondaco.core.text.Tongue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The shipped words for goods and areas: a line each, parted by {@code |}, the words of a part by
 * {@code ;}.
 */
final class ShippedNames {

    /** Parts of a line, at most. */
    private static final int PARTS = 4;

    private ShippedNames() {}

    /** What a line says: its id, and the words of its parts. */
    record Line(String id, List<String> first, List<String> second, boolean total) {}

    /** The lines of a shipped list of a language, {@code goods} or {@code places}. */
    static void each(String list, Tongue tongue, Consumer<Line> take) {
        String file = list + "-" + tongue.tag() + ".txt";
        Shipped.find(ShippedNames.class, file) // a language may have none of its own
                .stream()
                .flatMap(String::lines)
                .filter(l -> !l.startsWith("#"))
                .map(ShippedNames::line)
                .forEach(take);
    }

    private static Line line(String text) {
        List<String> parts = parted(text, '|');
        return new Line(
                parts.get(0),
                parts.size() > 1 ? words(parts.get(1)) : List.of(),
                parts.size() > 2 ? words(parts.get(2)) : List.of(),
                parts.size() == PARTS && parts.get(PARTS - 1).equals("total"));
    }

    private static List<String> words(String part) {
        return part.isEmpty() ? List.of() : parted(part, ';');
    }

    private static List<String> parted(String text, char mark) {
        List<String> out = new ArrayList<>();
        int from = 0;
        for (int to = text.indexOf(mark); to >= 0; to = text.indexOf(mark, from)) {
            out.add(text.substring(from, to).strip());
            from = to + 1;
        }
        out.add(text.substring(from).strip());
        return out;
    }
}
