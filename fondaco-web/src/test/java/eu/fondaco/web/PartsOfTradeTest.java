// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What trade consists of is told by the parts that are known, and whose numbers they are. */
class PartsOfTradeTest {

    private static final String[] CELLS = {
        "trade XA-1 B X SHOPS 2023 7",
        "trade XA-1 A X TOTAL 2023 1000",
        "trade XA-1 A X RETAIL 2023 400",
        "trade XA-1 A X WHOLE 2023 100",
        "trade XA-1 A X FARMS 2023 200",
        "trade XA-1 A X WOOD 2023 70",
        "trade XA-2 A X TOTAL 2023 900",
        "trade XA-2 A X RETAIL 2023 400",
        "trade XA-2 A X WHOLE 2023 200",
        "trade XA-2 A X FARMS 2023 300",
    };

    private static Document page(String path, String... cells) throws Exception {
        try (FondacoServer server =
                FondacoServer.start(TradeOfXania.holdings(cells), ServerOptions.onPort(0))) {
            return Jsoup.parse(new Client(server.port()).get(path).body());
        }
    }

    private static String file(String path, String... cells) throws Exception {
        try (FondacoServer server =
                FondacoServer.start(TradeOfXania.holdings(cells), ServerOptions.onPort(0))) {
            return new Client(server.port()).get(path).body();
        }
    }

    private static Element treemap(Document page) {
        return page.select("figure.chart:contains(areas in proportion)").first();
    }

    @Test
    void aProductThatIsntKnownIsToldByItsParts() throws Exception {
        Document page = page("/en/relations/A?from=XA-1", CELLS);
        assertThat(page.select("details th[scope=row]").eachText())
                .contains("retail", "farming")
                .doesNotContain("trade services");
        assertThat(treemap(page).select("svg.wide .mark title").eachText())
                .containsExactly(
                        "retail: 400 million euros, 40%",
                        "farming: 200 million euros, 20%",
                        "wholesale: 100 million euros, 10%",
                        "forestry: 70 million euros, 7%",
                        "others: 230 million euros, 23%");
    }

    @Test
    void twoAreComparedByWhatIsKnownOfBoth() throws Exception {
        String both = "/compare?a=XA-1&b=XA-2&p=A&q=A";
        assertThat(page("/en" + both, CELLS).select("figure.chart").last().text())
                .contains("retail", "farming");
        String[] one = {
            "trade XA-1 A X TOTAL 2023 1000", "trade XA-2 A X TOTAL 2023 900",
            "trade XA-1 B X RETAIL 2023 1000", "trade XA-1 B X FARMS 2023 900",
            "trade XA-1 B X TOOLS 2023 900",
        };
        assertThat(page("/en" + both, one).select("p.unheld").text())
                .contains("exports aren't held here item by item", "Upper Xania and Lower Xania");
        assertThat(page("/it" + both, one).select("p.unheld").text())
                .contains("non si hanno qui voce per voce");
    }

    @Test
    void partsOfWhatIsntKnownHaveNoShares() throws Exception {
        String[] cells = {
            "trade XA-1 A X TOTAL 2023 100", "trade XA-1 B X TOTAL 2023 200",
            "trade XA-1 C X TOTAL 2023 300", "trade XA-1 D X TOTAL 2023 400",
        };
        Element map = treemap(page("/en/areas/XA-1", cells));
        assertThat(map.select("figcaption").text())
                .contains("the parts known here come to 1 billion euros", "isn't known");
        assertThat(map.select("svg").text()).doesNotContain("%");
    }

    @Test
    void eachNumberOfAChartHasItsOwnSource() throws Exception {
        String[] cells = new String[12];
        for (int i = 0; i < 6; i++) {
            cells[i] = "trade XA-1 W00 X TOTAL " + (2018 + i) + " " + (100 + i);
            cells[6 + i] = "other XA-2 W00 X TOTAL " + (2018 + i) + " " + (200 + i);
        }
        String compare = "/compare?a=XA-1&b=XA-2&p=W00&q=W00";
        List<String> rows =
                file("/en/embed" + compare + "&chart=1&format=csv", cells).lines().toList();
        assertThat(rows).hasSize(13);
        assertThat(rows.subList(1, 13))
                .allMatch(
                        row ->
                                row.contains("Upper Xania,20")
                                        ? row.contains("Office of trade")
                                                && !row.contains("Office of other")
                                        : row.contains("Office of other"));
        assertThat(page("/en" + compare, cells).select("p.origin").first().text())
                .contains("Office of trade", "Office of other");
    }
}
