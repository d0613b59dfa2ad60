// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.StandardChecker;
import eu.fondaco.documents.Documents;
import eu.fondaco.publishing.print.DocxPrint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files that aren't text, sent to the form and the API. */
class SentFilesTest {

    private static final String SAYS =
            "Exports from Upper Xania to Yberia reached 3,016 million euros in 2016.";
    private static final String ZIP = "PK\u0003\u0004";

    private static FondacoServer server;
    private static Client client;
    private static byte[] docx;

    @BeforeAll
    static void start() throws IOException {
        Holdings h = SmallObservatory.holdings();
        server =
                FondacoServer.start(
                        TestHoldings.of(
                                h.catalog(),
                                h.store(),
                                h.measures(),
                                h.engine(),
                                h.language(),
                                new StandardChecker(h.catalog(), List.of(), h.engine()),
                                h.briefs()),
                        ServerOptions.onPort(0));
        client = new Client(server.port());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxPrint.write(
                "<html lang=\"en\"><head><title>T</title></head><body><h1>Trade</h1><p>"
                        + SAYS
                        + "</p></body></html>",
                out);
        docx = out.toByteArray();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theApiReadsAWordFile() throws Exception {
        HttpResponse<byte[]> checked = client.send("/api/v1/checks?name=a.docx", "a/b", docx);
        assertThat(new String(checked.body(), StandardCharsets.UTF_8))
                .contains("\"verdict\":\"supported\"", "reached 3,016 million euros in 2016");
    }

    @Test
    void theApiGivesItBackWithComments() throws Exception {
        HttpResponse<byte[]> copy =
                client.send("/api/v1/checks?name=a.docx&format=marked", "a/b", docx);
        assertThat(copy.statusCode()).isEqualTo(200);
        assertThat(copy.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("checked-a.docx");
        assertThat(new String(copy.body(), StandardCharsets.ISO_8859_1))
                .startsWith(ZIP)
                .contains("word/comments.xml");
        assertThat(Documents.read("a.docx", copy.body()).plain()).contains(SAYS);
    }

    @Test
    void theFormShowsAndMarksAWordFile() throws Exception {
        HttpResponse<byte[]> page = client.upload("/en/check", "nota.docx", docx, "page");
        assertThat(new String(page.body(), StandardCharsets.UTF_8))
                .contains("3,016 million euros", "class=\"note holds\"");
        HttpResponse<byte[]> copy = client.upload("/it/check", "nota.docx", docx, "marked");
        assertThat(copy.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("verificato-nota.docx");
        assertThat(copy.body()).startsWith(ZIP.getBytes(StandardCharsets.US_ASCII));
    }

    /** Whoever has no data sees what doesn't add up, not what nobody here can tell. */
    @Test
    void aTextIsSetAgainstItselfOnlyWhereThatIsAsked() throws Exception {
        String text = "Exports rose from 4.2 to 4.6 billion in 2023 (+34%).";
        String page =
                client.form("/en/check", "text", text, "self", "true", "format", "page").body();
        assertThat(page)
                .contains("The text contradicts itself at one place")
                .contains("name=\"self\" value=\"true\" checked");
        assertThat(client.form("/en/check", "text", text, "format", "page").body())
                .doesNotContain("The text contradicts itself")
                .doesNotContain("name=\"self\" value=\"true\" checked");
        assertThat(client.post("/api/v1/checks?self=true", "text/plain", text).body())
                .contains("\"at_odds\"")
                .doesNotContain("\"question\":\"");
    }

    @Test
    void whatCannotBeReadIsRefusedByNameInBothLanguages() throws Exception {
        ByteArrayOutputStream scan = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(scan);
        }
        HttpResponse<byte[]> en = client.upload("/en/check", "a.pdf", scan.toByteArray(), "page");
        assertThat(en.statusCode()).isEqualTo(422);
        assertThat(new String(en.body(), StandardCharsets.UTF_8)).contains("it is a scan");
        HttpResponse<byte[]> it = client.upload("/it/check", "a.pdf", scan.toByteArray(), "page");
        assertThat(new String(it.body(), StandardCharsets.UTF_8)).contains("una scansione");
        assertThat(client.form("/en/check", "text", SAYS, "format", "marked").statusCode())
                .isEqualTo(422);
    }
}
