// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Shipped;
import java.util.Arrays;
import java.util.List;

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
        return Shipped.lines(BothTongues.class, file).map(l -> line(l, fields, lang)).toList();
    }

    /** The rows of a list that is the same in every language: fields parted by bars. */
    static List<List<String>> rows(String file) {
        return Shipped.lines(BothTongues.class, file)
                .map(l -> Arrays.asList(l.split(" \\|(?: |$)", -1)))
                .toList();
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
