// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.web.Client;
import eu.fondaco.web.FondacoServer;
import eu.fondaco.web.ServerOptions;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A dataset turned as a table by its address, and two trades compared. */
class TurnedTablesTest {

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

    private static Document get(String path) throws Exception {
        HttpResponse<String> answer = client.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static double number(String printed) {
        return Double.parseDouble(printed.replace(",", ""));
    }

    @Test
    void rowsRunOverWhatIsLeftOpenTheLargestFirst() throws Exception {
        Document table = get("/en/datasets/trade/table?reporter=*&partner=*&year=2020");
        List<String> values = table.select("tbody td[data-label^=Value]").eachText();
        assertThat(table.select("tbody tr")).hasSize(4);
        assertThat(values).isSortedAccordingTo((a, b) -> Double.compare(number(b), number(a)));
        assertThat(table.select("tbody td.place").eachText()).containsExactly("1", "2", "3", "4");
        double shares =
                table.select("tbody td[data-label^=share]").eachText().stream()
                        .mapToDouble(TurnedTablesTest::number)
                        .sum();
        assertThat(shares).isBetween(99.9, 100.1);
        assertThat(table.select("a[href*=format=csv]").attr("href"))
                .contains("for+each+reporter+and+partner");
        assertThat(table.select("details.cite pre").text()).contains("as-of=");
    }

    @Test
    void allThatIsChosenIsInTheAddressAndInTheForm() throws Exception {
        Document table =
                get(
                        "/it/datasets/trade/table?reporter=XA-2&partner=YB&year=*&flow=M&sort=smallest");
        assertThat(table.select("option[selected]").eachAttr("value"))
                .contains("XA-2", "YB", "*", "M", "smallest");
        assertThat(table.select("tbody th").eachText()).contains("2018", "2022");
        assertThat(table.select("thead th").eachText()).contains("Anno");
        assertThat(
                        get("/en/datasets/trade/table?partner=*&reporter=XA-1&name=zed")
                                .select("tbody th"))
                .hasSize(1);
    }

    @Test
    void yearsStandBesideOneAnotherWhereTheyAreAskedFor() throws Exception {
        Document table =
                get("/en/datasets/trade/table?reporter=*&partner=YB&year=2020&columns=years");
        List<String> heads = table.select("thead th.num").eachText();
        assertThat(heads).endsWith("2018", "2019", "2020").doesNotContain("2021");
        assertThat(table.select("table caption").text()).contains("euros");
        for (org.jsoup.nodes.Element row : table.select("tbody tr")) {
            assertThat(row.select("td.num")).hasSize(heads.size());
        }
        String last = table.select("tbody tr").get(0).select("td.num").last().text();
        Document alone = get("/en/datasets/trade/table?reporter=*&partner=YB&year=2020");
        assertThat(number(last))
                .isEqualTo(number(alone.select("tbody td[data-label^=Value]").first().text()));
    }

    @Test
    void aMemberThatIsNotThereIsSaidSo() throws Exception {
        assertThat(client.get("/en/datasets/trade/table?partner=NOWHERE").statusCode())
                .isEqualTo(404);
        assertThat(client.get("/en/datasets/nothing/table").statusCode()).isEqualTo(404);
    }

    @Test
    void twoRegionsAreComparedInOneUnitOrFromACommonStart() throws Exception {
        Document page = get("/en/compare?a=XA-1&b=XA-2&p=YB&q=YB");
        assertThat(page.select("h1").text())
                .isEqualTo("Upper Xania and Lower <Xania> & sons, with Yberia");
        assertThat(page.select("main > table td.num").eachText())
                .noneMatch(cell -> cell.contains("euro") || cell.contains("%"));
        assertThat(page.select("figure.chart")).hasSizeGreaterThanOrEqualTo(2);
        Document index = get("/en/compare?a=XA-1&b=XA-2&p=YB&q=YB&as=index");
        assertThat(index.select("figcaption strong").eachText())
                .contains("Exports: Upper Xania and Lower <Xania> & sons, with Yberia, 2018 = 100");
        assertThat(index.select("svg.wide .mark title").eachText())
                .anyMatch(says -> says.startsWith("Upper Xania, 2018: 100 "));
    }

    @Test
    void aSheetIsSeenFromAnyAreaThatDeclaresTrade() throws Exception {
        Document sheet = get("/en/relations/YB?from=XA-2");
        assertThat(sheet.select("h1").text()).isEqualTo("Lower <Xania> & sons and Yberia");
        assertThat(sheet.select("select[name=from] option[selected]").attr("value"))
                .isEqualTo("XA-2");
        assertThat(client.get("/en/relations/YB?from=NOWHERE").statusCode()).isEqualTo(404);
    }
}
