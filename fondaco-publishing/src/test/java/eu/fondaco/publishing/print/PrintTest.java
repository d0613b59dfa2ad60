// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PrintTest {

    private static final String PAGE =
            "<!doctype html><html lang=\"it\"><head><meta charset=\"utf-8\"><title>La"
                + " prova</title><style>:root{--x:1}</style></head><body><main><h1>La"
                + " prova</h1><h2>Scambi è €</h2><p>Una <strong>parola</strong> e"
                + " <em>una</em><sup><a href=\"#s1\">1</a></sup> <mark class=\"fails\">falsa"
                + " &lt;script&gt;</mark>. <a href=\"https://example.org/?a=1&amp;b=2\">qui</a></p>"
                + "<ul><li>uno<ul><li>dentro</li></ul></li><li>due</li></ul><ol><li>primo</li></ol><ol><li>altro</li></ol>"
                + "<table><tr><th>Anno</th><td>2019</td></tr><tr><th>Vuoto</th><td></td></tr></table><p"
                + " id=\"s1\">Nota <img src=\"http://127.0.0.1:1/x.png\""
                + " alt=\"figura\"></p></main></body></html>";

    private static byte[] docx() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxPrint.write(PAGE, out);
        return out.toByteArray();
    }

    private static Map<String, String> parts(byte[] docx) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                parts.put(e.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void aPdfIsTaggedNamedAndCarriesItsFont() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfPrint.write(PAGE, out);
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("it");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("La prova");
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains("Scambi è €", "falsa <script>", "dentro", "2019", "figura", "1 / 1")
                    .doesNotContain("--x");
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                PDFont font = pdf.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }

    @Test
    void aDocumentHoldsHeadingsListsTablesAndMarks() throws Exception {
        Map<String, String> parts = parts(docx());
        for (Map.Entry<String, String> part : parts.entrySet()) {
            DocumentBuilderFactory xml = DocumentBuilderFactory.newInstance();
            xml.setNamespaceAware(true);
            xml.newDocumentBuilder()
                    .parse(
                            new ByteArrayInputStream(
                                    part.getValue().getBytes(StandardCharsets.UTF_8)));
        }
        String body = parts.get("word/document.xml");
        assertThat(body)
                .contains(
                        "<w:pStyle w:val=\"Heading1\"",
                        "<w:pStyle w:val=\"Heading2\"",
                        "falsa &lt;script&gt;",
                        "w:fill=\"FBE4E8\"",
                        "<w:tbl>",
                        "w:val=\"superscript\"",
                        "<w:ilvl w:val=\"1\"",
                        "<w:numId w:val=\"2\"",
                        "<w:numId w:val=\"3\"");
        assertThat(parts.get("word/_rels/document.xml.rels"))
                .contains("https://example.org/?a=1&amp;b=2")
                .doesNotContain("127.0.0.1");
        assertThat(parts.get("word/styles.xml")).contains("it-IT");
    }

    @Test
    void theSamePageGivesTheSameDocument() throws Exception {
        assertThat(docx()).isEqualTo(docx());
    }

    private static final String SHEET =
            "<!doctype html><html lang=\"en\"><head><title>Sheet</title></head><body><main><div"
                + " class=\"sheet short\"><h1>Valdoria and Nordland</h1><ul"
                + " class=\"keys\"><li><h2>Exports, 2024</h2><p class=\"key\">12"
                + " million</p><ul><li>first of ten</li></ul></li></ul><section class=\"noprint\">"
                    + chart("unseen", 10)
                    + "</section><div>"
                    + chart("one", 100)
                    + chart("two", 200)
                    + "</div><div>"
                    + chart("three", 300)
                    + "</div><table><thead><tr><th>Year</th><th class=\"num\">2015</th><th"
                    + " class=\"num\">2016</th></tr></thead><tr><th>A partner with a long"
                    + " name</th><td class=\"num\">1,234.5</td><td"
                    + " class=\"num\">7</td></tr></table><ol class=\"timeline\"><li><span"
                    + " class=\"date\">2008</span><br>Memorandum<p>said"
                    + " twice</p></li></ol><details><summary>Numbers</summary>folded</details><p><q>quoted</q></p></div></main></body></html>";

    private static String chart(String name, int height) {
        String drawn = " viewBox=\"0 0 400 " + height + "\"><rect width=\"9\" height=\"9\"/></svg>";
        return "<figure class=\"chart\"><figcaption><strong>Chart "
                + name
                + "</strong></figcaption><svg class=\"chart wide\""
                + drawn
                + "<svg class=\"chart narrow\""
                + drawn
                + "</figure>";
    }

    /** What a sheet is printed with is in its document, in the same order and no more. */
    @Test
    void aSheetIsLaidOutAsItIsPrinted() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxPrint.write(SHEET, out);
        Map<String, String> parts = parts(out.toByteArray());
        String body = parts.get("word/document.xml");
        assertThat(body)
                .contains(
                        "Chart one", "Chart two", "Chart three", "“", "quoted", "”", "w:cantSplit")
                .contains("<w:tblHeader", "<w:pStyle w:val=\"Number\"")
                .doesNotContain("unseen", "folded");
        assertThat(parts)
                .containsKey("word/media/chart3.png")
                .doesNotContainKey("word/media/chart4.png");
        // half a page beside another, else the whole width, in the shape of the drawing
        assertThat(body).contains("cx=\"2900000\" cy=\"725000\"", "cx=\"2900000\" cy=\"1450000\"");
        assertThat(body).contains("cx=\"2880000\" cy=\"2160000\"");
        // a date stands apart from its act; only the first paragraph of an entry has a mark
        assertThat(body.replaceAll("<[^>]+>", "")).contains("2008: Memorandum", "12 million");
        assertThat(body.split("<w:numPr>")).hasSize(2);
    }

    @Test
    void noWordOrNumberOfATableIsParted() throws Exception {
        Document wide =
                Jsoup.parse("<table><tr>" + "<td>13,141.5</td>".repeat(24) + "</tr></table>");
        DocxColumns narrow = DocxColumns.of(List.of(wide.select("td")), DocxStyles.TEXT);
        assertThat(narrow.size()).isLessThan(DocxStyles.TEXT);
        Document two =
                Jsoup.parse(
                        "<table><tr><td>Where what is sold goes to</td><td>7</td></tr></table>");
        DocxColumns roomy = DocxColumns.of(List.of(two.select("td")), DocxStyles.TEXT);
        assertThat(roomy.size()).isEqualTo(DocxStyles.TEXT);
        assertThat(roomy.widths()[0]).isGreaterThan(5 * roomy.widths()[1]);
    }
}
