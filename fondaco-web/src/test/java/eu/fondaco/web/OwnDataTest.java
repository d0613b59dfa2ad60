// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A small sheet of one's own, without a total of all partners, fills pages with what it holds. */
class OwnDataTest {

    private static XaniaSite site;

    @BeforeAll
    static void start() {
        List<String> cells = new ArrayList<>();
        for (int year = 2021; year <= 2023; year++) {
            for (String partner : List.of("A", "B", "C", "D", "E")) {
                String row = "trade XA-1 " + partner + " X ";
                cells.add(row + "TOTAL " + year + " " + (100 + partner.charAt(0)));
                cells.add(row + "FARMS " + year + " 60");
                cells.add(row + "TOOLS " + year + " 40");
            }
        }
        site = new XaniaSite(cells);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Document page(String path) throws Exception {
        return site.page(path);
    }

    @Test
    void homeShowsThePartnersAndSaysWhatWouldBringTheTotal() throws Exception {
        Document home = page("/en");
        assertThat(home.select("figcaption strong").eachText())
                .contains("Upper Xania: exports by partner, 2023");
        assertThat(home.select("p.unheld").text())
                .contains("how much is traded in all isn't held", "fondaco load");
        assertThat(page("/it").select("p.unheld").text())
                .contains("il totale degli scambi non è nei dati");
        assertThat(page("/en/areas/XA-1").select("p.unheld").text())
                .contains("how much is traded in all isn't held");
    }

    @Test
    void twoProductsAreShown() throws Exception {
        assertThat(page("/en/relations/A").select("figcaption strong").eachText())
                .contains("Upper Xania and Aland: exports by product, 2023");
    }

    @Test
    void aProductHasItsPartners() throws Exception {
        assertThat(page("/en/products/FARMS").select("figcaption strong").eachText())
                .contains("Upper Xania's exports of farming, 2023, by partner");
        assertThat(page("/it/products/FARMS").select("figcaption strong").eachText())
                .contains("Esportazioni di agricoltura dell'Alta Xania, 2023, per partner");
    }

    @Test
    void aProductHasItsYearsAndTheSpaceOfProductsSaysWhatItNeeds() throws Exception {
        String[] cells = {
            "trade XA-1 W00 X TOTAL 2021 100", "trade XA-1 W00 X TOTAL 2022 110",
            "trade XA-1 W00 X TOTAL 2023 120", "trade XA-1 W00 X FARMS 2021 40",
            "trade XA-1 W00 X FARMS 2022 50", "trade XA-1 W00 X FARMS 2023 60",
            "trade XA-1 W00 X TOOLS 2023 20",
        };
        try (FondacoServer other =
                FondacoServer.start(TradeOfXania.holdings(cells), ServerOptions.onPort(0))) {
            Client there = new Client(other.port());
            Document product = Jsoup.parse(there.get("/en/products/FARMS").body());
            assertThat(product.select("figcaption strong").eachText())
                    .contains("Upper Xania: farming");
            assertThat(product.select("table td.num").eachText()).contains("40", "50", "60");
            assertThat(Jsoup.parse(there.get("/en/areas/XA-1").body()).select("p.unheld").text())
                    .contains("Product space, complexity and opportunities need");
            assertThat(Jsoup.parse(there.get("/it/areas/XA-1").body()).select("p.unheld").text())
                    .contains("Spazio dei prodotti");
        }
    }
}
