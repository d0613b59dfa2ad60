// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.documents.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds tables on a page that has no tags: lines on which figures stand apart from each other and
 * under those of the line before. Whatever isn't surely a table stays prose.
 */
final class PdfTables {

    private static final int LONGEST_HEAD = 60;

    /** Segments of one line, from left to right. */
    private record Line(List<Segment> segments) {

        float y() {
            return segments.get(0).y();
        }

        float size() {
            return segments.get(0).size();
        }

        /** A line of a table: apart, short, and figures behind the first. */
        boolean isRow() {
            return segments.size() >= 2
                    && segments.stream().skip(1).filter(Segment::isFigure).count() * 2
                            >= segments.size() - 1
                    && segments.stream().allMatch(s -> s.text().length() <= 120);
        }

        boolean isHead() {
            return segments.stream().allMatch(s -> s.text().length() <= LONGEST_HEAD);
        }
    }

    /**
     * A table.
     *
     * @param rows each with a list of segments for each column
     * @param held all segments of it
     */
    record Table(List<List<List<Segment>>> rows, Set<Segment> held) {}

    private PdfTables() {}

    /** The tables of a page, by what is drawn on it. */
    static List<Table> of(List<Segment> page) {
        List<Line> lines = lines(page);
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isRow()) {
                continue;
            }
            int end = i;
            while (end + 1 < lines.size() && goesOn(lines, end + 1)) {
                end++;
            }
            while (!lines.get(end).isRow()) {
                end--;
            }
            long rows = lines.subList(i, end + 1).stream().filter(Line::isRow).count();
            if (rows >= 2) {
                int head = head(lines, i, end);
                tables.add(table(lines.subList(head, end + 1)));
            }
            i = end;
        }
        return tables;
    }

    private static List<Line> lines(List<Segment> page) {
        List<Segment> sorted = new ArrayList<>(page);
        sorted.sort(Comparator.comparingDouble(Segment::y).thenComparingDouble(Segment::left));
        List<Line> lines = new ArrayList<>();
        for (Segment s : sorted) {
            Line last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            if (last != null && s.isOnLineOf(last.segments.get(0))) {
                last.segments.add(s);
            } else {
                lines.add(new Line(new ArrayList<>(List.of(s))));
            }
        }
        lines.forEach(l -> l.segments.sort(Comparator.comparingDouble(Segment::left)));
        return lines;
    }

    /** Whether a line belongs to the table above: a row, or a label or second line between rows. */
    private static boolean goesOn(List<Line> lines, int at) {
        Line line = lines.get(at);
        Line before = lines.get(at - 1);
        boolean near = line.y() - before.y() < 3.2f * before.size();
        if (!near) {
            return false;
        }
        if (line.isRow()) {
            return true;
        }
        boolean rowFollows =
                at + 1 < lines.size()
                        && lines.get(at + 1).isRow()
                        && lines.get(at + 1).y() - line.y() < 3.2f * line.size();
        return rowFollows && line.isHead();
    }

    /** Index of the first line of the table's head, above its first row of figures. */
    private static int head(List<Line> lines, int first, int end) {
        Line row = lines.get(first);
        int columns = 0;
        for (int i = first; i <= end; i++) {
            columns = Math.max(columns, lines.get(i).segments.size());
        }
        int at = first;
        while (at > 0 && first - at < 3) {
            Line above = lines.get(at - 1);
            boolean near = lines.get(at).y() - above.y() < 2.6f * row.size();
            boolean apart = above.segments.size() >= Math.max(2, columns - 2);
            boolean under =
                    above.segments.stream()
                            .allMatch(s -> s.left() >= row.segments.get(0).left() - 2 * s.size());
            if (!near || !apart || !under || !above.isHead()) {
                break;
            }
            at--;
        }
        return at;
    }

    private static Table table(List<Line> lines) {
        List<float[]> columns = columns(lines);
        List<List<List<Segment>>> rows = new ArrayList<>();
        Set<Segment> held = new HashSet<>();
        Line before = null;
        for (Line line : lines) {
            boolean second =
                    before != null
                            && !line.isRow()
                            && line.y() - before.y() < 1.35f * line.size()
                            && !rows.isEmpty();
            if (!second) {
                List<List<Segment>> row = new ArrayList<>();
                columns.forEach(c -> row.add(new ArrayList<>()));
                rows.add(row);
            }
            List<List<Segment>> row = rows.get(rows.size() - 1);
            for (Segment s : line.segments) {
                row.get(column(columns, s)).add(s);
                held.add(s);
            }
            before = line;
        }
        return new Table(rows, held);
    }

    /** The stretches across the page in which segments stand above each other. */
    private static List<float[]> columns(List<Line> lines) {
        List<float[]> spans = new ArrayList<>();
        for (Line line : lines) {
            if (line.isRow()) {
                line.segments.forEach(s -> spans.add(new float[] {s.left(), s.right()}));
            }
        }
        spans.sort(Comparator.comparingDouble(s -> s[0]));
        List<float[]> columns = new ArrayList<>();
        for (float[] span : spans) {
            float[] last = columns.isEmpty() ? null : columns.get(columns.size() - 1);
            if (last != null && span[0] <= last[1]) {
                last[1] = Math.max(last[1], span[1]);
            } else {
                columns.add(span);
            }
        }
        return columns;
    }

    /** The column that a segment overlaps most, or else is nearest to. */
    private static int column(List<float[]> columns, Segment s) {
        int best = 0;
        float most = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < columns.size(); i++) {
            float[] c = columns.get(i);
            float overlap = Math.min(c[1], s.right()) - Math.max(c[0], s.left());
            if (overlap > most) {
                most = overlap;
                best = i;
            }
        }
        return best;
    }
}
