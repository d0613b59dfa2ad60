// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.core.text.Lang;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Places that people call after where they stand: "the Republic" in Belfast, "oltralpe" in Milan.
 * From {@code neighbours.txt}.
 */
final class Neighbours {

    private Neighbours() {}

    /**
     * Hands over each such place of a country with what it is called.
     *
     * @param nation the country in which one stands
     * @param take takes a code and names
     */
    static void each(String nation, Lang lang, BiConsumer<String, List<String>> take) {
        BothTongues.of("neighbours.txt", 2, lang).stream()
                .filter(l -> l.meant().get(0).equals(nation))
                .forEach(l -> take.accept(l.meant().get(1), l.words()));
    }
}
