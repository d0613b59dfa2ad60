// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.core.text.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
        try (InputStream in = Neighbours.class.getResourceAsStream("neighbours.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> l.startsWith(nation + " | ") && !nation.isEmpty())
                    .forEach(l -> line(l, lang, take));
        } catch (IOException e) {
            throw new UncheckedIOException("the names of neighbours can't be read", e);
        }
    }

    private static void line(String line, Lang lang, BiConsumer<String, List<String>> take) {
        String[] halves = line.split(" \\|\\| ");
        List<String> english = Arrays.asList(halves[0].split(" \\| "));
        List<String> words =
                lang == Lang.EN
                        ? english.subList(2, english.size())
                        : Arrays.asList(halves[1].split(" \\| "));
        take.accept(english.get(1), words);
    }
}
