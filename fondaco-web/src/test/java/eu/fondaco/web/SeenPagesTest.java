// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What was mended where pages were looked at: each by the rule that had been missing. */
class SeenPagesTest {

    /** Cells of one flow in some years. */
    private static List<String> years(String flow, String partner, int... years) {
        List<String> cells = new ArrayList<>();
        for (int year : years) {
            cells.add("trade XA-1 " + partner + " " + flow + " TOTAL " + year + " 100");
        }
        return cells;
    }

    @Test
    void yearsOfWhichNothingIsKnownAreOneRow() throws Exception {
        List<String> cells = years("X", "A", 2010, 2019, 2020);
        cells.addAll(years("M", "A", 2010, 2020));
        try (XaniaSite site = new XaniaSite(cells)) {
            Document page = site.page("/en/relations/A");
            assertThat(page.select("#trade figure svg.wide .mark text[text-anchor=middle]"))
                    .extracting(e -> e.text())
                    .containsExactly("2010", "2011–2018", "2019", "2020");
        }
    }

    @Test
    void aFlowOfWhichNothingIsKnownHasNoSideOfItsOwn() throws Exception {
        try (XaniaSite site = new XaniaSite(years("X", "A", 2010, 2020))) {
            Document page = site.page("/en/relations/A");
            assertThat(page.select("#trade figure").text()).doesNotContain("no number");
            assertThat(page.select("#trade svg.wide text").eachText())
                    .containsExactly("2010", "100", "2020", "100");
        }
    }

    @Test
    void aTableOfOneAreaThatHasProductsOpensByProduct() throws Exception {
        List<String> cells = years("X", "W00", 2023);
        for (String product : List.of("FARMS", "TOOLS", "WOOD")) {
            cells.add("trade XA-1 W00 X " + product + " 2023 30");
        }
        try (XaniaSite site = new XaniaSite(cells)) {
            Document table = site.page("/en/datasets/trade/table");
            assertThat(table.select("h1").text()).contains("by products");
            assertThat(table.select("tbody th")).hasSize(3);
            assertThat(table.select("#product option[selected]").text()).isEqualTo("one row each");
        }
    }

    @Test
    void kindsOfAreasBeginAtHome() throws Exception {
        try (XaniaSite site = new XaniaSite(List.of())) {
            List<String> heads = site.page("/en/areas").select("main h2").eachText();
            assertThat(heads.get(0)).startsWith("Regions");
        }
    }

    @Test
    void whatIsComparedIsWhatTheFormSays() throws Exception {
        Holdings held = SmallObservatory.holdings();
        try (FondacoServer server = FondacoServer.start(held, ServerOptions.onPort(0))) {
            Client client = new Client(server.port());
            String asked = "/en/compare?a=XA-1&p=YB&b=XA-1&q=UNION";
            Document page = Jsoup.parse(client.get(asked).body());
            assertThat(page.select("#q option[selected]").eachAttr("value"))
                    .containsExactly("UNION");
        }
    }
}
