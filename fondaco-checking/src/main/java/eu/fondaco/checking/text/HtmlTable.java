// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.text;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table of figures in HTML while it is read: what stands in a cell is on one line, cells that
 * span columns or rows leave the places they cover empty, so that figures stay under their heads.
 * Tables that only lay out a page aren't read as tables.
 */
final class HtmlTable {

    private static final Pattern TAG =
            Pattern.compile("<(/?)(table|tr|td|th|h[1-6])\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPAN =
            Pattern.compile(
                    "\\b(colspan|rowspan)\\s*=\\s*[\"']?(\\d{1,2})", Pattern.CASE_INSENSITIVE);
    private static final Set<String> INSIDE =
            Set.of(
                    "td",
                    "th",
                    "p",
                    "div",
                    "br",
                    "ul",
                    "ol",
                    "li",
                    "section",
                    "article",
                    "blockquote");
    private static final int LONGEST_CELL = 200;
    private static final int COLUMNS = 100;

    private final int[] covered = new int[COLUMNS];
    private int column;
    private int width;
    private int next;

    /** Whether the table whose tag ends there holds figures and doesn't lay out a page. */
    static boolean isOfFigures(String raw, int from) {
        Matcher m = TAG.matcher(raw).region(from, raw.length());
        int rows = 0;
        int cells = 0;
        int end = raw.length();
        while (m.find()) {
            String tag = m.group(2).toLowerCase(java.util.Locale.ROOT);
            boolean closing = !m.group(1).isEmpty();
            if (tag.equals("table") && closing) {
                end = m.start();
                break;
            }
            if (tag.equals("table") || tag.startsWith("h") && !closing) {
                return false;
            }
            rows += tag.equals("tr") && !closing ? 1 : 0;
            cells += tag.startsWith("t") && !tag.equals("tr") && !closing ? 1 : 0;
        }
        return cells > rows && end - from < (long) cells * 4 * LONGEST_CELL;
    }

    /** Whether the tag belongs to a cell. */
    boolean isIn(String tag) {
        return INSIDE.contains(tag);
    }

    /** A new row begins. */
    void row() {
        for (int i = next; i < COLUMNS; i++) {
            covered[i] = Math.max(0, covered[i] - 1);
        }
        column = 0;
        width = 0;
        next = 0;
    }

    /** Reads a tag of a cell. */
    void tag(String tag, boolean closing, String raw, int at, int end, TextBuilder out) {
        if (!closing && (tag.equals("td") || tag.equals("th"))) {
            cell(raw.substring(at, end), at, out);
        }
        out.add(' ', at);
    }

    private void cell(String tag, int at, TextBuilder out) {
        int across = 1;
        int down = 1;
        Matcher m = SPAN.matcher(tag);
        while (m.find()) {
            int n = Math.max(1, Integer.parseInt(m.group(2)));
            if (m.group(1).equalsIgnoreCase("colspan")) {
                across = n;
            } else {
                down = n;
            }
        }
        column = next;
        while (column < COLUMNS && covered[column] > 0) {
            covered[column]--;
            column++;
        }
        for (; width < column; width++) {
            out.add(' ', at);
            out.add('|', at);
        }
        next = Math.min(COLUMNS, column + across);
        for (int i = column; i < next; i++) {
            covered[i] = down - 1;
        }
    }
}
