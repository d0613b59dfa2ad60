// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.print;

import eu.fondaco.publishing.chart.ChartPicture;
import eu.fondaco.publishing.html.Html;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** How words look; a size of nought is that of their paragraph. */
    private record Look(
            boolean bold, boolean italic, boolean raised, String shade, String link, int size) {
        private static final Look PLAIN = new Look(false, false, false, "", "", 0);

        private Look strong() {
            return new Look(true, italic, raised, shade, link, size);
        }

        private Look slanted() {
            return new Look(bold, true, raised, shade, link, size);
        }

        private Look sized(int halfPoints) {
            return new Look(bold, italic, raised, shade, link, halfPoints);
        }
    }

    private final StringWriter text = new StringWriter();
    private final List<String> links = new ArrayList<>();
    private final List<byte[]> pictures = new ArrayList<>();
    private final int size;
    private XMLStreamWriter xml;
    private boolean open;
    private boolean numbered;
    private int ordered;

    /**
     * A body.
     *
     * @param size of its words, in half points
     */
    DocxBody(int size) {
        this.size = size;
    }

    /** Web addresses that the document links to, by the number of their relationship. */
    List<String> links() {
        return links;
    }

    /**
     * Charts that the document shows as PNG files, by the number of their relationship less one.
     */
    List<byte[]> pictures() {
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
        String edge = size < DocxStyles.TEXT ? "850" : "1134"; // 1.5 or 2 cm
        empty(
                "pgMar", "top", edge, "right", edge, "bottom", edge, "left", edge, "header", "600",
                "footer", "600", "gutter", "0");
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
                } else if (element.normalName().equals("br")) {
                    turn();
                } else if (element.normalName().equals("q")) {
                    words("“", shape, look);
                    blocks(element, shape, look, depth + 1);
                    words("”", shape, look);
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
            case "dt", "summary" -> blocks(e, shape, Look.PLAIN.strong(), depth);
            case "table" -> table(e, look, depth);
            case "figure" -> figure(e, shape, look, depth);
            case "li" -> {
                numbered = false;
                blocks(e, shape, look, depth);
                numbered = false;
            }
            default -> blocks(e, e.hasClass("small") ? small(e) : shape, look, depth);
        }
    }

    /** A remark, which stays with the heading that it stands below. */
    private static Shape small(Element e) {
        Element before = e.previousElementSibling();
        boolean below = before != null && before.normalName().matches("h[1-6]");
        return new Shape(below ? DocxStyles.BELOW_TITLE : DocxStyles.SMALL, 0, 0);
    }

    private void list(Element e, Shape shape, Look look, int depth) throws XMLStreamException {
        boolean notes = e.hasClass("notes");
        boolean counted = e.normalName().equals("ol") && !e.hasClass("timeline");
        int kind = notes ? 0 : counted ? ++ordered + 1 : 1;
        int level = shape.list() == 0 ? 0 : Math.min(DocxStyles.LEVELS - 1, shape.level() + 1);
        blocks(e, new Shape("", kind, level), look, depth);
    }

    /** A chart as a picture with its text alternative; other figures as what they hold. */
    private void figure(Element e, Shape shape, Look look, int depth) throws XMLStreamException {
        Optional<ChartPicture.Alone> picture =
                e.hasClass("chart") ? ChartPicture.alone(e, e.hasClass("half")) : Optional.empty();
        if (picture.isEmpty()) {
            blocks(e, shape, look, depth);
            return;
        }
        pictures.add(picture.get().png());
        String title = e.select("figcaption strong").text();
        said(title, DocxStyles.TITLE);
        said(e.select("figcaption span").text(), DocxStyles.BELOW_TITLE);
        paragraph(Shape.PLAIN);
        start("r");
        start("drawing");
        DocxDrawing.write(
                xml,
                pictures.size(),
                title,
                e.select("svg").attr("aria-label"),
                picture.get().shape(),
                e.hasClass("half"));
        xml.writeEndElement();
        xml.writeEndElement();
        shut();
        for (Element unnamed : e.select(e.hasClass("half") ? ".unnamed.narrow" : ".unnamed.wide")) {
            said(unnamed.text(), DocxStyles.SMALL);
        }
    }

    private void said(String text, String style) throws XMLStreamException {
        shut();
        words(text, new Shape(style, 0, 0), Look.PLAIN);
        shut();
    }

    private void table(Element e, Look look, int depth) throws XMLStreamException {
        List<List<Element>> rows = new ArrayList<>();
        for (Element row : e.select("tr")) {
            rows.add(row.select("> td, > th"));
        }
        DocxColumns columns =
                e.hasClass("beside") ? DocxColumns.even(2, size) : DocxColumns.of(rows, size);
        start("tbl");
        start("tblPr");
        empty("tblW", "w", "5000", "type", "pct");
        if (!e.hasClass("keys") && !e.hasClass("beside")) {
            start("tblBorders");
            empty("insideH", "val", "single", "sz", "4", "color", "C9D4DF");
            xml.writeEndElement();
        }
        empty("tblLayout", "type", "fixed");
        start("tblCellMar");
        empty("left", "w", "40", "type", "dxa");
        empty("right", "w", "100", "type", "dxa");
        xml.writeEndElement();
        xml.writeEndElement();
        start("tblGrid");
        for (int width : columns.widths()) {
            empty("gridCol", "w", String.valueOf(width));
        }
        xml.writeEndElement();
        for (List<Element> row : rows) {
            row(row, columns, look, depth);
        }
        xml.writeEndElement();
        paragraph(new Shape(DocxStyles.CELL, 0, 0));
        shut();
    }

    /** A row, which no page parts; one of heads is said on each page. */
    private void row(List<Element> cells, DocxColumns columns, Look look, int depth)
            throws XMLStreamException {
        start("tr");
        start("trPr");
        empty("cantSplit");
        if (!cells.isEmpty() && cells.get(0).closest("thead") != null) {
            empty("tblHeader");
        }
        xml.writeEndElement();
        for (int i = 0; i < cells.size(); i++) {
            Element cell = cells.get(i);
            start("tc");
            start("tcPr");
            empty("tcW", "w", String.valueOf(columns.widths()[i]), "type", "dxa");
            xml.writeEndElement();
            Shape shape =
                    new Shape(cell.hasClass("num") ? DocxStyles.NUMBER : DocxStyles.CELL, 0, 0);
            Look own = cell.normalName().equals("th") ? Look.PLAIN.strong() : look;
            blocks(cell, shape, columns.size() == size ? own : own.sized(columns.size()), depth);
            if (cell.text().isBlank()) {
                paragraph(shape);
            }
            shut();
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static Look looking(Element e, Look look) {
        return switch (e.normalName()) {
            case "strong", "b", "th" -> look.strong();
            case "em", "i" -> look.slanted();
            case "sup" -> new Look(look.bold, look.italic, true, look.shade, look.link, look.size);
            case "mark" ->
                    new Look(look.bold, look.italic, look.raised, shade(e), look.link, look.size);
            case "a" ->
                    new Look(
                            look.bold,
                            look.italic,
                            look.raised,
                            look.shade,
                            Html.isWeb(e.attr("href")) ? e.attr("href").strip() : "",
                            look.size);
            case "span" ->
                    e.hasClass("date") ? look.strong() : e.hasClass("tag") ? look.slanted() : look;
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
        }
        if (look.size > 0) {
            empty("sz", "val", String.valueOf(look.size));
        }
        if (!look.link.isEmpty()) {
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
        if (shape.list > 0 && !numbered) {
            start("numPr");
            empty("ilvl", "val", String.valueOf(shape.level));
            empty("numId", "val", String.valueOf(shape.list));
            xml.writeEndElement();
            numbered = true;
            if (size < DocxStyles.TEXT) {
                empty("spacing", "after", "20");
            }
        } else if (shape.list > 0) {
            empty("ind", "left", String.valueOf(DocxStyles.INDENT * (shape.level + 1)));
        }
        xml.writeEndElement();
    }

    /** The next line of an open paragraph. */
    private void turn() throws XMLStreamException {
        if (open) {
            start("r");
            empty("br");
            xml.writeEndElement();
        }
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
