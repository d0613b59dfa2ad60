// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.Document.Block;
import eu.fondaco.checking.text.Document.Kind;
import eu.fondaco.core.text.Lang;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A table of the text: heads of its columns and its rows of figures. Only tables whose first row
 * has no figures but years are taken.
 *
 * @param caption the block right before it; empty where it is long
 * @param chapter the heading above it; empty where there is none
 * @param block number of its first row among the blocks of the text
 */
record Grid(String caption, String chapter, int block, List<String> heads, List<Row> rows) {

    /** A row; cells that hold no plain figure are null. */
    record Row(String label, List<Cell> cells) {

        /** Whether it is a name of several words, which a part of it doesn't name. */
        boolean isProper() {
            return PROPER.matcher(label.strip()).matches();
        }
    }

    /** A figure with its step and its place, in the file and in the reading text. */
    record Cell(double value, double step, boolean percent, Span span, int at, String text) {

        Interval interval() {
            return Interval.printed(value, step);
        }
    }

    private static final double ALL = 100;
    private static final double NEARLY = 0.999;
    private static final Pattern OF_ALL =
            Pattern.compile(
                    "(?iu)^\\W*(?:grand )?(?:total\\p{L}*|all|tutt[aei]|world|mondo|anno|year)\\b");
    private static final Pattern PROPER = Pattern.compile("\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)+");
    private static final Pattern PARTS_OF_A_YEAR =
            Pattern.compile("(?iu)trimestr[ei]|semestr[ei]|quarters?|half|halves");
    private static final Pattern ORDINAL =
            Pattern.compile(
                    "(?iu)prim[oa]|second[oa]?|terz[oa]|quart[oa]|first|third|fourth|I{1,3}|IV");
    private static final int LONGEST_CAPTION = 160;
    private static final Pattern EN = pattern(Printed.DIGITS_EN);
    private static final Pattern IT = pattern(Printed.DIGITS_IT);

    private static Pattern pattern(String digits) {
        return Pattern.compile("([+\u2212\u2013-])?\\s?(" + digits + ")\\s?(%)?");
    }

