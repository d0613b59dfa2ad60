// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.fondaco.core.goal.Pace;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.html.Html;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Charts say in words what they draw, mark what is provisional or unknown, and draw true sizes. */
class ChartTest {

    private static Document drawn(Chart chart, Lang lang) {
        Html html = new Html();
        chart.write(html, lang);
        return Jsoup.parse(html.toString());
    }

    private static LineChart line(boolean provisional) {
        return new LineChart(
                "Exports",
                "EUR",
                List.of(
                        new LineChart.Series(
                                "exports",
                                List.of(
                                        new LineChart.Point(2018, 5e9),
                                        new LineChart.Point(2019, 9e9),
                                        new LineChart.Point(2021, 3e9),
                                        new LineChart.Point(2022, 6e9, provisional)))),
                List.of(new LineChart.Event(2019, "I23")));
    }

    @Test
    void whereSourcesDisagreeAStrokeReachesFromTheLowestToTheHighest() {
        LineChart chart =
                new LineChart(
                        "Exports",
                        "EUR",
                        List.of(
                                new LineChart.Series(
                                        "exports",
                                        List.of(
                                                new LineChart.Point(2018, 5e9),
                                                new LineChart.Point(2019, 6e9),
                                                new LineChart.Point(2021, 7e9)),
                                        List.of(new LineChart.Disputed(2020, 4e9, 9e9)))),
                        List.of());
        Document drawn = drawn(chart, Lang.EN);
        assertThat(drawn.select("svg.wide .mark:has(.disputed) title").text())
                .isEqualTo(
                        "exports, 2020: sources disagree, from 4 billion euros to 9 billion"
                                + " euros");
        Element stroke = drawn.select("svg.wide line.disputed").first();
        assertThat(Double.parseDouble(stroke.attr("y1")) - Double.parseDouble(stroke.attr("y2")))
                .as("half of the scale of ten billion")
                .isGreaterThan(100);
        assertThat(drawn.select("figcaption").text()).contains("sources disagree");
        assertThat(chart.describe(Lang.IT))
                .contains("2020: le fonti non concordano, da 4 miliardi di euro")
                .doesNotContain("Anni senza");
    }

    @Test
    void aLineTellsItsEndsExtremesAndGapsInBothLanguages() {
        assertThat(line(false).describe(Lang.EN))
                .contains(
                        "from 5 billion euros in 2018 to 6 billion euros in 2022",
                        "Highest: 9 billion euros in 2019",
                        "Lowest: 3 billion euros in 2021",
                        "Years without a number: 1");
        assertThat(line(false).describe(Lang.IT))
                .contains("da 5 miliardi di euro nel 2018", "Massimo: 9 miliardi di euro nel 2019");
        Document drawn = drawn(line(false), Lang.EN);
        assertThat(drawn.select("svg.wide polyline"))
                .as("broken where a year is missing")
                .hasSize(2);
        assertThat(drawn.select("svg.wide text.name-a").text()).isEqualTo("exports 6");
        assertThat(drawn.select("figcaption span").text())
                .as("the axis is in one unit, said once")
                .startsWith("billion euros");
        assertThat(drawn.select(".mark title").eachText())
                .contains("exports, 2019: 9 billion euros", "2019: I23");
        assertThat(drawn.select("pattern")).isEmpty();
    }

    @Test
    void provisionalYearsAreStripedHollowAndSaidSo() {
        Document drawn = drawn(line(true), Lang.EN);
        String id = drawn.select("svg.wide pattern").attr("id");
        assertThat(drawn.select("svg.wide rect.provisional").attr("fill"))
                .isEqualTo("url(#" + id + ")");
        assertThat(drawn.select("svg.wide .hollow")).hasSize(1);
        assertThat(drawn.select(".mark title").eachText())
                .contains("exports, 2022: 6 billion euros (provisional)");
        assertThat(drawn.select("figcaption").text()).contains("striped years are provisional");
    }

