// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.html.Html;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A chart keeps its address when others come in before it, in either language. */
class ChartNamesTest {

    private static final Timeline ACTS =
            new Timeline(
                    "Acts",
                    List.of(
                            new Timeline.Row(
                                    "Somewhere",
                                    List.of(
                                            new Timeline.Act(
                                                    "2018-11", 2018.9, 0, true, false, "A pact"),
                                            new Timeline.Act(
                                                    "2019", 2019.5, 2024, false, true, "Next")))));

    private static BarChart bars(String title) {
        return new BarChart(
                title,
                "",
                "EUR",
                Stream.of(3, 2, 1).map(v -> new BarChart.Bar("n" + v, v, false)).toList());
    }

    private static String page(Lang lang, boolean more) {
        Html html = new Html();
        html.open("section", "id", "world");
        if (more) {
            ACTS.write(html, lang);
        }
        bars("one > other").write(html, lang);
        html.open("section").open("div");
        bars("two").write(html, lang);
        html.close("div", "section", "section");
        bars("three").write(html, lang);
        return html.toString();
    }

    @Test
    void aNameIsThatOfTheSectionAndTheKind() {
        assertThat(ChartNames.of(page(Lang.EN, false)))
                .containsExactly("world-bar", "world-bar-2", "bar")
                .isEqualTo(ChartNames.of(page(Lang.IT, false)));
    }

    @Test
    void aChartIsFoundByItsNameWhateverComesBeforeItAndByItsPlace() {
        for (boolean more : List.of(false, true)) {
            String page = page(Lang.IT, more);
            assertThat(ChartFile.find(page, "world-bar-2").map(ChartFile::title)).contains("two");
            assertThat(ChartFile.find(page, "bar").map(ChartFile::title)).contains("three");
            assertThat(ChartFile.find(page, "world-timeline").isPresent()).isEqualTo(more);
        }
        assertThat(ChartFile.find(page(Lang.EN, true), "1").map(ChartFile::title)).contains("Acts");
        assertThat(ChartFile.find(page(Lang.EN, true), "world")).isEmpty();
        assertThat(ChartFile.find(page(Lang.EN, true), "0")).isEmpty();
    }

    @Test
    void actsOfATimelineTravelWithIt() {
        Html html = new Html();
        ACTS.write(html, Lang.EN);
        assertThat(DrawnAct.in(ChartFile.find(html.toString(), 1).orElseThrow()))
                .containsExactly(
                        new DrawnAct("Somewhere", "2018-11", "", false, "A pact"),
                        new DrawnAct("Somewhere", "2019", "2024", true, "Next"));
    }

    @Test
    void addressesOfEachKindStay() {
        assertThat(bars("x").kind()).isEqualTo("bar");
        assertThat(ACTS.kind()).isEqualTo("timeline");
        assertThat(Stream.of(Chart.class.getPermittedSubclasses()).map(Class::getSimpleName))
                .as("their names are in addresses that others keep")
                .containsExactlyInAnyOrder(
                        "GoalChart",
                        "Treemap",
                        "FlowMap",
                        "LineChart",
                        "BarChart",
                        "TwoWayBars",
                        "SlopeChart",
                        "Panels",
                        "Timeline",
                        "AreaMap",
                        "PlaceMap",
                        "BumpChart",
                        "NetworkChart",
                        "Bands",
                        "Layers",
                        "Scatter");
    }
}
