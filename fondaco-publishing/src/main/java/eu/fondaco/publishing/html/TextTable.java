// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.html;

import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.Document.Block;
import eu.fondaco.checking.text.Document.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Rows of a text that follow each other, shown as the table that they are in the file. */
final class TextTable {

    private static final Pattern FIGURE =
            Pattern.compile("[^\\p{L}]*\\d[^\\p{L}]*(?:%|bn|mln?|mld)?\\s*");

    /** Writes what stands in a cell, with its marks. */
    interface Words {

        void write(int start, int end, int endOfRow);
    }

    private final String plain;
    private final List<Block> blocks;

    TextTable(Document document, List<Block> blocks) {
        plain = document.plain();
        this.blocks = blocks;
    }

    /** How many of the blocks from there on are rows of one table. */
    int rows(int from) {
        int to = from;
        while (to < blocks.size() && blocks.get(to).kind() == Kind.TABLE_ROW) {
            to++;
        }
        return to - from;
    }

    /** Writes so many rows; the first heads the columns if no figure but years stands in it. */
    void write(Html html, int from, int rows, Words words) {
        html.open("div", "class", "scroll", "tabindex", "0").open("table", "class", "of-text");
        for (int i = from; i < from + rows; i++) {
            Block row = blocks.get(i);
            boolean head = i == from && rows > 1;
            html.open("tr");
            List<int[]> cells = cells(row);
            for (int k = 0; k < cells.size(); k++) {
                int[] cell = cells.get(k);
                boolean figure =
                        k > 0 && FIGURE.matcher(plain.substring(cell[0], cell[1])).matches();
                html.open(
                        head || k == 0 ? "th" : "td",
                        "scope",
                        head ? "col" : k == 0 ? "row" : null,
                        "class",
                        figure ? "num" : null);
                words.write(cell[0], cell[1], row.end());
                html.close();
            }
            html.close().line();
        }
        html.close("table", "div").line();
    }

    /** The places between bars; nothing behind the last is no cell. */
    private List<int[]> cells(Block row) {
        List<int[]> cells = new ArrayList<>();
        int start = row.start();
        for (int i = row.start(); i <= row.end(); i++) {
            if (i < row.end() && plain.charAt(i) == '|') {
                cells.add(new int[] {start, i});
                start = i + 1;
            } else if (i == row.end() && !plain.substring(start, i).isBlank()) {
                cells.add(new int[] {start, i});
            }
        }
        return cells;
    }
}
