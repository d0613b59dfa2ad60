// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables in plain text: lines in a row of which the pieces are set apart by tabs or by two spaces
 * and more, figures behind the first piece. What isn't surely a table stays prose.
 */
final class PlainTable {

    private static final Pattern GAP = Pattern.compile("\\t| {2,}");
    private static final Pattern FIGURE =
            Pattern.compile("[+\u2212\u2013-]?[(]?[$\u20ac\u00a3]?\\d[\\d.,' \u00a0\u202f]*[)%]?");
    private static final Pattern NOTHING = Pattern.compile("[-\u2013\u2014.:]{0,3}|n[./]?[ad]\\.?");
    private static final int LONGEST_HEAD = 60;

    /** A piece of a line: its place in the line and its column, counted from nought. */
    record Cell(int start, int end, int column) {

        Cell in(int other) {
            return new Cell(start, end, other);
        }
    }

    /** A line as pieces. */
    private record Line(int at, String words, List<Cell> cells) {

        boolean isRow() {
            return cells.size() >= 2
                    && cells.stream()
                            .skip(1)
                            .allMatch(c -> isFigure(c) || NOTHING.matcher(piece(c)).matches());
        }

        boolean hasFigures() {
            return cells.stream().skip(1).anyMatch(this::isFigure);
        }

        private boolean isFigure(Cell cell) {
            return FIGURE.matcher(piece(cell)).matches();
        }

        private String piece(Cell cell) {
            return words.substring(cell.start, cell.end);
        }

        boolean isHead() {
            return cells.size() >= 2
                    && cells.stream().allMatch(c -> c.end - c.start <= LONGEST_HEAD);
        }
    }

    private PlainTable() {}

    /** The cells of each line that is a row of a table, by where in the text the line begins. */
    static Map<Integer, List<Cell>> rows(String raw) {
        Map<Integer, List<Cell>> rows = new HashMap<>();
        List<Line> block = new ArrayList<>();
        int at = 0;
        while (at < raw.length()) {
            int eol = raw.indexOf('\n', at);
            int end = eol < 0 ? raw.length() : eol;
            String words = raw.substring(at, end);
            if (words.isBlank()) {
                table(block, rows);
                block.clear();
            } else {
                block.add(new Line(at, words, cells(words)));
            }
            at = end + 1;
        }
        table(block, rows);
        return rows;
    }

    private static List<Cell> cells(String words) {
        List<Cell> cells = new ArrayList<>();
        int from = 0;
        int column = 0;
        Matcher gap = GAP.matcher(words);
        while (gap.find()) {
            boolean tab = gap.group().equals("\t");
            if (gap.start() > from) {
                cells.add(new Cell(from, gap.start(), column));
            }
            column += tab || gap.start() > from ? 1 : 0;
            from = gap.end();
        }
        int end = words.stripTrailing().length();
        if (end > from) {
            cells.add(new Cell(from, end, column));
        }
        return cells;
    }

    /** Looks for runs of rows in lines that no blank one parts. */
    private static void table(List<Line> block, Map<Integer, List<Cell>> rows) {
        for (int i = 0; i < block.size(); i++) {
            int end = i;
            while (end < block.size() && block.get(end).isRow()) {
                end++;
            }
            if (block.subList(i, end).stream().filter(Line::hasFigures).count() >= 2) {
                int first = i > 0 && block.get(i - 1).isHead() ? i - 1 : i;
                for (Line line : block.subList(first, end)) {
                    rows.put(line.at, aligned(line, block.subList(i, end)));
                }
            }
            i = Math.max(i, end - 1);
        }
    }

    /**
     * The cells of a line under those of the row that has most: a line with fewer leaves a column
     * empty, and by where its pieces stand it is told which.
     */
    private static List<Cell> aligned(Line line, List<Line> table) {
        Line widest = line;
        for (Line other : table) {
            widest = other.cells.size() > widest.cells.size() ? other : widest;
        }
        if (line.words.indexOf('\t') >= 0 || widest.cells.size() == line.cells.size()) {
            return line.cells;
        }
        List<Cell> cells = new ArrayList<>();
        int next = 0;
        for (Cell cell : line.cells) {
            int left = widest.cells.size() - next;
            int best = next;
            for (int k = next; k < next + left; k++) {
                if (far(cell, widest.cells.get(k)) < far(cell, widest.cells.get(best))) {
                    best = k;
                }
            }
            best = Math.min(best, widest.cells.size() - 1);
            cells.add(cell.in(Math.max(best, next)));
            next = best + 1;
        }
        return cells;
    }

    /** How far apart two pieces stand, by the nearer of their ends. */
    private static int far(Cell a, Cell b) {
        boolean over = a.start < b.end && b.start < a.end;
        return over ? 0 : Math.min(Math.abs(a.start - b.start), Math.abs(a.end - b.end));
    }
}
