// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.web.Client;
import eu.fondaco.web.FondacoServer;
import eu.fondaco.web.ServerOptions;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Questions for whole tables over HTTP: as JSON, as CSV and as a page. */
class AskedTablesTest {

    private static FondacoServer server;
    private static Client client;

    @BeforeAll
    static void start() {
        server =
                FondacoServer.start(
                        TradeObservatory.holdings(),
                        ServerOptions.onPort(0).withLimits(20_000, 1_000, 1_000_000));
        client = new Client(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> ask(String path, String question, String more)
            throws Exception {
        return client.get(
                path + "?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8) + more);
    }

    @Test
    void aTableIsSentAsCsvWithAColumnForEachDimension() throws Exception {
        HttpResponse<String> table =
                ask("/api/v1/tables", "exports from XA-1 for each partner and year", "&format=csv");
        assertThat(table.statusCode()).isEqualTo(200);
        assertThat(table.body().lines()).hasSize(1 + 2 * 6);
        assertThat(table.body())
                .startsWith(
                        "partner,partner_name,period,value,low,high,revised_low,revised_high,unit,status,reason,origin,release,licence\r\n"
                            + "YB,")
                .containsPattern(
                        "YB,[^,]+,2021,\\d+,\\d+,\\d+,\\d+,\\d+,EUR,P,,[^,]+,\"2022.*2024-03-01\",[^,]*\r\n");
    }

    /** A table that can't be read isn't answered by the number that its question begins with. */
    @Test
    void whatATableRunsOverIsNotDropped() throws Exception {
        for (String table :
                new String[] {
                    "exports from XA-1 for each partner and period",
                    "esportazioni di XA-1 per ogni partner e periodo"
                }) {
            HttpResponse<String> answer = ask("/api/v1/questions", table, "");
            assertThat(answer.body()).as(table).contains("'period");
            assertThat(answer.body()).as(table).doesNotContain("\"kind\":\"answer\"");
        }
        assertThat(ask("/api/v1/questions", "exports from XA-1 to YB in 2021", "").body())
                .contains("\"value\":");
    }

    @Test
    void whatCouldBeWorkedOutIsWithheldInTables() throws Exception {
        HttpResponse<String> table =
                ask(
                        "/api/v1/tables",
                        "exports from XA-2 of CPA:28 for each year 2018-2019 and partner",
                        "");
        assertThat(table.body())
                .contains("\"period\":\"2018\",\"partner\":\"YB\",\"value\":1")
                .contains("\"partner\":\"YB\",\"value\":null,\"reason\":\"confidential\"")
                .contains("\"partner\":\"ZC\",\"value\":null,\"reason\":\"confidential\"");
    }

    @Test
    void aListIsATableOfValuesWithTheEvidenceFolded() throws Exception {
        Document page =
                Jsoup.parse(ask("/en/ask", "top 2 regions of XA by exports in 2021", "").body());
        assertThat(page.select(".answer .value")).isEmpty();
        assertThat(page.select("main table tbody tr a").eachText())
                .contains("Upper Xania", "Lower <Xania> & sons");
        assertThat(page.select("details:not([open]) summary").eachText())
                .anyMatch(t -> t.contains("2"));
    }

    @Test
    void oneNumberIsNoTable() throws Exception {
        assertThat(ask("/api/v1/tables", "exports from XA-1 in 2018", "").statusCode())
                .isEqualTo(422);
        assertThat(
                        ask("/api/v1/tables", "exports from XA-1 for each partner", "&format=pdf")
                                .statusCode())
                .isEqualTo(400);
        assertThat(
                        ask("/api/v1/questions", "exports from XA-1 in 2018 for each partner", "")
                                .body())
                .contains("\"rows\":[{\"partner\":\"YB\"");
    }

    @Test
    void thePageShowsRowsAndLinksToFilesInBothLanguages() throws Exception {
        String page =
                ask("/en/ask", "share of exports from XA-1 for each partner and year", "").body();
        assertThat(page).contains("Yberia", "All rows as a file", "/api/v1/tables?q=", "Customs");
        String pagina =
                ask("/it/ask", "quota delle esportazioni di XA-1 per ogni partner e anno", "")
                        .body();
        assertThat(pagina).contains("Tutte le righe in un file", "per partner e anno");
    }
}
