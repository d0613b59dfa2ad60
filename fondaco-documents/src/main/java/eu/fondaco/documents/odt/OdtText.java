// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.documents.odt;

import eu.fondaco.checking.text.Document.Kind;
import eu.fondaco.documents.transcript.Transcript;
import eu.fondaco.documents.transcript.Xml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Takes the text out of an OpenDocument text: headings, paragraphs, items and tables in the order
 * of the text, boxes after the paragraph that holds them, footnotes at the end. What was deleted
 * under tracked changes, and comments, are left out.
 */
final class OdtText {

    private static final int LONGEST_CHAIN = 20;
    private static final int COLUMNS = 100;

    private final Transcript<Text> out = new Transcript<>();

    /** Parent and display name of each paragraph style. */
    private final Map<String, Element> styles = new HashMap<>();

    private final List<Element> notes = new ArrayList<>();
    private final List<Element> boxes = new ArrayList<>();
    private boolean inCell;

    private OdtText() {}

    /**
     * Reads a text.
     *
     * @param styles the part with named styles; null where there is none
     */
    static Transcript<Text> read(Document content, Document styles) {
        OdtText text = new OdtText();
        text.learn(styles);
        text.learn(content);
        Element body = Xml.child(content.getDocumentElement(), "body");
        Element office = Xml.child(body, "text");
        if (office == null) {
            throw Xml.broken();
        }
        text.blocks(office);
        for (int i = 0; i < text.notes.size(); i++) { // a note may hold another
            text.blocks(text.notes.get(i));
        }
        return text.out;
    }

    private void learn(Document tree) {
        if (tree == null) {
            return;
        }
        for (Element group : Xml.children(tree.getDocumentElement())) {
            for (Element style : Xml.children(group)) {
                if ("style".equals(style.getLocalName())) {
                    styles.put(value(style, "name"), style);
                }
            }
        }
    }

    private static String value(Element e, String name) {
        for (int i = 0; i < e.getAttributes().getLength(); i++) {
            Node a = e.getAttributes().item(i);
            if (name.equals(a.getLocalName())) {
                return a.getNodeValue();
            }
        }
        return "";
    }

    /** Whether a paragraph's style is one of that name or made from it. */
    private boolean isStyled(Element p, String name) {
        String at = value(p, "style-name");
        for (int i = 0; i < LONGEST_CHAIN && !at.isEmpty(); i++) {
            if (at.equals(name)) {
                return true;
            }
            Element style = styles.get(at);
            at = style == null ? "" : value(style, "parent-style-name");
        }
        return false;
    }

    private void blocks(Element parent) {
        List<Element> elements = Xml.children(parent);
        for (int i = 0; i < elements.size(); i++) {
            Element e = elements.get(i);
            switch (e.getLocalName()) {
                case "h" -> heading(e);
                case "p" -> {
                    boolean beforeTable =
                            i + 1 < elements.size()
                                    && "table".equals(elements.get(i + 1).getLocalName());
                    paragraph(e, beforeTable, -1);
                }
                case "list" -> list(e, 0);
                case "table" -> table(e);
                case "section", "index-body", "text-box" -> blocks(e);
                case "frame" -> frame(e);
                default -> {}
            }
        }
    }

    private void frame(Element frame) {
        Element box = Xml.child(frame, "text-box");
        if (box != null) {
            blocks(box);
        }
    }

    private void heading(Element h) {
        String outline = value(h, "outline-level");
        int level = outline.matches("[1-9]") ? outline.charAt(0) - '0' : 1;
        block(h, Kind.HEADING, level);
    }

    private void paragraph(Element p, boolean beforeTable, int item) {
        if (isStyled(p, "Title")) {
            block(p, Kind.HEADING, 1);
        } else if (beforeTable && isStyled(p, "Caption")) {
            block(p, Kind.HEADING, 0);
        } else if (item >= 0) {
            block(p, Kind.LIST_ITEM, item);
        } else {
            block(p, Kind.PARAGRAPH, 0);
        }
    }

    private void block(Element p, Kind kind, int level) {
        out.begin(kind, level);
        inline(p);
        out.end(kind, level);
        List<Element> held = List.copyOf(boxes);
        boxes.clear();
        held.forEach(this::blocks);
    }

    private void list(Element list, int level) {
        for (Element item : Xml.children(list)) {
            for (Element e : Xml.children(item)) {
                switch (e.getLocalName()) {
                    case "p" -> paragraph(e, false, level);
                    case "h" -> heading(e);
                    case "list" -> list(e, level + 1);
                    default -> {}
                }
            }
        }
    }

    private void inline(Node parent) {
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Text t) {
                out.say(t.getData(), t);
            } else if (n instanceof Element e) {
                inline(e, e.getLocalName());
            }
        }
    }

    private void inline(Element e, String name) {
        switch (name) {
            case "s", "tab", "line-break" -> out.space();
            case "note" -> {
                Element body = Xml.child(e, "note-body");
                if (body != null) {
                    notes.add(body);
                }
            }
            case "text-box" -> {
                if (inCell) {
                    cellText(e);
                } else {
                    boxes.add(e);
                }
            }
            case "annotation",
                    "annotation-end",
                    "tracked-changes",
                    "ruby-text",
                    "title",
                    "desc" -> {}
            default -> inline(e);
        }
    }

    private void table(Element table) {
        List<Element> rows = rows(table, new ArrayList<>());
        boolean frame = rows.stream().allMatch(r -> Xml.children(r).size() == 1) && !inCell;
        for (Element row : rows) {
            if (frame
                    && !value(Xml.children(row).get(0), "number-columns-repeated")
                            .matches("[2-9].*")) {
                blocks(Xml.children(row).get(0));
            } else {
                row(row);
            }
        }
    }

    private static List<Element> rows(Element parent, List<Element> rows) {
        for (Element e : Xml.children(parent)) {
            switch (e.getLocalName()) {
                case "table-row" -> rows.add(e);
                case "table-header-rows", "table-rows", "table-row-group" -> rows(e, rows);
                default -> {}
            }
        }
        return rows;
    }

    private void row(Element row) {
        boolean nested = inCell;
        inCell = true;
        if (!nested) {
            out.begin(Kind.TABLE_ROW, 0);
        }
        int column = 0;
        for (Element cell : Xml.children(row)) {
            String repeated = value(cell, "number-columns-repeated");
            int n = repeated.matches("[0-9]{1,2}") ? Math.max(1, Integer.parseInt(repeated)) : 1;
            for (int i = 0; i < n && column < COLUMNS; i++, column++) {
                if (column > 0 && !nested) {
                    out.cell();
                }
                if ("table-cell".equals(cell.getLocalName())) {
                    cellText(cell);
                }
            }
        }
        inCell = nested;
        if (!nested) {
            out.end(Kind.TABLE_ROW, 0);
        }
    }

    private void cellText(Element parent) {
        for (Element e : Xml.children(parent)) {
            switch (e.getLocalName()) {
                case "p", "h" -> {
                    out.space();
                    inline(e);
                }
                case "list", "list-item", "section" -> cellText(e);
                case "table" -> table(e);
                default -> {}
            }
        }
    }
}
