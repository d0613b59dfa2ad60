// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.documents.pdf;

import eu.fondaco.checking.text.Document.Kind;
import eu.fondaco.documents.transcript.Transcript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a PDF without tags, by where its letters stand: lines become paragraphs, larger or
 * bold lines headings, what recurs at the edge of pages is left out, small print with a number at
 * the foot of a page goes to the end.
 */
final class PdfLayout {

    private static final Pattern BULLET =
            Pattern.compile(
                    "^(?:[\u2022\u25cf\u25aa\u25e6\u2023\u00b7\uf0b7\u2013\u2014-]|\\(?\\d{1,2}[.)])(?:\\s+(?=\\S)|$)");
    private static final Pattern NOTE = Pattern.compile("^\\(?\\d{1,3}\\)?\\s*\\p{Lu}.*");

    /** The number of a page, and one that says it is. */
    private static final Pattern NUMBER =
            Pattern.compile("[-\u2013 ]*\\d{1,4}(?: ?(?:/|of|di) ?\\d{1,4})?[-\u2013 ]*");

    private static final Pattern NUMBER_OF =
            Pattern.compile(
                    "(?i)(?:page|pagina|pag\\.|p\\.) ?\\d{1,4}(?: ?(?:/|of|di) ?\\d{1,4})?");

    private static final float EDGE = 0.09f;

    private final List<Glyph> glyphs;
    private final Transcript<Glyph> out = new Transcript<>();
    private final List<List<Segment>> notes = new ArrayList<>();
    private float body;
    private float height;
    private float leading;

    /** How far lines reach that begin at a place, by page and place. */
    private final Map<List<Integer>, Float> rights = new HashMap<>();

    private List<Float> larger;

    private PdfLayout(List<Glyph> glyphs) {
        this.glyphs = glyphs;
    }

    /** The text of letters in the order in which they are drawn. */
    static Transcript<Glyph> read(List<Glyph> glyphs) {
        PdfLayout layout = new PdfLayout(glyphs);
        layout.all();
        return layout.out;
    }

    private void all() {
        List<Segment> segments = Segment.of(glyphs);
        measure(segments);
        Set<Segment> recurring = recurring(segments);
        Map<Integer, List<Segment>> pages = new TreeMap<>();
        for (Segment s : segments) {
            if (!recurring.contains(s)) {
                pages.computeIfAbsent(s.page(), p -> new ArrayList<>()).add(s);
            }
        }
        List<Segment> open = new ArrayList<>();
        for (List<Segment> page : pages.values()) {
            open = page(page, open);
        }
        paragraph(open);
        notes.forEach(note -> block(note, Kind.PARAGRAPH, 0));
    }

    private void measure(List<Segment> segments) {
        Map<Float, Integer> sizes = new TreeMap<>();
        for (Segment s : segments) {
            sizes.merge(rounded(s.size()), s.text().length(), Integer::sum);
            height = Math.max(height, s.y());
        }
        int most = 0;
        for (Map.Entry<Float, Integer> size : sizes.entrySet()) {
            if (size.getValue() > most) {
                most = size.getValue();
                body = size.getKey();
            }
        }
        larger = new ArrayList<>(sizes.keySet());
        larger.removeIf(s -> s <= body * 1.1f);
        larger.sort((a, b) -> Float.compare(b, a));
        Map<Float, Integer> steps = new TreeMap<>();
        for (int i = 1; i < segments.size(); i++) {
            float step = segments.get(i).y() - segments.get(i - 1).y();
            boolean prose = rounded(segments.get(i).size()) == body;
            if (prose && step > 0.5f * body && step < 3 * body) {
                steps.merge(rounded(step), segments.get(i).text().length(), Integer::sum);
            }
        }
        int commonest = steps.values().stream().max(Integer::compare).orElse(0);
        leading =
                steps.entrySet().stream()
                        .filter(step -> step.getValue() * 4 >= commonest)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(1.3f * body);
        segments.stream()
                .filter(s -> rounded(s.size()) == body)
                .forEach(s -> rights.merge(margin(s), s.right(), Math::max));
    }

    /** Lines that begin there end where those of one column do. */
    private static List<Integer> margin(Segment s) {
        return List.of(s.page(), Math.round(s.left() / 2));
    }

    private static float rounded(float size) {
        return Math.round(size * 4) / 4f;
    }

    /** Page numbers, and what stands at the edge of several pages in the same words. */
    private Set<Segment> recurring(List<Segment> segments) {
        Map<String, Set<Integer>> pages = new HashMap<>();
        for (Segment s : segments) {
            if (isAtEdge(s)) {
                pages.computeIfAbsent(same(s), t -> new HashSet<>()).add(s.page());
            }
        }
        int all = segments.isEmpty() ? 0 : segments.get(segments.size() - 1).page() + 1;
        Set<Segment> out = new HashSet<>();
        for (Segment s : segments) {
            if (isAtEdge(s)) {
                int on = pages.get(same(s)).size();
                boolean number = NUMBER.matcher(s.text()).matches();
                if (on >= 3
                        || on >= 2 && on * 2 >= all
                        || number && all > 1
                        || NUMBER_OF.matcher(s.text()).matches()) {
                    out.add(s);
                }
            }
        }
        return out;
    }

