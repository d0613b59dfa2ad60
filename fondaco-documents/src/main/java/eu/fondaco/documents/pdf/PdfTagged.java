// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.documents.pdf;

import eu.fondaco.checking.text.Document.Kind;
import eu.fondaco.documents.transcript.Transcript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/**
 * The text of a PDF by its tags (ISO 32000-1, 14.7 and 14.8), which word processors write for
 * screen readers: headings, paragraphs, items, tables as the author made them.
 */
final class PdfTagged {

    private static final int MAX_DEPTH = 60;
    private static final int MAX_NODES = 500_000;
    private static final int COLUMNS = 100;
    private static final double ENOUGH = 0.9;
    private static final Set<String> SKIPPED =
            Set.of("Figure", "Formula", "TOC", "Index", "Artifact", "Reference", "Annot");

    private final Map<Long, List<Glyph>> contents = new HashMap<>();
    private final Map<COSDictionary, Integer> pages = new HashMap<>();
    private final Transcript<Glyph> out = new Transcript<>();
    private final List<PDStructureElement> notes = new ArrayList<>();
    private final Set<COSDictionary> seen = new HashSet<>();
    private final Set<Long> said = new HashSet<>();

    /** For how many further rows a cell of the table that is open covers each column. */
    private final int[] covered = new int[COLUMNS];

    /** What was said last in the block that is open; null at its start. */
    private Glyph last;

    private PdfTagged(PDDocument document, List<Glyph> glyphs) {
        int n = 0;
        for (PDPage page : document.getPages()) {
            pages.put(page.getCOSObject(), n++);
        }
        for (Glyph glyph : glyphs) {
            if (glyph.content() >= 0) {
                contents.computeIfAbsent(key(glyph.page(), glyph.content()), k -> new ArrayList<>())
                        .add(glyph);
            }
        }
    }

    private static long key(int page, int content) {
        return (long) page << 32 | content;
    }

    /** The text by its tags; empty where there are none or they leave out much of the text. */
    static Optional<Transcript<Glyph>> read(PDDocument document, List<Glyph> glyphs) {
        PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
        if (root == null) {
            return Optional.empty();
        }
        PdfTagged tagged = new PdfTagged(document, glyphs);
        tagged.blocks(root, 0);
        for (int i = 0; i < tagged.notes.size(); i++) {
            tagged.block(tagged.notes.get(i), Kind.PARAGRAPH, 0);
        }
        long words = glyphs.stream().filter(g -> g.content() != Glyph.ARTIFACT).count();
        long covered = tagged.said.stream().mapToLong(k -> tagged.contents.get(k).size()).sum();
        return covered < ENOUGH * words ? Optional.empty() : Optional.of(tagged.out);
    }

    private static String type(PDStructureElement e) {
        return String.valueOf(e.getStandardStructureType());
    }

