// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.print;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * How wide the columns of a table are: no word or number is parted, and who says more gets more. A
 * table that has no room for that has smaller letters.
 *
 * @param widths in twentieths of a point
 * @param size of its words, in half points
 */
record DocxColumns(int[] widths, int size) {

    /** As wide as the text of a page: 17 cm. */
    private static final int PAGE = 9638;

    /** What the sides of a cell take. */
    private static final int SIDES = 160;

    private static final int SMALLEST = 11;

    /** A longer word (an address) may be parted; a longer cell has lines. */
    private static final int LONGEST_WORD = 24;

    private static final int LONGEST_LINE = 60;

    /** A letter's width, in twentieths of a point, for each half point of its size. */
    private static final double LETTER = 5.9;

    static DocxColumns even(int columns, int size) {
        int[] widths = new int[columns];
        Arrays.fill(widths, PAGE / columns);
        return new DocxColumns(widths, size);
    }

    static DocxColumns of(List<List<Element>> rows, int size) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] words = new int[columns];
        int[] lines = new int[columns];
        for (List<Element> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                String said = row.get(i).text();
                int longest =
                        Stream.of(said.split("[\\s\\u00a0]+"))
                                .mapToInt(String::length)
                                .max()
                                .orElse(0);
                words[i] = Math.max(words[i], Math.min(LONGEST_WORD, longest));
                lines[i] = Math.max(lines[i], Math.min(LONGEST_LINE, said.length()));
            }
        }
        double room = PAGE - (double) SIDES * columns;
        double least = Arrays.stream(words).map(w -> w + 1).sum();
        int fits = (int) (room / (LETTER * Math.max(1, least)));
        int chosen = Math.max(SMALLEST, Math.min(size, fits));
        double rest = Math.max(0, room - LETTER * chosen * least);
        double more = 0;
        for (int i = 0; i < columns; i++) {
            more += lines[i] - words[i];
        }
        int[] widths = new int[columns];
        for (int i = 0; i < columns; i++) {
            double share = more == 0 ? 1.0 / columns : (lines[i] - words[i]) / more;
            widths[i] = (int) (SIDES + LETTER * chosen * (words[i] + 1) + rest * share);
        }
        return new DocxColumns(widths, chosen);
    }
}
