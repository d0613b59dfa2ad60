// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.documents.docx;

import eu.fondaco.checking.text.Document.Kind;
import eu.fondaco.documents.transcript.Transcript;
import eu.fondaco.documents.transcript.Xml;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Takes the text out of a Word file: headings, paragraphs, items and tables in the order of the
 * text, boxes after the paragraph that holds them, footnotes at the end. What was deleted under
 * tracked changes is left out, what was inserted is read; suggestions of ours ({@link
 * DocxSuggestions}) count only once they are accepted.
 */
final class DocxText {

    private final Transcript<Element> out = new Transcript<>();
    private final DocxStyles styles;
    private final Map<String, Element> notes = new HashMap<>();

    /** Footnotes referred to, in order: their references by the paragraphs that hold the notes. */
    private final Map<Element, Element> referred = new java.util.LinkedHashMap<>();

    private final List<Element> boxes = new ArrayList<>();
    private boolean inCell;

    private DocxText(DocxStyles styles) {
        this.styles = styles;
    }

    /** What was read: the words with their places, and where each footnote is referred to. */
    record Read(Transcript<Element> words, Map<Element, Element> references) {}

    /** Reads a file whose parts are given as trees. */
    static Read read(DocxFile file, Document main) throws IOException {
        DocxText text = new DocxText(new DocxStyles(file.beside("styles")));
        for (String kind : List.of("footnotes", "endnotes")) {
            Document notes = file.beside(kind);
            if (notes != null) {
                for (Element note : Xml.children(notes.getDocumentElement())) {
                    text.notes.put(kind + DocxStyles.value(note, "id"), note);
                }
            }
        }
        Element body = Xml.child(main.getDocumentElement(), "body");
        if (body == null) {
            throw Xml.broken();
        }
        text.blocks(Xml.children(body));
        for (Element note : List.copyOf(text.referred.keySet())) {
            text.blocks(Xml.children(note));
        }
        return new Read(text.out, text.referred);
    }

    private void blocks(List<Element> elements) {
        for (int i = 0; i < elements.size(); i++) {
            Element e = elements.get(i);
            switch (String.valueOf(e.getLocalName())) {
                case "p" -> {
                    boolean beforeTable =
                            i + 1 < elements.size()
                                    && "tbl".equals(elements.get(i + 1).getLocalName());
                    paragraph(e, beforeTable);
                }
                case "tbl" -> table(e);
                case "sdt" -> {
                    Element content = Xml.child(e, "sdtContent");
                    blocks(content == null ? List.of() : Xml.children(content));
                }
                case "customXml", "ins", "moveTo" -> blocks(Xml.children(e));
                default -> {}
            }
        }
    }

    private void paragraph(Element p, boolean beforeTable) {
        Element properties = Xml.child(p, "pPr");
        int heading = styles.heading(properties);
        int item = styles.item(properties);
        boolean caption = beforeTable && styles.isCaption(properties);
        Kind kind =
                heading > 0 || caption ? Kind.HEADING : item >= 0 ? Kind.LIST_ITEM : Kind.PARAGRAPH;
        int level = kind == Kind.HEADING ? heading : Math.max(0, item);
        out.begin(kind, level);
        inline(p);
        out.end(kind, level);
        List<Element> held = List.copyOf(boxes);
        boxes.clear();
        held.forEach(box -> blocks(Xml.children(box)));
    }

    private void inline(Element parent) {
        for (Element e : Xml.children(parent)) {
            switch (String.valueOf(e.getLocalName())) {
                case "t" -> out.say(e.getTextContent(), e);
                case "tab", "br", "cr", "ptab" -> out.space();
                case "noBreakHyphen" -> out.say("-", e);
                case "footnoteReference" -> note("footnotes", e);
                case "endnoteReference" -> note("endnotes", e);
                case "txbxContent" -> {
                    if (inCell) {
                        cellText(e);
                    } else {
                        boxes.add(e);
                    }
                }
                case "ins" -> {
                    if (!DocxSuggestions.isOurs(e)) {
                        inline(e);
                    }
                }
                case "del" -> {
                    if (DocxSuggestions.isOurs(e)) {
                        inline(e);
                    }
                }
                case "delText" -> out.say(e.getTextContent(), e);
                case "moveFrom", "Fallback", "pPr", "rPr", "instrText", "sdtPr" -> {}
                default -> inline(e);
            }
        }
    }

    private void note(String kind, Element reference) {
        Element note = notes.get(kind + DocxStyles.value(reference, "id"));
        if (note != null) {
            referred.put(note, reference);
        }
    }

    private void table(Element table) {
        List<Element> rows = rows(table, new ArrayList<>());
        int columns =
                rows.stream().mapToInt(r -> cells(r, new ArrayList<>()).size()).max().orElse(0);
        for (Element row : rows) {
            List<Element> cells = cells(row, new ArrayList<>());
            if (columns == 1 && !inCell) { // a frame around text, no table
                cells.forEach(c -> blocks(Xml.children(c)));
            } else {
                row(row, cells);
            }
        }
    }

    private void row(Element row, List<Element> cells) {
        boolean nested = inCell;
        inCell = true;
        if (!nested) {
            out.begin(Kind.TABLE_ROW, 0);
            gap(DocxStyles.property(Xml.child(row, "trPr"), "gridBefore"));
        }
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0 && !nested) {
                out.cell();
            }
            Element properties = Xml.child(cells.get(i), "tcPr");
            Element merged = Xml.child(properties, "vMerge");
            if (merged == null || DocxStyles.value(merged, "val").equals("restart")) {
                cellText(cells.get(i));
            }
            String span = DocxStyles.property(properties, "gridSpan");
            if (span != null && !nested) {
                gap(span.matches("[0-9]{1,2}") ? "" + (Integer.parseInt(span) - 1) : null);
            }
        }
        inCell = nested;
        if (!nested) {
            out.end(Kind.TABLE_ROW, 0);
        }
    }

    /** Places that a cell covers beside its own. */
    private void gap(String columns) {
        int n = columns != null && columns.matches("[0-9]{1,2}") ? Integer.parseInt(columns) : 0;
        for (int i = 0; i < n; i++) {
            out.cell();
        }
    }

    private void cellText(Element parent) {
        for (Element e : Xml.children(parent)) {
            switch (String.valueOf(e.getLocalName())) {
                case "p" -> {
                    out.space();
                    inline(e);
                }
                case "tbl" -> table(e);
                case "sdt", "sdtContent", "customXml" -> cellText(e);
                default -> {}
            }
        }
    }

    private static List<Element> rows(Element parent, List<Element> rows) {
        for (Element e : Xml.children(parent)) {
            switch (String.valueOf(e.getLocalName())) {
                case "tr" -> rows.add(e);
                case "sdt", "sdtContent", "customXml" -> rows(e, rows);
                default -> {}
            }
        }
        return rows;
    }

    private static List<Element> cells(Element parent, List<Element> cells) {
        for (Element e : Xml.children(parent)) {
            switch (String.valueOf(e.getLocalName())) {
                case "tc" -> cells.add(e);
                case "sdt", "sdtContent", "customXml" -> cells(e, cells);
                default -> {}
            }
        }
        return cells;
    }
}
