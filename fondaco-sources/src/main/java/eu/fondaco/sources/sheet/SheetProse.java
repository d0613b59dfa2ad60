// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines of a text in columns that are prose: titles and notes whose commas part no fields, since
 * words go on behind them after a space and the line hasn't the width of the table.
 */
final class SheetProse {

    private SheetProse() {}

    /** The lines of a text parted by commas, with prose in one field. */
    static List<List<String>> whole(List<List<String>> lines) {
        Map<Integer, Integer> widths = new HashMap<>();
        lines.forEach(line -> widths.merge(line.size(), 1, Integer::sum));
        int width =
                widths.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(1);
        boolean spaced = lines.stream().filter(l -> l.size() == width).anyMatch(SheetProse::goesOn);
        if (width < 2 || spaced) {
            return lines;
        }
        List<List<String>> whole = new ArrayList<>();
        for (List<String> line : lines) {
            boolean prose = line.size() != width && goesOn(line);
            whole.add(prose ? List.of(String.join(",", line)) : line);
        }
        return whole;
    }

    /** Whether words go on behind a comma and a space. */
    private static boolean goesOn(List<String> line) {
        return line.stream().skip(1).anyMatch(field -> field.matches("(?s) [\\p{L}\\d(].*"));
    }
}