    /** What stands right under a node: elements, or marked contents as keys. */
    private List<Object> kids(PDStructureNode node) {
        List<Object> kids = new ArrayList<>();
        if (!seen.add(node.getCOSObject()) || seen.size() > MAX_NODES) {
            return kids; // a loop
        }
        COSBase page = node.getCOSObject().getDictionaryObject(COSName.PG);
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement e) {
                kids.add(e);
            } else if (kid instanceof PDMarkedContentReference reference) {
                COSBase own = reference.getCOSObject().getDictionaryObject(COSName.PG);
                add(own == null ? page : own, reference.getMCID(), kids);
            } else if (kid instanceof COSInteger number) {
                add(page, number.intValue(), kids);
            } else if (kid instanceof Integer number) {
                add(page, number, kids);
            }
        }
        return kids;
    }

    private void add(COSBase page, int content, List<Object> kids) {
        Integer n = page instanceof COSDictionary d ? pages.get(d) : null;
        if (n != null && contents.containsKey(key(n, content))) {
            kids.add(key(n, content));
        }
    }

    private void blocks(PDStructureNode node, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        List<Long> loose = new ArrayList<>();
        for (Object kid : kids(node)) {
            if (kid instanceof Long content) {
                loose.add(content);
                continue;
            }
            flush(loose);
            element((PDStructureElement) kid, depth);
        }
        flush(loose);
    }

    /** Words right under a container are a paragraph. */
    private void flush(List<Long> loose) {
        if (!loose.isEmpty()) {
            last = null;
            out.begin(Kind.PARAGRAPH, 0);
            say(loose);
            out.end(Kind.PARAGRAPH, 0);
            loose.clear();
        }
    }

    private void element(PDStructureElement e, int depth) {
        String type = type(e);
        if (SKIPPED.contains(type)) {
            kidsSaid(e, depth);
            return;
        }
        switch (type) {
            case "Title" -> block(e, Kind.HEADING, 1);
            case "H" -> block(e, Kind.HEADING, 2);
            case "H1", "H2", "H3", "H4", "H5", "H6" -> block(e, Kind.HEADING, type.charAt(1) - '0');
            case "P", "Span", "Link", "Quote", "Em", "Strong" -> block(e, Kind.PARAGRAPH, 0);
            case "Caption" -> block(e, Kind.HEADING, 0);
            case "LI" -> item(e, depth);
            case "Lbl" -> kidsSaid(e, depth);
            case "Note", "FENote" -> notes.add(e);
            case "Table" -> {
                Arrays.fill(covered, 0);
                rows(e, depth);
            }
            default -> blocks(e, depth + 1);
        }
    }

    /** Counts what is left out on purpose as read. */
    private void kidsSaid(PDStructureElement e, int depth) {
        for (Object kid : kids(e)) {
            if (kid instanceof Long content) {
                said.add(content);
            } else if (depth < MAX_DEPTH) {
                kidsSaid((PDStructureElement) kid, depth + 1);
            }
        }
    }

    private void block(PDStructureElement e, Kind kind, int level) {
        List<PDStructureElement> after = new ArrayList<>();
        last = null;
        out.begin(kind, level);
        inline(e, after, 0);
        out.end(kind, level);
        after.forEach(inner -> element(inner, 1));
    }

    private void item(PDStructureElement e, int depth) {
        List<PDStructureElement> after = new ArrayList<>();
        int level = 0;
        PDStructureNode at = e.getParent();
        for (int i = 0; at instanceof PDStructureElement up && i < MAX_DEPTH; i++) {
            level += type(up).equals("L") ? 1 : 0;
            at = up.getParent();
        }
        last = null;
        out.begin(Kind.LIST_ITEM, Math.max(0, level - 1));
        inline(e, after, 0);
        out.end(Kind.LIST_ITEM, Math.max(0, level - 1));
        after.forEach(inner -> element(inner, depth + 1));
    }

    /** The words of a block; lists, tables and notes inside it come after it. */
    private void inline(PDStructureElement e, List<PDStructureElement> after, int depth) {
        List<Long> run = new ArrayList<>();
        for (Object kid : kids(e)) {
            if (kid instanceof Long content) {
                run.add(content);
                continue;
            }
            say(run);
            PDStructureElement inner = (PDStructureElement) kid;
            String type = type(inner);
            if (Set.of("L", "Table").contains(type)) {
                after.add(inner);
            } else if (type.equals("Note") || type.equals("FENote")) {
                notes.add(inner);
            } else if (type.equals("Lbl") || SKIPPED.contains(type) || depth > MAX_DEPTH) {
                kidsSaid(inner, depth);
            } else {
                if (Set.of("P", "Div", "LBody").contains(type)) {
                    out.space();
                }
                inline(inner, after, depth + 1);
            }
        }
        say(run);
    }

    private void say(List<Long> run) {
        List<Glyph> glyphs = new ArrayList<>();
        for (Long content : run) {
            if (said.add(content)) {
                glyphs.addAll(contents.get(content));
            }
        }
        run.clear();
        if (!glyphs.isEmpty()) {
            PdfWords.say(glyphs, last, out);
            last = glyphs.get(glyphs.size() - 1);
        }
    }

    private void rows(PDStructureElement table, int depth) {
        for (Object kid : kids(table)) {
            if (kid instanceof PDStructureElement e && depth < MAX_DEPTH) {
                switch (type(e)) {
                    case "TR" -> row(e);
                    case "THead", "TBody", "TFoot" -> rows(e, depth + 1);
                    default -> element(e, depth + 1);
                }
            }
        }
    }

    private void row(PDStructureElement row) {
        out.begin(Kind.TABLE_ROW, 0);
        List<PDStructureElement> after = new ArrayList<>();
        int column = 0;
        int written = 0;
        for (Object kid : kids(row)) {
            if (!(kid instanceof PDStructureElement cell)) {
                continue;
            }
            for (; column < COLUMNS && covered[column] > 0; column++) {
                covered[column]--; // by a cell of a row above
            }
            for (; written < column; written++) {
                out.cell();
            }
            last = null;
            inline(cell, after, 0);
            int end = Math.min(COLUMNS, column + attribute(cell, "ColSpan"));
            for (; column < end; column++) {
                covered[column] = attribute(cell, "RowSpan") - 1;
            }
        }
        for (; column < COLUMNS; column++) {
            covered[column] = Math.max(0, covered[column] - 1);
        }
        last = null;
        out.end(Kind.TABLE_ROW, 0);
        after.forEach(inner -> element(inner, 1));
    }

    /** How many columns or rows a cell covers. */
    private static int attribute(PDStructureElement cell, String name) {
        COSBase attributes = cell.getCOSObject().getDictionaryObject(COSName.A);
        int span = 1;
        if (attributes instanceof COSArray list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.getObject(i) instanceof COSDictionary d) {
                    span = Math.max(span, d.getInt(COSName.getPDFName(name), 1));
                }
            }
        } else if (attributes instanceof COSDictionary d) {
            span = d.getInt(COSName.getPDFName(name), 1);
        }
        return Math.max(1, Math.min(COLUMNS, span));
    }
}
