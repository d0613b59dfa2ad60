// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.goal.Pace;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.publishing.html.Stylesheet;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/** A chart of any kind is taken along as a file, as a picture that shows its marks, as a table. */
class EachKindTravelsTest {

    private static final Map<String, Double> REGIONS =
            Map.of("US-CA", 9e9, "US-TX", 7e9, "US-NY", 5e9, "US-WA", 3e9);

    static List<Chart> charts() {
        LineChart.Series up = series("Up", 1e9);
        Boundaries states = Boundaries.of("US").orElseThrow();
        return Stream.concat(
                        NamesFitTest.charts().stream(),
                        Stream.of(
                                new Panels("Panels", "EUR", List.of(up, series("Down", 3e9))),
                                new GoalChart(
                                        "Goal",
                                        "percent",
                                        new Pace(100, 2020, 200, 2030),
                                        List.of(new GoalChart.Seen(2023, 120, 118, 125))),
                                new FlowMap(
                                        "Flows",
                                        "USD",
                                        "US-CA",
                                        Map.of("DE", 9e9, "JP", 7e9, "BR", 5e9),
                                        Map.of()),
                                new AreaMap("Map", "USD", states, REGIONS, Map.of(), "US-CA"),
                                new PlaceMap("Place", states, Map.of(), "US-CA")))
                .toList();
    }

    private static LineChart.Series series(String name, double from) {
        return new LineChart.Series(
                name,
                List.of(new LineChart.Point(2014, from), new LineChart.Point(2015, 5e9 - from)));
    }

    private static Element figure(Chart chart) {
        Html html = new Html();
        chart.write(html, Lang.IT);
        return ChartFile.find(html.toString(), chart.kind()).orElseThrow();
    }

    @Test
    void thereIsOneOfEachKind() {
        assertThat(charts().stream().map(c -> (Object) c.getClass()))
                .contains((Object[]) Chart.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("charts")
    void aFileHasTheMarksOfThePage(Chart chart) throws Exception {
        Element figure = figure(chart);
        int marks = figure.selectFirst("svg.wide, svg.any, svg.tall").select(".mark").size();
        String svg = ChartFile.svg(figure, "Source", "", Stylesheet.css(), Lang.IT);
        Document file =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(file.getElementsByTagName("title").getLength()).isEqualTo(1 + marks);
        assertThat(marks).isPositive();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void aPictureShowsTheMarks(Chart chart) throws Exception {
        BufferedImage whole = picture(figure(chart));
        int marks = figure(chart).selectFirst("svg.wide, svg.any, svg.tall").select(".mark").size();
        for (int i = 0; i < marks; i += Math.max(1, marks / 4)) {
            Element without = figure(chart);
            Element mark =
                    without.selectFirst("svg.wide, svg.any, svg.tall").select(".mark").get(i);
            String says = mark.text();
            mark.remove();
            assertThat(differing(whole, picture(without))).as(says).isGreaterThan(3);
        }
    }

    private static BufferedImage picture(Element figure) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(ChartPicture.png(figure, "Observatory")));
    }

    private static int differing(BufferedImage one, BufferedImage other) {
        int differing = 0;
        for (int x = 0; x < ChartPicture.WIDTH; x++) {
            for (int y = 0; y < ChartPicture.HEIGHT; y++) {
                differing += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
            }
        }
        return differing;
    }

    @ParameterizedTest
    @MethodSource("charts")
    void itsTableHasWhatIsDrawn(Chart chart) {
        Element figure = figure(chart);
        boolean acts = chart instanceof Timeline;
        boolean numbers = !acts && !(chart instanceof PlaceMap);
        assertThat(DrawnAct.in(figure)).hasSameSizeAs(chart.drawnActs());
        assertThat(DrawnAct.in(figure).isEmpty()).isEqualTo(!acts);
        assertThat(DrawnNumber.in(figure)).hasSameSizeAs(chart.numbers());
        assertThat(DrawnNumber.in(figure).isEmpty()).isEqualTo(!numbers);
    }
}
