// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Numbers that aren't final don't look like others. */
class ProvisionalTest {

    private static FondacoServer server;
    private static Client client;

    @BeforeAll
    static void start() {
        server =
                FondacoServer.start(
                        TradeOfXania.holdings(
                                "trade XA-1 A X TOTAL 2022 100",
                                "trade XA-1 A X TOTAL 2023 110",
                                "trade XA-1 A X TOTAL 2024 120 P",
                                "trade XA-2 A X TOTAL 2024 90",
                                "trade XA-3 A X TOTAL 2024 80",
                                "trade XA-1 A X FARMS 2024 20 P",
                                "trade XA-1 A X TOOLS 2024 40 P"),
                        ServerOptions.onPort(0));
        client = new Client(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Document page(String path) throws Exception {
        return Jsoup.parse(client.get(path).body());
    }

    @Test
    void aSheetSaysWhatIsProvisional() throws Exception {
        Document sheet = page("/en/relations/A?from=XA-1");
        assertThat(sheet.select(".story").text()).contains("The numbers of 2024 are provisional.");
        assertThat(sheet.select(".keys h2").text()).contains("Exports, 2024 (provisional)");
        assertThat(sheet.select("#trade th[scope=row]").eachText())
                .contains("2024*")
                .doesNotContain("2023*");
        assertThat(sheet.select("#trade .small").eachText()).contains("* provisional");
        assertThat(sheet.select("figcaption strong").eachText())
                .anyMatch(title -> title.contains("by product, 2024 (provisional)"));
        Document italian = page("/it/relations/A?from=XA-1");
        assertThat(italian.select(".story").text()).contains("Dati provvisori: 2024.");
        assertThat(italian.select(".keys h2").text()).contains("2024 (provvisorio)");
        assertThat(italian.select("#trade .small").eachText()).contains("* provvisorio");
    }

    @Test
    void aRankingOfNumbersThatArentFinalSaysSo() throws Exception {
        assertThat(page("/en/relations/A?from=XA-1").select("figcaption strong").eachText())
                .anyMatch(title -> title.matches("Who exports most to .*, 2024 \\(provisional\\)"));
    }
}
