// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.print;

import eu.fondaco.publishing.html.Html;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The body of a printed document, from the elements of a page in their order. */
final class DocxBody {

    private static final String R =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "li",
                    "blockquote",
                    "dt",
                    "dd",
                    "div",
                    "article",
                    "aside",
                    "section",
                    "main",
                    "ul",
                    "ol",
                    "dl",
                    "table",
                    "details",
                    "summary",
                    "header",
                    "pre",
                    "hr",
                    "figure");
    private static final int DEEPEST = 200;

    /** How a paragraph looks: style, list kind and level; and its words. */
    private record Shape(String style, int list, int level) {
        private static final Shape PLAIN = new Shape("", 0, 0);
    }

    /** How words look. */
    private record Look(boolean bold, boolean italic, boolean raised, String shade, String link) {
        private static final Look PLAIN = new Look(false, false, false, "", "");
    }

    private final StringWriter text = new StringWriter();
    private final List<String> links = new ArrayList<>();
    private int pictures;
    private XMLStreamWriter xml;
    private boolean open;
    private int ordered;

    /** Web addresses that the document links to, by the number of their relationship. */
    List<String> links() {
        return links;
    }

    /** How many charts the document shows, in the order of the page, from 1. */
    int pictures() {
        return pictures;
    }

    int orderedLists() {
        return ordered;
    }

    String write(Document html) throws XMLStreamException {
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        start("document");
        xml.writeNamespace("w", DocxStyles.W);
        xml.writeNamespace("r", R);
        start("body");
        blocks(html.body(), Shape.PLAIN, Look.PLAIN, 0);
        shut();
        start("sectPr");
        empty("pgSz", "w", "11906", "h", "16838");
        empty(
                "pgMar", "top", "1134", "right", "1134", "bottom", "1134", "left", "1134", "header",
                "600", "footer", "600", "gutter", "0");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.flush();
        return text.toString();
    }

    private void blocks(Element parent, Shape shape, Look look, int depth)
            throws XMLStreamException {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode words) {
                words(words.getWholeText(), shape, look);
            } else if (node instanceof Element element && depth < DEEPEST) {
                if (BLOCKS.contains(element.normalName())) {
                    shut();
                    block(element, shape, look, depth + 1);
                    shut();
                } else {
                    blocks(element, shape, looking(element, look), depth + 1);
                }
            }
        }
    }

    private void block(Element e, Shape shape, Look look, int depth) throws XMLStreamException {
        String tag = e.normalName();
        switch (tag) {
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                    blocks(e, new Shape("Heading" + tag.charAt(1), 0, 0), look, depth);
            case "ul", "ol" -> list(e, shape, look, depth);
            case "blockquote" -> blocks(e, new Shape("Quote", 0, 0), look, depth);
            case "dt", "summary" -> blocks(e, shape, new Look(true, false, false, "", ""), depth);
            case "table" -> table(e, look, depth);
            case "figure" -> figure(e, shape, look, depth);
            default -> blocks(e, shape, look, depth);
        }
    }

    private void list(Element e, Shape shape, Look look, int depth) throws XMLStreamException {
        boolean notes = e.hasClass("notes");
        int kind = notes ? 0 : e.normalName().equals("ol") ? ++ordered + 1 : 1;
        int level = shape.list() == 0 ? 0 : Math.min(DocxStyles.LEVELS - 1, shape.level() + 1);
        blocks(e, new Shape("", kind, level), look, depth);
    }

    /** A chart as a picture with its text alternative; other figures as what they hold. */
    private void figure(Element e, Shape shape, Look look, int depth) throws XMLStreamException {
        if (!e.hasClass("chart")) {
            blocks(e, shape, look, depth);
            return;
        }
        paragraph(Shape.PLAIN);
        start("r");
        start("drawing");
        DocxDrawing.write(
                xml,
                ++pictures,
                e.select("figcaption strong").text(),
                e.select("svg").attr("aria-label"));
        xml.writeEndElement();
        xml.writeEndElement();
        shut();
    }

    private void table(Element e, Look look, int depth) throws XMLStreamException {
        start("tbl");
        start("tblPr");
        empty("tblW", "w", "5000", "type", "pct");
        start("tblBorders");
        empty("insideH", "val", "single", "sz", "4", "color", "C9D4DF");
        xml.writeEndElement();
        xml.writeEndElement();
        for (Element row : e.select("tr")) {
            start("tr");
            for (Element cell : row.select("> td, > th")) {
                start("tc");
                boolean head = cell.normalName().equals("th");
                blocks(
                        cell,
                        Shape.PLAIN,
                        head ? new Look(true, false, false, "", "") : look,
                        depth);
                if (cell.text().isBlank()) {
                    paragraph(Shape.PLAIN);
                }
                shut();
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        paragraph(Shape.PLAIN);
        shut();
    }

    private static Look looking(Element e, Look look) {
        return switch (e.normalName()) {
            case "strong", "b", "th" ->
                    new Look(true, look.italic, look.raised, look.shade, look.link);
            case "em", "i" -> new Look(look.bold, true, look.raised, look.shade, look.link);
            case "sup" -> new Look(look.bold, look.italic, true, look.shade, look.link);
            case "mark" -> new Look(look.bold, look.italic, look.raised, shade(e), look.link);
            case "a" ->
                    new Look(
                            look.bold,
                            look.italic,
                            look.raised,
                            look.shade,
                            Html.isWeb(e.attr("href")) ? e.attr("href").strip() : "");
            default -> look;
        };
    }

    private static String shade(Element mark) {
        return mark.hasClass("holds")
                ? "E0F4EC"
                : mark.hasClass("was-true") || mark.hasClass("at-odds")
                        ? "FDF0D5"
                        : mark.hasClass("fails") ? "FBE4E8" : "E9EEF3";
    }

    private void words(String given, Shape shape, Look look) throws XMLStreamException {
        String said = given.replaceAll("[ \\t\\r\\n]+", " ");
        if (said.isBlank() && !open) {
            return;
        }
        if (!open) {
            paragraph(shape);
            said = said.stripLeading();
        }
        if (!look.link.isEmpty()) {
            start("hyperlink");
            xml.writeAttribute("r", R, "id", "l" + links.size());
            links.add(look.link);
        }
        start("r");
        start("rPr");
        if (look.bold) {
            empty("b");
        }
        if (look.italic) {
            empty("i");
        }
        if (!look.link.isEmpty()) {
            empty("color", "val", "0059B3");
            empty("u", "val", "single");
        }
        if (!look.shade.isEmpty()) {
            empty("shd", "val", "clear", "color", "auto", "fill", look.shade);
        }
        if (look.raised) {
            empty("vertAlign", "val", "superscript");
        }
        xml.writeEndElement();
        start("t");
        xml.writeAttribute("xml:space", "preserve");
        xml.writeCharacters(
                said.replaceAll("[^\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", ""));
        xml.writeEndElement();
        xml.writeEndElement();
        if (!look.link.isEmpty()) {
            xml.writeEndElement();
        }
    }

    private void paragraph(Shape shape) throws XMLStreamException {
        shut();
        start("p");
        open = true;
        start("pPr");
        if (!shape.style.isEmpty()) {
            empty("pStyle", "val", shape.style);
        }
        if (shape.list > 0) {
            start("numPr");
            empty("ilvl", "val", String.valueOf(shape.level));
            empty("numId", "val", String.valueOf(shape.list));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void shut() throws XMLStreamException {
        if (open) {
            xml.writeEndElement();
            open = false;
        }
    }

    private void start(String name) throws XMLStreamException {
        xml.writeStartElement("w", name, DocxStyles.W);
    }

    private void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement("w", name, DocxStyles.W);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute("w", DocxStyles.W, attributes[i], attributes[i + 1]);
        }
    }
}
