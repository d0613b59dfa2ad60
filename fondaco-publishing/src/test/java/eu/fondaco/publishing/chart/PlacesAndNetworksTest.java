// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.html.Html;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Charts of places over the years, of things that go together, of where a place lies. */
class PlacesAndNetworksTest {

    private static Document drawn(Chart chart) {
        Html html = new Html();
        chart.write(html, Lang.EN);
        return Jsoup.parse(html.toString());
    }

    private static BumpChart.Course course(String name, Map<Integer, Integer> places) {
        return new BumpChart.Course(name, places, name.equals("Texas"));
    }

    @Test
    void whoOvertookWhomIsSeenAndAYearThatIsNotKnownInterruptsTheLine() {
        BumpChart chart =
                new BumpChart(
                        "Places",
                        "",
                        List.of(
                                course("Texas", Map.of(2016, 2, 2017, 1, 2018, 1)),
                                course("Ohio", Map.of(2016, 1, 2018, 2))));
        Document page = drawn(chart);
        assertThat(chart.isWorthDrawing()).isTrue();
        assertThat(page.select("svg.wide line.slope")).hasSize(2);
        assertThat(page.select("svg.wide text.strong").eachText()).containsExactly("Texas");
        assertThat(chart.describe(Lang.EN)).contains("Ohio: 1 in 2016, 2 in 2018");
        assertThat(chart.numbers()).hasSize(5);
    }

    @Test
    void placesThatNeverChangeAreNoChart() {
        Map<Integer, Integer> first = Map.of(2016, 1, 2017, 1, 2018, 1);
        Map<Integer, Integer> second = Map.of(2016, 2, 2017, 2, 2018, 2);
        List<BumpChart.Course> courses = List.of(course("Texas", first), course("Ohio", second));
        assertThat(new BumpChart("Places", "", courses).isWorthDrawing()).isFalse();
    }

    @Test
    void theStrongestLinksJoinAllAndOnlyStrongOnesAreAdded() {
        List<NetworkChart.Link> pairs =
                List.of(
                        new NetworkChart.Link(0, 1, .9),
                        new NetworkChart.Link(1, 2, .8),
                        new NetworkChart.Link(0, 2, .7),
                        new NetworkChart.Link(2, 3, .2),
                        new NetworkChart.Link(0, 3, .1),
                        new NetworkChart.Link(3, 4, 0));
        assertThat(NetworkChart.backbone(5, pairs, .75))
                .extracting(l -> l.from() + "-" + l.to())
                .containsExactly("0-1", "1-2", "2-3");
        assertThat(NetworkChart.backbone(5, pairs, .65)).hasSize(4);
    }

    @Test
    void whatIsLinkedIsDrawnNearAndAlwaysInTheSameWay() {
        List<NetworkChart.Node> nodes =
                List.of("a", "b", "c", "d", "e", "f").stream()
                        .map(n -> new NetworkChart.Node(n, n.equals("a")))
                        .toList();
        List<NetworkChart.Link> links =
                List.of(
                        new NetworkChart.Link(0, 1, .9),
                        new NetworkChart.Link(1, 2, .9),
                        new NetworkChart.Link(0, 2, .9),
                        new NetworkChart.Link(2, 3, .1),
                        new NetworkChart.Link(3, 4, .9),
                        new NetworkChart.Link(4, 5, .9),
                        new NetworkChart.Link(3, 5, .9));
        NetworkChart chart = new NetworkChart("Products", nodes, links);
        Document page = drawn(chart);
        assertThat(page.select("svg.wide circle")).hasSize(6);
        assertThat(page.select("svg.wide circle.hollow")).hasSize(5);
        assertThat(distance(page, 0, 1)).isLessThan(distance(page, 0, 5));
        assertThat(drawn(chart).html()).isEqualTo(page.html());
    }

    private static double distance(Document page, int one, int other) {
        var circles = page.select("svg.wide circle");
        return Math.hypot(
                at(circles.get(one), "cx") - at(circles.get(other), "cx"),
                at(circles.get(one), "cy") - at(circles.get(other), "cy"));
    }

    private static double at(org.jsoup.nodes.Element circle, String axis) {
        return Double.parseDouble(circle.attr(axis));
    }

    @Test
    void aPlaceWithoutNumbersIsSeenAmongThoseAroundIt() {
        Boundaries layout = Boundaries.of("IT-36").orElseThrow();
        Document page = drawn(new PlaceMap("Trieste", layout, Map.of("IT-TS", "Trieste"), "IT-TS"));
        assertThat(page.select("path.t3")).hasSize(1);
        assertThat(page.select("path.ground")).hasSize(layout.shapes().size() - 1);
        assertThat(page.selectFirst("path.t3").parent().selectFirst("title").text())
                .isEqualTo("Trieste");
    }
}