    @Test
    void barsTellTheFirstTheChosenAndTheLast() {
        List<BarChart.Bar> bars = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            bars.add(new BarChart.Bar("R" + i, 90 - i, i == 5));
        }
        BarChart chart = new BarChart("Exports", "9 known of 20", "percent", bars);
        assertThat(chart.describe(Lang.EN))
                .contains("1. R0: 90%", "6. R5: 85%", "9. R8: 82%")
                .doesNotContain("R6");
        assertThat(drawn(chart, Lang.EN).select("figcaption").text()).contains("9 known of 20");
    }

    @Test
    void barsBelowNoughtGoToTheOtherSideOfOneLine() {
        BarChart chart =
                new BarChart(
                        "Changes",
                        "",
                        "percent",
                        List.of(
                                new BarChart.Bar("2019", 3.2, false),
                                new BarChart.Bar("2012", -14.8, false)));
        Document drawn = drawn(chart, Lang.EN);
        Element up = drawn.selectFirst("svg.wide rect.bar:not(.below)");
        Element down = drawn.selectFirst("svg.wide rect.below");
        assertThat(number(down, "x") + number(down, "width"))
                .isCloseTo(number(up, "x"), within(.2));
        assertThat(number(down, "width") / number(up, "width")).isCloseTo(14.8 / 3.2, within(.05));
        assertThat(drawn.select("svg.wide text").eachText()).contains("-14.8", "3.2");
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.attr(attribute));
    }

    @Test
    void whatIsNotKnownOfTwoWaysSaysSo() {
        TwoWayBars chart =
                new TwoWayBars(
                        "Trade",
                        "EUR",
                        "imports",
                        "exports",
                        List.of(
                                new TwoWayBars.Row("2017", 3.3e9, 1.8e9, ""),
                                new TwoWayBars.Row("2018", Double.NaN, Double.NaN, "Memorandum")));
        Document drawn = drawn(chart, Lang.IT);
        assertThat(drawn.select("svg.wide text.open")).hasSize(2);
        assertThat(drawn.select("svg.wide text").eachText()).contains("3.300", "1.800");
        assertThat(drawn.select("figcaption").text()).contains("milioni di euro");
        assertThat(drawn.select("svg.wide .mark title").eachText())
                .contains("2018: imports dato ignoto, exports dato ignoto; Memorandum");
    }

    @Test
    void endsOfASlopeAreNamedWithoutMeeting() {
        SlopeChart chart =
                new SlopeChart(
                        "Shares",
                        "percent",
                        "2014",
                        "2018",
                        List.of(
                                new SlopeChart.Slope("Japan", 5.0, 7.3, true),
                                new SlopeChart.Slope("China", 5.1, 7.2, false),
                                new SlopeChart.Slope("Korea", 5.2, 7.1, false)));
        List<Double> heights =
                drawn(chart, Lang.EN).select("svg.wide .mark text[text-anchor=end]").stream()
                        .map(text -> number(text, "y"))
                        .sorted()
                        .toList();
        assertThat(heights).hasSize(3);
        assertThat(heights.get(1) - heights.get(0)).isGreaterThan(15);
        assertThat(heights.get(2) - heights.get(1)).isGreaterThan(15);
    }

    @Test
    void panelsShareOneScale() {
        Panels chart =
                new Panels(
                        "Exports",
                        "USD",
                        List.of(
                                new LineChart.Series(
                                        "Mexico",
                                        List.of(
                                                new LineChart.Point(2014, 1e9),
                                                new LineChart.Point(2015, 4e9))),
                                new LineChart.Series(
                                        "Chile",
                                        List.of(
                                                new LineChart.Point(2014, 4e9),
                                                new LineChart.Point(2015, 1e9)))));
        List<Element> dots = drawn(chart, Lang.EN).select("svg.wide circle");
        assertThat(number(dots.get(1), "cy")).isEqualTo(number(dots.get(2), "cy"));
        assertThat(number(dots.get(0), "cy")).isGreaterThan(number(dots.get(1), "cy"));
    }

    @Test
    void aMapHasEachItalianRegionAndStripesForTheUnknown() {
        Boundaries italy = Boundaries.of("IT").orElseThrow();
        assertThat(italy.shapes())
                .hasSize(20)
                .extracting(Boundaries.Shape::code)
                .doesNotHaveDuplicates();
        assertThat(italy.shapes()).allMatch(t -> t.path().matches("(M\\d+ \\d+l[-\\d ]+z)+"));
        assertThat(italy.isWide()).isFalse();
        Map<String, Double> values = new HashMap<>();
        italy.shapes().stream().skip(1).forEach(t -> values.put(t.code(), (double) values.size()));
        AreaMap map =
                new AreaMap(
                        "Exports",
                        "percent",
                        italy,
                        values,
                        Map.of("IT-45", "Emilia-Romagna"),
                        "IT-45");
        Document drawn = drawn(map, Lang.EN);
        assertThat(drawn.select("path.none")).hasSize(1);
        assertThat(drawn.select("figcaption").text()) // in the dark the highest are the lightest
                .contains("from the lowest to the highest")
                .doesNotContain("dark");
        assertThat(drawn(map, Lang.IT).select("figcaption").text())
                .contains("dai valori più bassi ai più alti")
                .doesNotContain("scura");
        assertThat(drawn.select("path.tile.chosen")).hasSize(1);
        for (int shade = 0; shade < 5; shade++) {
            assertThat(drawn.select(".mark path.t" + shade).size()).isBetween(3, 4);
        }
        assertThat(map.describe(Lang.EN)).contains("Emilia-Romagna: 6%. That is number 13 of 19");
        assertThat(
                        new AreaMap("x", "percent", italy, Map.of("IT-45", 1.0), Map.of(), "")
                                .isWorthDrawing())
                .isFalse();
    }

    @Test
    void statesOfTheUnitedStatesHaveTheirBoundaries() {
        Boundaries states = Boundaries.of("US").orElseThrow();
        assertThat(states.shapes())
                .hasSize(51)
                .extracting(Boundaries.Shape::code)
                .contains("US-DC");
        Map<String, Double> values = new HashMap<>();
        states.shapes().stream().skip(1).forEach(t -> values.put(t.code(), (double) values.size()));
        AreaMap map =
                new AreaMap(
                        "Exports", "USD", states, values, Map.of("US-CA", "California"), "US-CA");
        Document drawn = drawn(map, Lang.EN);
        assertThat(drawn.select(".mark path")).hasSize(51);
        assertThat(drawn.select(".mark path.none")).hasSize(1);
        assertThat(drawn.select(".mark:has(path.chosen) title").text()).startsWith("California: ");
    }

    @Test
    void regionsOfTheUnitedKingdomHaveTheirBoundaries() {
        Boundaries regions = Boundaries.of("GB").orElseThrow();
        assertThat(regions.shapes())
                .extracting(Boundaries.Shape::code)
                .containsExactlyInAnyOrder(
                        "TLC", "TLD", "TLE", "TLF", "TLG", "TLH", "TLI", "TLJ", "TLK", "TLL", "TLM",
                        "TLN");
        assertThat(regions.credit()).contains("Crown copyright");
    }

    @Test
    void provincesAreCutOutOfTheirCountryAndFillThePicture() {
        Boundaries provinces = Boundaries.of("IT-45").orElseThrow();
        assertThat(provinces.shapes())
                .extracting(Boundaries.Shape::code)
                .containsExactlyInAnyOrder(
                        "IT-BO", "IT-FC", "IT-FE", "IT-MO", "IT-PC", "IT-PR", "IT-RA", "IT-RE",
                        "IT-RN");
        double left = Double.MAX_VALUE;
        double right = 0;
        for (Boundaries.Shape shape : provinces.shapes()) {
            java.awt.Rectangle bounds = bounds(shape.path());
            left = Math.min(left, bounds.getMinX());
            right = Math.max(right, bounds.getMaxX());
            assertThat(bounds.getMaxY()).isLessThan(provinces.height());
        }
        assertThat(left).isEqualTo(6);
        assertThat(right).isCloseTo(provinces.width() - 6, within(1.0));
        assertThat(provinces.isWide()).isTrue();
        assertThat(
                        Boundaries.of("IT").orElseThrow().shapes().stream()
                                .mapToInt(
                                        s -> Boundaries.of(s.code()).orElseThrow().shapes().size())
                                .sum())
                .isEqualTo(107);
    }

    /** How far a path of rings reaches. */
    private static java.awt.Rectangle bounds(String path) {
        java.awt.Polygon corners = new java.awt.Polygon();
        for (String ring : path.split("z")) {
            int x = 0;
            int y = 0;
            java.util.Scanner numbers =
                    new java.util.Scanner(ring).useDelimiter("[^-0-9]+|(?=-)|(?<=l)");
            while (numbers.hasNextInt()) {
                x += numbers.nextInt();
                y += numbers.nextInt();
                corners.addPoint(x, y);
            }
        }
        return corners.getBounds();
    }

    @Test
    void changesPartAtNoughtIntoTwoColours() {
        Boundaries italy = Boundaries.of("IT").orElseThrow();
        Map<String, Double> values = new HashMap<>();
        italy.shapes().forEach(t -> values.put(t.code(), values.size() - 8.0));
        AreaMap map = new AreaMap("Growth", "percent", italy, values, Map.of(), "");
        Document drawn = drawn(map, Lang.EN);
        for (String shade : List.of("n1", "n2", "n3", "p1", "p2", "p3")) {
            assertThat(drawn.select(".mark path." + shade).size()).as(shade).isBetween(2, 4);
        }
        assertThat(drawn.select(".mark:has(path.n3) title").eachText())
                .containsExactlyInAnyOrder("IT-21: -8%", "IT-23: -7%", "IT-25: -6%");
        assertThat(drawn.select(".mark:has(path.p1) title").eachText())
                .allMatch(t -> t.matches(".*: [0-3]%"));
        assertThat(drawn.select("figcaption").text()).contains("brown below nought, blue above");
    }

    @Test
    void theWorldIsDrawnWithFewOfItsCountriesKnownAndTheOwnOneIsNotCalledUnknown() {
        Boundaries world = Boundaries.of(Boundaries.WORLD).orElseThrow();
        assertThat(world.shapes())
                .hasSizeGreaterThan(200)
                .extracting(Boundaries.Shape::code)
                .doesNotHaveDuplicates()
                .contains("CN", "SG", "HK", "XK")
                .doesNotContain("AQ");
        Map<String, Double> values = new HashMap<>();
        List<String> partners = List.of("CN", "JP", "KR", "IN", "VN", "US", "DE", "FR", "ES", "BR");
        partners.forEach(code -> values.put(code, 1.0 + values.size()));
        AreaMap map = new AreaMap("Exports", "EUR", world, values, Map.of("IT", "Italy"), "IT");
        assertThat(map.isWorthDrawing()).isTrue();
        Document drawn = drawn(map, Lang.EN);
        assertThat(drawn.select(".mark:has(path.chosen) title").text()).isEqualTo("Italy");
        assertThat(drawn.select(".mark path.t4")).hasSize(2);
        values.remove("BR");
        assertThat(new AreaMap("Exports", "EUR", world, values, Map.of(), "IT").isWorthDrawing())
                .isFalse();
    }

    @Test
    void aScaleOfRatiosHasEqualStepsForEqualRatiosAndNeedsNumbersAboveNought() {
        Scale scale = Scale.ofRatios("EUR", new double[] {3e6, 8e8});
        assertThat(scale.low()).isEqualTo(2e6);
        assertThat(scale.high()).isEqualTo(1e9);
        assertThat(scale.part(2e8) - scale.part(2e7))
                .isCloseTo(scale.part(2e7) - scale.part(2e6), within(1e-9));
        assertThat(scale.ticks()).hasSizeBetween(3, 7).startsWith(1e7);
        assertThat(Scale.ofRatios("EUR", new double[] {0, 8e8}).log()).isFalse();
        assertThat(Scale.ofRatios("EUR", new double[] {5e5, 5e5}).high()).isGreaterThan(5e5);
    }

    @Test
    void aGoalIsDrawnWithItsPaceAndWhereOneIsSomewhatBehind() {
        Pace pace = new Pace(100, 2020, 200, 2030);
        GoalChart chart =
                new GoalChart(
                        "Exports",
                        "percent",
                        pace,
                        List.of(
                                new GoalChart.Seen(2023, 120, 118, 125),
                                new GoalChart.Seen(2022, 118, 118, 118)));
        Document drawn = drawn(chart, Lang.EN);
        assertThat(drawn.select("svg.wide .mark title").eachText())
                .containsExactly(
                        "2020: 100%",
                        "2022: 118%; an even pace would be at 114.87%",
                        "2023: 120%; an even pace would be at 123.11%",
                        "target for 2030: 200%");
        assertThat(drawn.select("svg.wide .mark line.term")).hasSize(1);
        java.awt.Polygon band = new java.awt.Polygon();
        for (String at :
                drawn.selectFirst("svg.wide polygon.provisional").attr("points").split(" ")) {
            String[] xy = at.split(",");
            band.addPoint((int) Double.parseDouble(xy[0]), (int) Double.parseDouble(xy[1]));
        }
        List<Element> dots = drawn.select("svg.wide circle.dot-a");
        assertThat(band.contains(number(dots.get(1), "cx"), number(dots.get(1), "cy"))).isFalse();
        assertThat(band.contains(number(dots.get(2), "cx"), number(dots.get(2), "cy"))).isTrue();
        assertThat(pace.state(120, 2023)).isEqualTo(Pace.State.BEHIND);
        assertThat(pace.speed(pace.at(95, 2026), 2026)).isCloseTo(95, within(1e-9));
    }

    @Test
    void aTreemapFillsItsRoomInProportionAndLeavesOutWhatIsntAboveNought() {
        List<Treemap.Part> parts = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            parts.add(new Treemap.Part("Part " + i, i * 10e6));
        }
        Treemap map = new Treemap("Exports", "EUR", parts, true);
        List<Treemap.Tile> tiles = map.tiles(600, 400);
        assertThat(tiles).hasSize(8);
        assertThat(tiles.get(0).part().name()).isEqualTo("Part 8");
        for (Treemap.Tile tile : tiles) {
            assertThat(tile.width() * tile.height())
                    .isCloseTo(600 * 400 * tile.part().value() / 360e6, within(1e-6));
            assertThat(tile.x() + tile.width()).isLessThan(600 + 1e-6);
            assertThat(tile.y() + tile.height()).isLessThan(400 + 1e-6);
            double ratio = tile.width() / tile.height();
            assertThat(Math.max(ratio, 1 / ratio)).isLessThan(3);
        }
        assertThat(drawn(map, Lang.EN).select("svg.wide .mark title").first().text())
                .isEqualTo("Part 8: 80 million euros, 22.2%");
        assertThat(new Treemap("x", "EUR", parts.subList(0, 4), true).isWorthDrawing()).isFalse();
    }

    @Test
    void bandsAreAsHighAsWhatGoesAlongThem() {
        List<Bands.Link> links =
                List.of(
                        new Bands.Link("North", "Japan", 3e9),
                        new Bands.Link("North", "Chile", 1e9),
                        new Bands.Link("South", "Japan", 2e9),
                        new Bands.Link("South", "Chile", 2e9),
                        new Bands.Link("South", "Peru", 0));
        Bands bands = new Bands("Exports", "EUR", links);
        assertThat(bands.isWorthDrawing()).isTrue();
        Document drawn = drawn(bands, Lang.EN);
        assertThat(drawn.select("svg.wide .mark title").eachText())
                .containsExactly(
                        "North → Japan: 3 billion euros",
                        "North → Chile: 1 billion euros",
                        "South → Japan: 2 billion euros",
                        "South → Chile: 2 billion euros");
        List<Double> high =
                drawn.select("svg.wide rect").eachAttr("height").stream()
                        .map(Double::valueOf)
                        .toList();
        assertThat(high).as("North, South, Japan, Chile").hasSize(4);
        assertThat(high.get(0)).isCloseTo(high.get(1), within(.1));
        assertThat(high.get(2) / high.get(3)).isCloseTo(5. / 3, within(.02));
        String[] band = drawn.select("svg.wide polygon").first().attr("points").split("[ ,]");
        double top = Double.parseDouble(band[1]);
        assertThat(Double.parseDouble(band[band.length - 1]) - top)
                .as("three quarters of its sender")
                .isCloseTo(high.get(0) * 3 / 4, within(.2));
        assertThat(new Bands("x", "EUR", links.subList(0, 2)).isWorthDrawing()).isFalse();
    }

    @Test
    void aScatterHasAPointForEachAndNamesThatDontMeet() {
        List<Scatter.Point> points = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            points.add(new Scatter.Point("Product number " + i, i * i / 10.0, i % 7 - 3));
        }
        Scatter scatter = new Scatter("Exports", "share", "change", "percent", points);
        Document drawn = drawn(scatter, Lang.EN);
        assertThat(drawn.select("svg.wide .mark circle")).hasSize(30);
        assertThat(drawn.select("svg.wide .mark text").size()).isBetween(5, 29);
        assertThat(drawn.select("svg.wide .mark:has(text) title").text())
                .contains("Product number 29: share 84.1%, change -2%");
        assertThat(new Scatter("x", "a", "b", "percent", points.subList(0, 3)).isWorthDrawing())
                .isFalse();
    }

    @Test
    void aPictureOfAChartHasItsColoursAndTheSizeThatOtherSitesShow() throws Exception {
        Boundaries italy = Boundaries.of("IT").orElseThrow();
        Map<String, Double> values = new HashMap<>();
        italy.shapes().forEach(t -> values.put(t.code(), (double) values.size()));
        AreaMap map = new AreaMap("Exports", "percent", italy, values, Map.of(), "IT-45");
        Html html = new Html();
        map.write(html, Lang.EN);
        byte[] png =
                ChartPicture.png(ChartFile.find(html.toString(), 1).orElseThrow(), "Observatory");
        java.awt.image.BufferedImage image =
                javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < 1200; x += 3) {
            for (int y = 150; y < 630; y += 3) {
                colours.add(image.getRGB(x, y) & 0xffffff);
            }
        }
        assertThat(colours).contains(0xffffff, 0x0b3f78, 0x2c6fb0, 0x8ab6e0, 0xe57a00);
        int legend = 0;
        for (int x = 0; x < 1200; x++) {
            legend += (image.getRGB(x, 583) & 0xffffff) == 0xe3edf7 ? 1 : 0;
        }
        assertThat(legend).as("the lightest class is explained below the map").isGreaterThan(30);
    }

    @Test
    void aTimelineTellsFirmDatesFromOthersAndDisputes() {
        Timeline timeline =
                new Timeline(
                        "Acts",
                        List.of(
                                new Timeline.Row(
                                        "Somewhere",
                                        List.of(
                                                new Timeline.Act(
                                                        "2018-11",
                                                        2018.9,
                                                        0,
                                                        true,
                                                        false,
                                                        "2018-11: Pre-agreement"),
                                                new Timeline.Act(
                                                        "2019-10-16",
                                                        2019.8,
                                                        2024,
                                                        false,
                                                        true,
                                                        "announced for 2019-10-16: Memorandum;"
                                                                + " sources disagree")))));
        Document drawn = drawn(timeline, Lang.EN);
        assertThat(drawn.select(".wide circle.dot-a")).hasSize(1);
        assertThat(drawn.select(".wide polygon.hollow")).hasSize(1);
        assertThat(drawn.select(".wide line.term")).hasSize(1);
        assertThat(drawn.text()).contains("≠");
        assertThat(timeline.describe(Lang.EN))
                .contains("2018-11: Pre-agreement", "sources disagree");
    }

    @Test
    void namesFromOutsideStayText() {
        Document drawn =
                drawn(
                        new BarChart(
                                "<script>x</script>",
                                "",
                                "EUR",
                                List.of(
                                        new BarChart.Bar("<b>n</b>", 1, false),
                                        new BarChart.Bar("m", 0, true))),
                        Lang.EN);
        assertThat(drawn.select("script, b")).isEmpty();
    }
}
