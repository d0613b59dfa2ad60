// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.html.Html;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name in a chart is whole, or told below the picture that has no room for it. */
class WholeNamesTest {

    private static final List<String> NAMES =
            List.of(
                    "turbines and windmills",
                    "oil",
                    "electrotechnical equipment",
                    "clocks",
                    "musical instruments",
                    "paper",
                    "glass and glassware",
                    "toys");

    private static Document drawn(Chart chart) {
        Html html = new Html();
        chart.write(html, Lang.EN);
        return Jsoup.parse(html.toString());
    }

    private static List<Treemap.Part> parts(double rest) {
        List<Treemap.Part> parts = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            parts.add(new Treemap.Part(NAMES.get(i), 60 / Math.pow(1.6, i)));
        }
        parts.add(new Treemap.Part("others", rest, true));
        return parts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"wide", "narrow"})
    void eachPartOfATreemapIsNamedOnceInItOrBelow(String kind) {
        Document drawn = drawn(new Treemap("Exports", "EUR", parts(9), true));
        String inside = String.join(" ", drawn.select("svg." + kind + " text").eachText());
        String below = drawn.select("p.unnamed." + kind).text();
        assertThat(inside + below).doesNotContain("…");
        for (String name : NAMES) {
            assertThat(inside.contains(name) ^ below.contains(name)).as(name).isTrue();
        }
        if (kind.equals("narrow")) {
            assertThat(below).startsWith("Without room for their names: ").contains("%");
        }
    }

    @Test
    void whatIsntNamedInATreemapIsAStripOnTheFarSide() {
        for (double rest : new double[] {2, 200}) {
            Treemap map = new Treemap("Exports", "EUR", parts(rest), true);
            Treemap.Tile beside = map.tiles(860, 380).get(NAMES.size());
            assertThat(beside.part().rest()).isTrue();
            assertThat(beside.height()).isEqualTo(380);
            assertThat(beside.x() + beside.width()).isEqualTo(860);
            Treemap.Tile below = map.tiles(340, 540).get(NAMES.size());
            assertThat(below.width()).isEqualTo(340);
            double whole = map.parts().stream().mapToDouble(Treemap.Part::value).sum();
            assertThat(below.height()).isEqualTo(540 - 540 * (1 - rest / whole));
        }
    }

    @Test
    void onAPhoneLayersAreNamedInThemselvesOrBelow() {
        List<Layers.Part> parts = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            double size = i % 2 == 0 ? 9e9 : 1e8;
            parts.add(new Layers.Part(NAMES.get(i), List.of(size, 1.1 * size, size), false));
        }
        Document drawn = drawn(new Layers("Exports", "EUR", List.of(2020, 2021, 2022), parts));
        List<String> inside = drawn.select("svg.narrow text[class^=on]").eachText();
        assertThat(inside).contains("electrotechnical equipment 9").hasSize(4);
        assertThat(drawn.select("p.unnamed.narrow").text())
                .isEqualTo(
                        "Without room for their names: toys 0.1; paper 0.1; clocks 0.1; oil 0.1");
        assertThat(drawn.select("svg.wide text").text()).contains("electrotechnical equipment");
    }

    @Test
    void noLineToANameOfAMapCrossesAnother() {
        List<String> codes = List.of("DE", "FR", "ES", "BE", "NL", "PL", "AT", "CH", "GB", "CZ");
        Map<String, Double> values = new HashMap<>();
        codes.forEach(code -> values.put(code, 1e9 + values.size()));
        Document drawn = drawn(new FlowMap("Exports", "EUR", "IT", values, Map.of()));
        List<Line2D> lines =
                drawn.select("line.leader").stream().map(WholeNamesTest::line).toList();
        assertThat(lines).hasSizeGreaterThan(5);
        IntStream.range(0, lines.size())
                .forEach(
                        i ->
                                assertThat(lines.subList(i + 1, lines.size()))
                                        .noneMatch(lines.get(i)::intersectsLine));
    }

    private static Line2D line(Element e) {
        double[] at =
                List.of("x1", "y1", "x2", "y2").stream()
                        .mapToDouble(name -> Double.parseDouble(e.attr(name)))
                        .toArray();
        return new Line2D.Double(at[0], at[1], at[2], at[3]);
    }

    @Test
    void theClassesOfAMapHaveAsManyDecimalsEach() {
        Map<String, Double> values = new HashMap<>();
        double[] sizes = {0.00004, 1.764, 7.239, 36.31, 364.2};
        List<String> codes = List.of("IT-45", "IT-25", "IT-34", "IT-21", "IT-52");
        for (int i = 0; i < sizes.length; i++) {
            values.put(codes.get(i), sizes[i] * 1e6);
        }
        Boundaries italy = Boundaries.of("IT").orElseThrow();
        assertThat(classes(new AreaMap("Exports", "EUR", italy, values, Map.of(), "")))
                .containsExactly("0+", "2+", "7+", "36+", "364+");
        values.replaceAll((code, value) -> value / 1e6);
        values.put("IT-45", 1.6);
        assertThat(classes(new AreaMap("Growth", "percent", italy, values, Map.of(), "")))
                .as("as many as tell them apart")
                .containsExactly("1.6+", "1.8+", "7.2+", "36.3+", "364.2+");
    }

    private static List<String> classes(AreaMap map) {
        return drawn(map).select("text.class").eachText();
    }
}