    private boolean isAtEdge(Segment s) {
        return s.y() < EDGE * height || s.y() > (1 - EDGE) * height;
    }

    private static String same(Segment s) {
        return s.text().replaceAll("\\d+", "#");
    }

    /** Writes a page; returns the lines of the paragraph that may go on after it. */
    private List<Segment> page(List<Segment> page, List<Segment> before) {
        List<PdfTables.Table> tables =
                PdfColumns.of(page, body).stream()
                        .flatMap(column -> PdfTables.of(column).stream())
                        .toList();
        Set<PdfTables.Table> written = new HashSet<>();
        List<Segment> open = before;
        for (Segment s : page) {
            PdfTables.Table table =
                    tables.stream().filter(t -> t.held().contains(s)).findFirst().orElse(null);
            if (table != null) {
                if (written.add(table)) {
                    paragraph(open);
                    open = new ArrayList<>();
                    rows(table);
                }
                continue;
            }
            if (!open.isEmpty() && !goesOn(open, s)) {
                paragraph(open);
                open = new ArrayList<>();
            }
            open.add(s);
        }
        return open;
    }

    private boolean goesOn(List<Segment> open, Segment next) {
        Segment last = open.get(open.size() - 1);
        Segment first = open.get(0);
        if (BULLET.matcher(next.text()).find() && !next.isOnLineOf(last)
                || Math.abs(next.size() - last.size()) > 0.08f * last.size()
                || next.bold() != last.bold()
                        && !next.isOnLineOf(last)
                        && last.bold() == first.bold()
                        && open.stream().allMatch(Segment::bold) != next.bold()) {
            return next.isOnLineOf(last);
        }
        if (next.isOnLineOf(last)) {
            return true;
        }
        String words = last.text();
        boolean ended = words.matches(".*[.!?:;][\"\u201d\u00bb)]*");
        float step = next.y() - last.y();
        if (next.page() != last.page() || step < 0) { // a new page or column
            return !ended && isProse(last) && isProse(next);
        }
        if (step > 1.28f * Math.max(leading, last.size())) {
            return false;
        }
        boolean indented = next.left() > last.left() + 0.8f * next.size() && open.size() > 1;
        float right = rights.getOrDefault(margin(last), last.right());
        boolean endsEarly = right - last.right() > 0.15f * (right - last.left()) && isProse(last);
        return !(ended && (indented || endsEarly));
    }

    private boolean isProse(Segment s) {
        return Math.abs(s.size() - body) < 0.08f * body && !s.bold();
    }

    private void paragraph(List<Segment> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Segment first = lines.get(0);
        String words = first.text();
        int length = lines.stream().mapToInt(s -> s.text().length()).sum();
        boolean small = first.size() < 0.93f * body;
        if (small && first.y() > 0.5f * height && NOTE.matcher(words).matches()) {
            notes.add(lines);
            return;
        }
        int rank = larger.indexOf(rounded(first.size()));
        boolean bold = lines.stream().allMatch(Segment::bold);
        boolean heading =
                length < 200
                        && (rank >= 0 || bold && !words.matches(".*\\d[.,]\\d.*[.;]"))
                        && !(bold && rank < 0 && words.endsWith("."));
        if (heading) {
            block(lines, Kind.HEADING, Math.min(6, rank >= 0 ? rank + 1 : larger.size() + 1));
        } else if (BULLET.matcher(words).find()) {
            block(lines, Kind.LIST_ITEM, 0);
        } else {
            block(lines, Kind.PARAGRAPH, 0);
        }
    }

    private void block(List<Segment> lines, Kind kind, int level) {
        List<Glyph> all = new ArrayList<>();
        lines.forEach(s -> all.addAll(s.glyphs()));
        if (kind == Kind.LIST_ITEM) {
            Matcher bullet = BULLET.matcher(lines.get(0).text());
            if (bullet.find()) {
                int marks = bullet.group().strip().length();
                for (int i = 0; i < all.size() && marks > 0; ) {
                    marks -= all.get(i).isBlank() ? 0 : all.get(i).text().length();
                    all.remove(i);
                }
            }
        } else if (lines.get(0).size() < 0.93f * body
                && NOTE.matcher(lines.get(0).text()).matches()) {
            while (!all.isEmpty() && all.get(0).text().matches("[\\d()\\s]+")) {
                all.remove(0);
            }
        }
        out.begin(kind, level);
        PdfWords.say(all, null, out);
        out.end(kind, level);
    }

    private void rows(PdfTables.Table table) {
        for (List<List<Segment>> row : table.rows()) {
            out.begin(Kind.TABLE_ROW, 0);
            for (int i = 0; i < row.size(); i++) {
                if (i > 0) {
                    out.cell();
                }
                Glyph last = null;
                for (Segment s : row.get(i)) {
                    PdfWords.say(s.glyphs(), last, out);
                    last = s.glyphs().get(s.glyphs().size() - 1);
                }
            }
            out.end(Kind.TABLE_ROW, 0);
        }
    }
}