    /** The tables of a text. */
    static List<Grid> of(Document document, Lang lang) {
        List<Grid> out = new ArrayList<>();
        List<Block> blocks = document.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).kind() != Kind.TABLE_ROW) {
                continue;
            }
            int end = i;
            while (end < blocks.size() && blocks.get(end).kind() == Kind.TABLE_ROW) {
                end++;
            }
            String before = i == 0 ? "" : text(document, blocks.get(i - 1));
            Grid grid =
                    grid(
                            document,
                            before.length() <= LONGEST_CAPTION ? before : "",
                            heading(document, i),
                            i,
                            blocks.subList(i, end),
                            lang);
            if (grid != null) {
                out.add(grid);
            }
            i = end - 1;
        }
        return out;
    }

    /** Whether a column has a figure that is printed as a per cent. */
    boolean hasPercents(int column) {
        for (int row = 0; row < rows.size(); row++) {
            Cell cell = at(row, column);
            if (cell != null && cell.percent()) {
                return true;
            }
        }
        return false;
    }

    private static String text(Document document, Block block) {
        return document.plain().substring(block.start(), block.end());
    }

    private static String heading(Document document, int before) {
        for (int i = before - 1; i >= 0; i--) {
            Block block = document.blocks().get(i);
            if (block.kind() == Kind.HEADING) {
                return block.level() == 1 ? "" : text(document, block);
            }
        }
        return "";
    }

    private static Grid grid(
            Document document,
            String caption,
            String chapter,
            int number,
            List<Block> blocks,
            Lang lang) {
        List<String> heads = new ArrayList<>();
        for (int[] cell : cells(document, blocks.get(0))) {
            heads.add(document.plain().substring(cell[0], cell[1]).strip());
        }
        int first = first(document, blocks);
        heads.subList(0, first).clear();
        boolean figures =
                heads.stream()
                        .skip(1)
                        .anyMatch(h -> number(h, lang) != null && !h.matches("(?:19|20)\\d{2}"));
        if (figures || heads.size() < 2) {
            return null;
        }
        List<Row> rows = new ArrayList<>();
        for (Block block : blocks.subList(1, blocks.size())) {
            List<int[]> places = cells(document, block);
            places.subList(0, Math.min(first, places.size() - 1)).clear();
            String label = document.plain().substring(places.get(0)[0], places.get(0)[1]).strip();
            List<Cell> cells = new ArrayList<>();
            cells.add(null);
            for (int[] place : places.subList(1, places.size())) {
                cells.add(cell(document, place, lang));
            }
            while (cells.size() < heads.size()) {
                cells.add(null);
            }
            rows.add(new Row(whole(label, heads.get(0)), cells));
        }
        return new Grid(caption, chapter, number, heads, rows);
    }

    /** "Fourth" below "Quarter" is the fourth quarter. */
    private static String whole(String label, String head) {
        boolean part = PARTS_OF_A_YEAR.matcher(head).matches() && ORDINAL.matcher(label).matches();
        return part ? label + " " + head.toLowerCase(Locale.ROOT) : label;
    }

    /** The column of what rows are called: the second where the first has no more than places. */
    private static int first(Document document, List<Block> blocks) {
        int places = 0;
        int names = 0;
        for (Block block : blocks.subList(1, blocks.size())) {
            List<int[]> cells = cells(document, block);
            String own = document.plain().substring(cells.get(0)[0], cells.get(0)[1]).strip();
            int[] next = cells.size() > 2 ? cells.get(1) : cells.get(0);
            boolean named = document.plain().substring(next[0], next[1]).matches("(?s).*\\p{L}.*");
            places += own.isEmpty() || own.matches("\\d{1,2}[.)\u00ba]?") ? 1 : 0;
            names += named ? 1 : 0;
        }
        return places == blocks.size() - 1 && names == places && places > 1 ? 1 : 0;
    }

    /** Where the cells of a row stand in the reading text. */
    private static List<int[]> cells(Document document, Block row) {
        List<int[]> cells = new ArrayList<>();
        int from = row.start();
        for (int i = row.start(); i <= row.end(); i++) {
            if (i == row.end() || document.plain().charAt(i) == '|') {
                if (i < row.end() || document.plain().substring(from, i).strip().length() > 0) {
                    cells.add(new int[] {from, i});
                }
                from = i + 1;
            }
        }
        return cells;
    }

    private static Cell cell(Document document, int[] place, Lang lang) {
        String all = document.plain().substring(place[0], place[1]);
        String text = all.strip();
        Matcher m = number(text, lang);
        if (m == null) {
            return null;
        }
        BigDecimal size = Printed.value(m.group(2), lang);
        boolean percent = m.group(3) != null;
        boolean negative = m.group(1) != null && !m.group(1).equals("+");
        int start = place[0] + all.indexOf(text);
        return new Cell(
                negative ? -size.doubleValue() : size.doubleValue(),
                Printed.step(size, false),
                percent,
                document.span(start, start + text.length()),
                start,
                text);
    }

    private static Matcher number(String text, Lang lang) {
        Matcher m = (lang == Lang.IT ? IT : EN).matcher(text);
        return m.matches() ? m : null;
    }

    /**
     * Whether a row at an end is of all that the table is about, groups that it doesn't show too:
     * called so, or with a share of 100, and with as much as all others together.
     */
    boolean isAll(int row) {
        boolean end = row == 0 || row == rows.size() - 1;
        boolean whole = rows.get(row).cells().stream().anyMatch(c -> c != null && c.value() == ALL);
        boolean called = OF_ALL.matcher(rows.get(row).label()).find() || whole;
        return end && called && IntStream.range(1, heads.size()).anyMatch(c -> isSum(row, c));
    }

    private boolean isSum(int row, int column) {
        double others = 0;
        int count = 0;
        for (int r = 0; r < rows.size(); r++) {
            Cell cell = at(r, column);
            if (cell == null || cell.percent() || cell.value() < 0) {
                return false;
            }
            others += r == row ? 0 : cell.value();
            count += r == row ? 0 : 1;
        }
        return count > 1 && at(row, column).value() >= others * NEARLY;
    }

    /** A cell; null where there is no figure. */
    Cell at(int row, int column) {
        List<Cell> cells = rows.get(row).cells();
        return column < cells.size() ? cells.get(column) : null;
    }
}
