// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.print;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Prints a report or brief, made as an HTML page, to a document that word processors open and
 * people go on writing in: headings by style, paragraphs, lists, tables, marks as shading. The same
 * page gives the same bytes.
 */
public final class DocxPrint {

    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String TYPES =
            HEAD
                    + "<Types"
                    + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                    + " Extension=\"rels\""
                    + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
                    + " Extension=\"xml\" ContentType=\"application/xml\"/><Default"
                    + " Extension=\"png\" ContentType=\"image/png\"/>"
                    + part("document", "document.main")
                    + part("styles", "styles")
                    + part("numbering", "numbering")
                    + "<Override PartName=\"/docProps/core.xml\""
                    + " ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
                    + "</Types>";
    private static final String RELATIONSHIP =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private DocxPrint() {}

    private static String part(String name, String type) {
        return "<Override PartName=\"/word/"
                + name
                + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                + "wordprocessingml."
                + type
                + "+xml\"/>";
    }

    /**
     * Writes the document, charts as pictures. The stream isn't closed.
     *
     * @param page a whole page of ours
     */
    public static void write(String page, OutputStream out) throws IOException {
        Document html = PdfPrint.prepared(page);
        boolean sheet = !html.select(".sheet").isEmpty();
        printed(html);
        DocxBody body = new DocxBody(sheet ? DocxStyles.SHEET : DocxStyles.TEXT);
        String document;
        try {
            document = body.write(html);
        } catch (XMLStreamException e) {
            throw new IOException("the document couldn't be written", e);
        }
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        entry(zip, "[Content_Types].xml", TYPES);
        entry(
                zip,
                "_rels/.rels",
                HEAD
                        + relationships(
                                relationship("rId1", "officeDocument", "word/document.xml", "")
                                        + "<Relationship Id=\"rId2\""
                                        + " Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\""
                                        + " Target=\"docProps/core.xml\"/>"));
        entry(zip, "docProps/core.xml", HEAD + properties(html));
        entry(zip, "word/document.xml", HEAD + document);
        entry(
                zip,
                "word/styles.xml",
                HEAD
                        + DocxStyles.styles(
                                html.select("html").attr("lang"),
                                sheet ? DocxStyles.SHEET : DocxStyles.TEXT));
        entry(zip, "word/numbering.xml", HEAD + DocxStyles.numbering(body.orderedLists()));
        StringBuilder links =
                new StringBuilder(relationship("s", "styles", "styles.xml", ""))
                        .append(relationship("n", "numbering", "numbering.xml", ""));
        for (int i = 0; i < body.links().size(); i++) {
            links.append(
                    relationship(
                            "l" + i, "hyperlink", body.links().get(i), " TargetMode=\"External\""));
        }
        for (int i = 1; i <= body.pictures().size(); i++) {
            entry(zip, "word/media/chart" + i + ".png", body.pictures().get(i - 1));
            links.append(relationship("c" + i, "image", "media/chart" + i + ".png", ""));
        }
        entry(zip, "word/_rels/document.xml.rels", HEAD + relationships(links.toString()));
        zip.finish();
    }

    /**
     * Leaves what is printed of a page, as its style does; key numbers stand beside one another.
     */
    private static void printed(Document html) {
        html.select("header.site, footer.site, .noprint, .skip, .keys svg").remove();
        html.select(".sheet details:not([open]), .sheet .told, .sheet .timeline .conflict")
                .remove();
        for (Element pair : html.select(".short div:has(> figure.chart + figure.chart)")) {
            if (pair.select("> figure.chart:has(svg.narrow)").size() == 2) {
                beside(pair);
            }
        }
        html.select(".sheet .date + br").forEach(end -> end.replaceWith(new TextNode(": ")));
        html.select(".keys h2").tagName("p"); // what a number is, no heading of a part
        html.select(".keys .key").wrap("<strong></strong>");
        html.select(".keys li li").tagName("p").addClass("small");
        html.select(".printed").addClass("small");
        html.select(".keys ul").unwrap();
        html.select(".keys > li").tagName("td");
        html.select(".keys").wrap("<table class=\"keys\"><tr></tr></table>").unwrap();
    }

    /** Two charts of a sheet stand side by side, each as it is drawn for half a page. */
    private static void beside(Element pair) {
        Element table = pair.prependElement("table").addClass("beside");
        Element row = table.appendElement("tr");
        for (Element figure : pair.select("> figure.chart")) {
            row.appendElement("td").appendChild(figure.addClass("half"));
        }
    }

    /** Title and language, by which word processors and screen readers know the document. */
    private static String properties(Document html) {
        return "<cp:coreProperties"
                   + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                   + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
                + escaped(html.title())
                + "</dc:title><dc:language>"
                + escaped(html.select("html").attr("lang"))
                + "</dc:language></cp:coreProperties>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String relationships(String inside) {
        return "<Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + inside
                + "</Relationships>";
    }

    private static String relationship(String id, String type, String target, String more) {
        return "<Relationship Id=\""
                + id
                + "\" Type=\""
                + RELATIONSHIP
                + type
                + "\" Target=\""
                + escaped(target)
                + "\""
                + more
                + "/>";
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        entry(zip, name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
