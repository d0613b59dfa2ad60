// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.html.Html;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Whoever takes a chart along gets the numbers that it draws, whatever its names hold. */
class DrawnNumbersTest {

    private static final String HOSTILE = "</script><script>run()</script> \"A & B\"\tC &lt;";

    private static Element figure(Chart chart) {
        Html html = new Html();
        chart.write(html, Lang.EN);
        return ChartFile.find(html.toString(), 1).orElseThrow();
    }

    @Test
    void aLineHasItsYearsThoseOfWhichSourcesDisagreeAmongThem() {
        Chart chart =
                new LineChart(
                        "Trade",
                        "EUR",
                        List.of(
                                new LineChart.Series(
                                        HOSTILE,
                                        List.of(
                                                new LineChart.Point(2019, 0.1 + 0.2),
                                                new LineChart.Point(2021, 2e9, true)),
                                        List.of(new LineChart.Disputed(2020, 5, 7)))),
                        List.of());
        Element figure = figure(chart);
        assertThat(figure.select("script")).isEmpty();
        assertThat(DrawnNumber.in(figure))
                .extracting(DrawnNumber::cells)
                .containsExactly(
                        cells("2019", "0.3", "", ""),
                        cells("2020", "5", "7", "disputed"),
                        cells("2021", "2000000000", "", "provisional"));
    }

    private static List<String> cells(String year, String low, String high, String status) {
        return List.of(HOSTILE.replace('\t', ' '), year, low, high, "EUR", status);
    }

    @Test
    void whatIsNotKnownIsNoNumber() {
        Chart chart =
                new TwoWayBars(
                        "Both ways",
                        "EUR",
                        "imports",
                        "exports",
                        List.of(
                                new TwoWayBars.Row("2019", 3, Double.NaN, ""),
                                new TwoWayBars.Row("2020", 4, 5, "")));
        assertThat(DrawnNumber.in(figure(chart)))
                .extracting(n -> n.series() + " " + n.at() + " " + n.low())
                .containsExactly("imports 2019 3.0", "imports 2020 4.0", "exports 2020 5.0");
    }

    @Test
    void theAxesOfAScatterSayWhatTheyMeasure() {
        List<Scatter.Point> points =
                List.of(
                        new Scatter.Point("a", 1, 9),
                        new Scatter.Point("b", 2, 8),
                        new Scatter.Point("c", 3, 7),
                        new Scatter.Point("d", 4, 6));
        Element figure = figure(new Scatter("Goods", "share", "growth", "percent", points));
        assertThat(figure.select("svg.wide > text").eachText()).contains("share →", "↑ growth");
        assertThat(figure.select("svg.narrow > text").eachText()).contains("share →", "↑ growth");
        assertThat(DrawnNumber.in(figure)).hasSize(8);
    }
}
