// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
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
}
