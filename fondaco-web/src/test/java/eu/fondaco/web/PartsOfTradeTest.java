// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

    private static String[] ofYears(String... without) {
        List<String> cells = new ArrayList<>();
        for (int year = 2020; year <= 2023; year++) {
            cells.add("trade XA-1 W00 X TOTAL " + year + " 1000");
            cells.add("trade XA-1 A X TOTAL " + year + " " + (year - 1720));
            cells.add("trade XA-1 B X TOTAL " + year + " 200");
            cells.add("trade XA-1 UK X TOTAL " + year + " 100");
        }
        cells.removeIf(cell -> Stream.of(without).anyMatch(cell::startsWith));
        return cells.toArray(String[]::new);
    }

    @Test
    void whatExportsConsistedOfIsDrawnInLayersThatMakeUpTheWhole() throws Exception {
        Document page = page("/en/areas/XA-1", ofYears());
        Element layers = page.select("figure.chart:contains(2020–2023):contains(layer)").first();
        assertThat(layers.select("figcaption").text())
                .contains("Upper Xania: exports by partner, 2020–2023", "edge is the whole");
        assertThat(layers.select("svg.wide .mark title").eachText())
                .contains(
                        "Aland, 2020: 300 million euros, 30%",
                        "Aland, 2023: 303 million euros, 30.3%",
                        "others, 2023: 397 million euros, 39.7%")
                .hasSize(16);
        assertThat(page.select("table:has(caption:contains(2020–2023)) tr:contains(others) td"))
                .extracting(Element::text)
                .containsExactly("400", "399", "398", "397");
        int number = page.select("figure.chart").indexOf(layers) + 1;
        String csv = "/en/embed/areas/XA-1?chart=" + number + "&format=csv";
        assertThat(file(csv, ofYears()).lines())
                .anyMatch(row -> row.contains(",others,2023,397000000,,EUR,"))
                .hasSize(17);
    }

    @Test
    void layersAreOfYearsInARowOfWhichAllIsKnown() throws Exception {
        assertThat(layered(ofYears("trade XA-1 B X TOTAL 2020"))).contains("2021–2023");
        assertThat(layered(ofYears("trade XA-1 W00 X TOTAL 2020"))).contains("2021–2023");
        assertThat(layered(ofYears("trade XA-1 B X TOTAL 2021"))).isEmpty();
        assertThat(layered(ofYears("trade XA-1 W00 X TOTAL 2022"))).isEmpty();
    }

    private static String layered(String... cells) throws Exception {
        return page("/en/areas/XA-1", cells)
                .select("figure.chart:contains(layer) figcaption")
                .text();
    }
}
