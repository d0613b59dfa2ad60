// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.StandardChecker;
import eu.fondaco.core.flow.TradeFlow;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Visitors accept or change readings; what they say is kept in a copy of their text. */
class ChangedReadingsTest {

    private static final String TEXT =
            "Exports from Upper Xania to Yberia reached 1,798.4 million euros in 2016.";
    private static final String MEANT = SmallObservatory.level(TradeFlow.IMPORTS, 2016).toString();

    private static FondacoServer server;
    private static Client client;

    @BeforeAll
    static void start() {
        Holdings h = SmallObservatory.holdings();
        Holdings real =
                TestHoldings.of(
                        h.catalog(),
                        h.store(),
                        h.measures(),
                        h.engine(),
                        h.language(),
                        new StandardChecker(h.catalog(), List.of(), h.engine()),
                        h.briefs());
        server =
                FondacoServer.start(
                        real, ServerOptions.onPort(0).withLimits(20_000, 1_000, 10_000));
        client = new Client(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Document check(String... fields) throws Exception {
        HttpResponse<String> answer = client.form("/en/check", fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    @Test
    void everyStatementOffersWaysToSayWhatItIsAbout() throws Exception {
        Document page = check("text", TEXT, "format", "page");
        assertThat(page.select("li.note strong").first().text())
                .as(page.select("li.note").text())
                .isEqualTo("Doesn't hold");
        assertThat(page.select("input[type=radio][form=readings][name=reading.c1]"))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(page.select("input[type=radio][value=ignore]")).isNotEmpty();
        assertThat(page.select("input[type=radio]").eachAttr("value")).contains(MEANT);
        assertThat(page.select("input[type=text][name=other.c1]")).hasSize(1);
        assertThat(page.select("form#readings button[value=copy]")).hasSize(1);
    }

    @Test
    void anotherQuestionIsWrittenIntoTheTextAndJudgedByIt() throws Exception {
        Document page =
                check(
                        "text",
                        TEXT,
                        "reading.c1",
                        "",
                        "other.c1",
                        "imports from Yberia to Upper Xania in 2016",
                        "format",
                        "page");
        assertThat(page.select("li.note strong").first().text()).isEqualTo("Holds");
        assertThat(page.select("li.note .tag").text()).contains("given by the author");
        assertThat(page.select("#text").text()).contains("<!-- fondaco: " + MEANT + " -->");
        assertThat(page.select("article").text()).doesNotContain("fondaco:");
    }

    @Test
    void theAnnotatedCopyCanBeTakenAwayAndCheckedAgain() throws Exception {
        HttpResponse<String> copy =
                client.form(
                        "/en/check",
                        "name",
                        "note.txt",
                        "text",
                        TEXT,
                        "reading.c1",
                        MEANT,
                        "format",
                        "copy");
        assertThat(copy.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("\"note.md\"");
        assertThat(copy.body().replaceAll("<!--.*?-->", "")).isEqualTo(TEXT);
        Document again = check("name", "note.md", "text", copy.body(), "format", "page");
        assertThat(again.select("li.note strong").first().text()).isEqualTo("Holds");
        HttpResponse<String> twice =
                client.form(
                        "/en/check",
                        "name",
                        "note.md",
                        "text",
                        copy.body(),
                        "reading.c1",
                        SmallObservatory.level(TradeFlow.IMPORTS, 2015).toString(),
                        "format",
                        "copy");
        assertThat(twice.body()).containsOnlyOnce("<!--").contains("in 2015 -->");
    }

    @Test
    void htmlKeepsItsMarkup() throws Exception {
        HttpResponse<String> copy =
                client.form(
                        "/it/check",
                        "name",
                        "note.html",
                        "text",
                        "<p>" + TEXT.replace("Yberia", "<b>Yberia</b>") + "</p>",
                        "reading.c1",
                        MEANT,
                        "format",
                        "copy");
        assertThat(copy.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(copy.body())
                .startsWith("<p>Exports")
                .contains("<b>Yberia</b>", "<!-- fondaco: ")
                .endsWith("</p>");
    }

    @Test
    void whatIsLeftOutIsNoLongerJudged() throws Exception {
        assertThat(check("text", TEXT, "reading.c1", "ignore", "format", "page").select("li.note"))
                .isEmpty();
    }

    @Test
    void whatIsNotAQuestionIsToldAndKeptAsTyped() throws Exception {
        String typed = "exprots <script>alert(1)</script> --> x";
        Document page = check("text", TEXT, "other.c1", typed, "format", "copy");
        assertThat(page.select("[role=alert]").text()).contains("Statement 1", "isn't a question");
        assertThat(page.select("input[name=other.c1]").attr("value")).isEqualTo(typed);
        assertThat(page.select("main script:not([src])")).isEmpty();
        assertThat(page.select("#text").text()).doesNotContain("fondaco:");
    }

    @Test
    void theReportCanBePrinted() throws Exception {
        HttpResponse<String> pdf = client.form("/it/check", "text", TEXT, "format", "pdf");
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF-");
        HttpResponse<String> docx = client.form("/it/check", "text", TEXT, "format", "docx");
        assertThat(docx.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("check.docx");
        assertThat(docx.body()).startsWith("PK");
    }

    @Test
    void whatWasLeftOutCanBeBroughtBack() throws Exception {
        String ignored = TEXT + "<!-- fondaco: ignore -->";
        Document page = check("text", ignored, "format", "page");
        assertThat(page.select("li.note")).isEmpty();
        assertThat(page.select("aside q").text()).contains("1,798.4 million");
        String field = page.select("input[type=checkbox][value=check][form=readings]").attr("name");
        Document again = check("text", ignored, field, "check", "format", "page");
        assertThat(again.select("li.note")).hasSize(1);
        assertThat(again.select("#text").text()).isEqualTo(TEXT);
    }
}
