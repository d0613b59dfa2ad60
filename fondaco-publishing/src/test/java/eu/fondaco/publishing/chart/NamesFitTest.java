// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.html.Html;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * However long names are, in the font of widest letters none leaves its picture or meets another.
 */
class NamesFitTest {

    private static final FontRenderContext FLAT = new FontRenderContext(null, true, true);
    private static final Font PLAIN = font("");
    private static final Font BOLD = font("-Bold");

    private static Font font(String style) {
        String path = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans" + style + ".ttf";
        try (InputStream in = NamesFitTest.class.getResourceAsStream(path)) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(13f);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String name(int i) {
        return List.of(
                                "machinery and transport equipment not elsewhere classified",
                                "Wool",
                                "computers, electronic products and optical instruments",
                                "Memorandum with Upper and Lower Mammoth Counties",
                                "UNITED KINGDOM OF EVERYWHERE")
                        .get(i % 5)
                + " "
                + i;
    }

    private static LineChart.Series series(int i) {
        return new LineChart.Series(
                name(i),
                IntStream.range(2010, 2020)
                        .mapToObj(y -> new LineChart.Point(y, 1e9 * (i + y % 3)))
                        .toList());
    }

    private static List<Double> of(double value) {
        return List.of(value, value / 2, value);
    }

    static List<Chart> charts() {
        List<Integer> all = IntStream.rangeClosed(1, 12).boxed().toList();
        return List.of(
                new LineChart(
                        "Lines",
                        "EUR",
                        List.of(series(1), series(2), series(4)),
                        all.stream().map(i -> new LineChart.Event(2008 + i, name(i))).toList()),
                new Treemap(
                        "Treemap",
                        "EUR",
                        all.stream().map(i -> new Treemap.Part(name(i), 1e9 / i)).toList(),
                        true),
                new Scatter(
                        "Scatter",
                        "share",
                        "change",
                        "percent",
                        all.stream()
                                .map(i -> new Scatter.Point(name(i), 2 * i, i * i % 9))
                                .toList()),
                new TwoWayBars(
                        "Two ways",
                        "EUR",
                        "Friuli-Venezia Giulia with the Netherlands",
                        "Emilia-Romagna with all partners of the world",
                        all.stream()
                                .map(i -> new TwoWayBars.Row(name(i), 1e9 * i, 2e9 * i, ""))
                                .toList()),
                new SlopeChart(
                        "Slope",
                        "EUR",
                        "2014",
                        "2018",
                        all.stream()
                                .map(i -> new SlopeChart.Slope(name(i), 1e9 * i, 3e9 * i, i == 3))
                                .toList()),
                new BarChart(
                        "Bars",
                        "12 known of 12",
                        "EUR",
                        all.stream().map(i -> new BarChart.Bar(name(i), 1e9 * i, i == 5)).toList()),
                new Bands(
                        "Bands",
                        "EUR",
                        all.stream()
                                .map(i -> new Bands.Link(name(i % 3), name(3 + i % 4), 1e9 * i))
                                .toList()),
                new Layers(
                        "Layers",
                        "EUR",
                        List.of(2019, 2020, 2021),
                        all.stream()
                                .map(i -> new Layers.Part(name(i), of(3e9 / i), i == 12))
                                .toList()),
                new BumpChart(
                        "Places",
                        "among 12 known",
                        all.stream()
                                .map(
                                        i ->
                                                new BumpChart.Course(
                                                        name(i),
                                                        Map.of(2016, i, 2017, 13 - i, 2018, i),
                                                        i == 3))
                                .toList()),
                new NetworkChart(
                        "Together",
                        all.stream().map(i -> new NetworkChart.Node(name(i), i < 4)).toList(),
                        all.stream()
                                .filter(i -> i < 12)
                                .map(i -> new NetworkChart.Link(i / 2, i, .5))
                                .toList()),
                new Timeline(
                        "Timeline",
                        all.stream()
                                .map(
                                        i ->
                                                new Timeline.Row(
                                                        name(i) + "; " + name(i + 1),
                                                        List.of(
                                                                new Timeline.Act(
                                                                        "2000", 2000 + i, 0, true,
                                                                        true, "signed"))))
                                .toList()));
    }

    private record Written(String text, Rectangle2D room) {}

    private static List<Written> written(Element picture) {
        List<Written> all = new ArrayList<>();
        for (Element text : picture.select("text")) {
            boolean bold = text.className().matches("strong|name-.");
            double size =
                    text.hasClass("event-text")
                            ? 10.5 / 13
                            : text.hasClass("fine") ? Lettering.FINE : 1;
            double wide =
                    (bold ? BOLD : PLAIN).getStringBounds(text.text(), FLAT).getWidth() * size;
            double x = Double.parseDouble(text.attr("x"));
            double from =
                    switch (text.attr("text-anchor")) {
                        case "end" -> x - wide;
                        case "middle" -> x - wide / 2;
                        default -> x;
                    };
            double base = Double.parseDouble(text.attr("y"));
            Rectangle2D room = new Rectangle2D.Double(from, base - 9 * size, wide, 9 * size);
            all.add(new Written(text.text(), room));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("charts")
    void namesStayInTheirPictureAndApart(Chart chart) {
        Html html = new Html();
        chart.write(html, Lang.EN);
        for (Element picture : Jsoup.parse(html.toString()).select("svg")) {
            double width = Double.parseDouble(picture.attr("viewBox").split(" ")[2]);
            List<Written> all = written(picture);
            assertThat(all).as(chart.title()).isNotEmpty();
            for (int i = 0; i < all.size(); i++) {
                Written one = all.get(i);
                assertThat(one.room.getMinX()).as(one.text).isGreaterThan(-2);
                assertThat(one.room.getMaxX()).as(one.text).isLessThan(width + 2);
                for (Written other : all.subList(i + 1, all.size())) {
                    Rectangle2D both = one.room.createIntersection(other.room);
                    assertThat(both.getWidth() > 2 && both.getHeight() > 3)
                            .as("%s, %s: %s / %s", chart.title(), width, one.text, other.text)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void noLineOfAnActGoesThroughTheNameOfAnother() {
        LineChart chart =
                new LineChart(
                        "Lines",
                        "EUR",
                        List.of(series(1)),
                        List.of(
                                new LineChart.Event(2012, name(3)),
                                new LineChart.Event(2015, name(0)),
                                new LineChart.Event(2016, name(2))));
        Html html = new Html();
        chart.write(html, Lang.EN);
        Element picture = Jsoup.parse(html.toString()).selectFirst("svg.wide");
        picture.select("text").not(".event-text").remove();
        assertThat(written(picture)).hasSize(3);
        for (Written name : written(picture)) {
            for (Element line : picture.select("line.event")) {
                double x = Double.parseDouble(line.attr("x1"));
                double top = Double.parseDouble(line.attr("y1"));
                assertThat(
                                x > name.room.getMinX() + 1
                                        && x < name.room.getMaxX() - 1
                                        && top < name.room.getMinY())
                        .as("the line at %s goes through %s", x, name.text)
                        .isFalse();
            }
        }
    }

    @Test
    void aWordOfWhichTwoLettersWouldBeLeftIsLeftOut() {
        assertThat(Lettering.cut("machinery", 30)).isEmpty();
        assertThat(Lettering.cut("machinery", 60)).endsWith("…").startsWith("mac");
        assertThat(Lettering.cut("machinery", 100)).isEqualTo("machinery");
        assertThat(Lettering.lines("rubber and plastics", 100, 2))
                .containsExactly("rubber and", "plastics");
    }
}
