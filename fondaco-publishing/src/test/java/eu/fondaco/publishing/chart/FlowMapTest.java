// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.html.Html;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Lines of goods begin where they come from, end where they go, and are as thick as what goes. */
class FlowMapTest {

    @Test
    void flowsAreAsThickAsWhatGoesThereAndEndInTheCountry() {
        Map<String, Double> values =
                new HashMap<>(Map.of("DE", 8e9, "CN", 4e9, "US", 1e9, "IT", 9e9, "XX", 9e9));
        FlowMap map = new FlowMap("Exports", "EUR", "IT", values, Map.of("DE", "Germany"));
        assertThat(map.isWorthDrawing()).isTrue();
        Document drawn = drawn(map, Lang.EN);
        assertThat(drawn.select(".mark polyline").eachAttr("stroke-width"))
                .containsExactly("1.8", "7", "14");
        assertThat(drawn.select(".mark title").last().text())
                .isEqualTo("1. Germany: 8 billion euros");
        assertThat(drawn.select(".mark text").eachText()).containsExactly("US", "CN", "Germany");
        assertThat(drawn.select("ol.flows li").eachText())
                .containsExactly("Germany: 8,000", "CN: 4,000", "US: 1,000");
        String[] end = drawn.select(".mark polyline").get(1).attr("points").split("[ ,]");
        double[] china = Boundaries.of(Boundaries.WORLD).orElseThrow().middle("CN").orElseThrow();
        assertThat(Double.parseDouble(end[end.length - 2])).isCloseTo(china[0], within(.1));
        values.put("BE", 2e9);
        assertThat(
                        drawn(
                                        new FlowMap(
                                                "x",
                                                "EUR",
                                                "IT",
                                                values,
                                                Map.of("DE", "Germany", "BE", "Belgium")),
                                        Lang.EN)
                                .select(".mark text")
                                .eachText())
                .as("a name over that of a larger neighbour stands elsewhere")
                .containsExactly("US", "Belgium", "CN", "Germany");
        values.putAll(Map.of("NL", 1e9, "CH", 2e9));
        Document crowded = drawn(new FlowMap("x", "EUR", "IT", values, Map.of()), Lang.EN);
        assertThat(crowded.select(".mark text").eachText()).containsExactly("US", "CN");
        assertThat(crowded.select("svg > text").eachText())
                .as("neighbours' names stand beside them, one below the other")
                .containsExactlyInAnyOrder("DE", "BE", "NL", "CH");
        assertThat(crowded.select("svg > text").eachAttr("y")).doesNotHaveDuplicates();
        values.keySet().removeAll(List.of("US", "BE", "NL", "CH"));
        assertThat(new FlowMap("x", "EUR", "IT", values, Map.of()).isWorthDrawing()).isFalse();
    }

    @Test
    void flowsOfAPartOfACountryBeginAtThePartItself() {
        Map<String, Double> values = Map.of("DE", 8e9, "CN", 4e9, "US", 1e9);
        for (String part : List.of("US-CA", "US-NY", "IT-45", "IT-BO", "TLM")) {
            double[] start = start(new FlowMap("x", "EUR", part, values, Map.of()));
            assertThat(start).containsExactly(Boundaries.inWorld(part).orElseThrow(), within(.06));
        }
        double[] west = Boundaries.inWorld("US-CA").orElseThrow();
        double[] country = Boundaries.inWorld("US").orElseThrow();
        double[] east = Boundaries.inWorld("US-NY").orElseThrow();
        assertThat(west[0]).isLessThan(country[0] - 30);
        assertThat(east[0]).isGreaterThan(country[0] + 30);
        assertThat(Boundaries.inWorld("TLM").orElseThrow()[1])
                .as("Scotland lies north of London")
                .isLessThan(Boundaries.inWorld("TLI").orElseThrow()[1]);
        for (String whole : List.of("IT", "US", "GB")) {
            assertThat(Boundaries.of(whole).orElseThrow().shapes())
                    .allMatch(s -> Boundaries.inWorld(s.code()).isPresent());
        }
        assertThat(new FlowMap("x", "EUR", "XX-1", values, Map.of()).isWorthDrawing()).isFalse();
    }

    @Test
    void namesOfCrowdsStandBesideTheirOwn() {
        Map<String, Double> values =
                Map.of("DE", 9e9, "NL", 8e9, "BE", 7e9, "JP", 6e9, "KR", 5e9, "TW", 4e9, "HK", 3e9);
        Document drawn = drawn(new FlowMap("x", "USD", "US-CA", values, Map.of()), Lang.EN);
        for (Element name : drawn.select("svg > text")) {
            double end = Boundaries.inWorld(name.text()).orElseThrow()[0];
            assertThat(Double.parseDouble(name.attr("x")))
                    .as(name.text())
                    .isCloseTo(end, within(110.0));
        }
        assertThat(drawn.select("svg > text").eachText()).contains("DE", "NL", "BE", "KR", "TW");
    }

    /** Japan's name is above it; that of South Korea, which is close by, would lie on it there. */
    @Test
    void eachEndHasItsNameAndNoNameLiesOnAnother() {
        Map<String, Double> values = Map.of("CN", 9e9, "JP", 8e9, "KR", 7e9, "HK", 6e9, "SG", 5e9);
        Map<String, String> names =
                Map.of("CN", "China", "JP", "Japan", "KR", "South Korea", "HK", "Hong Kong");
        Document drawn = drawn(new FlowMap("x", "USD", "US", values, names), Lang.EN);
        assertThat(drawn.select(".mark text").eachText())
                .containsExactlyInAnyOrder("China", "Japan", "South Korea", "Hong Kong", "SG");
        double china = Double.parseDouble(drawn.select("text:contains(China)").attr("y"));
        double korea = Double.parseDouble(drawn.select("text:contains(Korea)").attr("y"));
        double japan = Double.parseDouble(drawn.select("text:contains(Japan)").attr("y"));
        assertThat(korea).as("below its end").isGreaterThan(Math.max(china, japan) + 15);
        assertThat(korea).isGreaterThan(Boundaries.inWorld("KR").orElseThrow()[1]);
    }

    private static double[] start(FlowMap map) {
        String[] points = drawn(map, Lang.EN).select("polyline").attr("points").split("[ ,]");
        return new double[] {Double.parseDouble(points[0]), Double.parseDouble(points[1])};
    }

    private static Document drawn(Chart chart, Lang lang) {
        Html html = new Html();
        chart.write(html, lang);
        return Jsoup.parse(html.toString());
    }
}
