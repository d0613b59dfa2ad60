// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.core.text.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Shipped lists that have English and Italian in one line: {@code what is meant | in English | in
 * English || in Italian}.
 */
final class BothTongues {

    private BothTongues() {}

    /** What is meant, in one or more fields, and the words for it in the language asked for. */
    record Line(List<String> meant, List<String> words) {}

    /**
     * The lines of a list.
     *
     * @param file its name, beside this class
     * @param fields how many fields say what is meant
     */
    static List<Line> of(String file, int fields, Lang lang) {
        return lines(file).map(l -> line(l, fields, lang)).toList();
    }

    private static Stream<String> lines(String file) {
        try (InputStream in = BothTongues.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#") && !l.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException("the list " + file + " can't be read", e);
        }
    }

    /** The rows of a list that is the same in every language: fields parted by bars. */
    static List<List<String>> rows(String file) {
        return lines(file).map(l -> Arrays.asList(l.split(" \\|(?: |$)", -1))).toList();
    }

    private static Line line(String line, int fields, Lang lang) {
        String[] halves = line.split(" \\|\\| ");
        List<String> english = Arrays.asList(halves[0].split(" \\| "));
        return new Line(
                english.subList(0, fields),
                lang == Lang.EN
                        ? english.subList(fields, english.size())
                        : Arrays.asList(halves[1].split(" \\| ")));
    }
}
