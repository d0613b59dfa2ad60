// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages show of an observatory of which only some is held, and of odd addresses. */
class VisitedPagesTest {

    private static final List<String> CELLS = cells();

    private static XaniaSite site;

    @BeforeAll
    static void start() {
        site = new XaniaSite(CELLS);
    }

    private static List<String> cells() {
        List<String> cells = new ArrayList<>();
        for (int year = 2020; year <= 2023; year++) {
            for (String region : List.of("XA-3", "XA-2", "XA-1")) {
                cells.add("trade " + region + " W00 X TOTAL " + year + " 900");
                cells.add("trade " + region + " UK X TOTAL " + year + " 20" + region.charAt(3));
                cells.add("trade " + region + " UK M TOTAL " + year + " 3" + region.charAt(3));
            }
        }
        cells.add("trade XA W00 X TOTAL 2023 4000");
        return cells;
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"as=banana", "since=soon", "until=20000", "without=exports", "map=last"})
    void aValueThatMeansNothingIsToldAndLeftAside(String query) throws Exception {
        String value = query.replaceFirst(".*=", "");
        Document page = site.page("/en/areas/XA-1?" + query);
        assertThat(page.select("p.notice").eachText())
                .singleElement()
                .asString()
                .contains("“" + value + "”", "means nothing here");
        assertThat(page.select("figure.chart")).isNotEmpty();
        assertThat(site.page("/it/areas/XA-1?" + query).select("p.notice").text())
                .contains("«" + value + "»", "non significa nulla");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "as=INDEX",
                "since=2021&until=2022",
                "without=2",
                "map=2022",
                "map=2021-S1"
            })
    void whatMeansSomethingIsntRemarkedOn(String query) throws Exception {
        assertThat(site.page("/en/areas/XA-1?" + query).select("p.notice")).isEmpty();
    }

    @Test
    void whereOnlyPartsOfACountryAreKnownItIsSaidInWordsAndTheLargestIsLinked() throws Exception {
        Document english = site.page("/en/relations/UK?from=XA");
        assertThat(english.select("#peers p").text())
                .contains("No number of Xania as a whole with this partner is held");
        assertThat(english.select("#peers p a").first().text())
                .isEqualTo("Its largest exporter there: Outer Xania");
        assertThat(english.select("details.unheld summary").text())
                .contains("trade of Xania as a whole");
        Document italian = site.page("/it/relations/UK?from=XA");
        assertThat(italian.select("#peers p").text()).contains("della Xania nel suo insieme");
        assertThat(italian.select("details.unheld summary").text()).contains("scambi della Xania");
    }

    @Test
    void whereOnlyPartsOfACountryAreKnownBothWaysAreShown() throws Exception {
        Document page = site.page("/en/relations/UK?from=XA");
        assertThat(page.select("#peers figcaption").text())
                .contains("Exports to the United Kingdom and imports from there, 2023");
        assertThat(page.select("#peers svg.wide .mark title").text())
                .contains("Outer Xania", "203 million euros", "33 million euros");
        assertThat(page.select("#peers tr:contains(Lower Xania) td").eachText())
                .containsExactly("202", "33.3", "32");
        assertThat(site.page("/en/relations/UK?from=XA-1").select("#peers figcaption").text())
                .as("its own imports are told above")
                .doesNotContain("imports");
    }

    @Test
    void areasToSeeARelationFromStandByName() throws Exception {
        assertThat(site.page("/en/relations/UK").select("#from option").eachText())
                .containsExactly("Lower Xania", "Outer Xania", "Upper Xania", "Xania");
    }

    @Test
    void partsOfAPageHaveNamesOfTheirOwn() throws Exception {
        Document both = site.page("/en/compare?a=XA-1&b=XA-2&p=UK&q=UK");
        assertThat(both.select("nav.lines").eachAttr("aria-label"))
                .containsExactly("Lines of the chart: Exports", "Lines of the chart: Imports");
    }

    @Test
    void aFirstPageWithoutNewsSaysWhatBringsThem() throws Exception {
        try (XaniaSite empty = new XaniaSite(List.of())) {
            assertThat(empty.page("/en").select("section:has(h2:contains(What is new))").text())
                    .contains("There is no news yet", "fondaco release");
            assertThat(empty.page("/it").select("section:has(h2:contains(Novità))").text())
                    .contains("ancora novità", "fondaco release");
        }
        assertThat(site.page("/en").select("section:has(h2:contains(What is new)) li"))
                .isNotEmpty();
    }

    @Test
    void anAreaCalledByAnotherNameHasThePageOfItsCode() throws Exception {
        Document byCode = site.page("/en/areas/XA-1");
        assertThat(byCode.select("main h2").eachText()).contains("Trade both ways");
        assertThat(site.page("/en/areas/the%20Upper%20Xania").select("main h2").eachText())
                .isEqualTo(byCode.select("main h2").eachText());
    }

    @Test
    void whoseExportsAreSetBesideOthersIsNamedByWhatTheyAre() throws Exception {
        assertThat(site.page("/en/relations/UK?from=XA-1").select("#peers h2").text())
                .isEqualTo("Who else exports there");
        List<String> cells = new ArrayList<>(CELLS);
        cells.add("trade XA UK X TOTAL 2023 606");
        try (XaniaSite whole = new XaniaSite(cells)) {
            assertThat(whole.page("/en/relations/UK?from=XA").select("#peers h2").text())
                    .isEqualTo("Which of its parts export there");
        }
    }

    @Test
    void homeOfWhichOneYearIsHeldIsToldInASentenceWhereNoLineCanBeDrawn() throws Exception {
        try (XaniaSite one = new XaniaSite(List.of("trade XA-1 W00 X TOTAL 2023 900"))) {
            assertThat(one.page("/en").select("section:has(h2:contains(and the world))").text())
                    .isEqualTo(
                            "Upper Xania and the world In 2023 Upper Xania's exports were 900"
                                    + " million euros.");
        }
        assertThat(site.page("/en").select("section:has(h2:contains(and the world)) p.story"))
                .as("a line says it")
                .isEmpty();
    }

    @Test
    void commandsStandAsTheyAreTyped() throws Exception {
        assertThat(site.page("/en/checks").select("main p code").text())
                .isEqualTo("fondaco serve --review");
        assertThat(site.page("/it/releases").select("main p code").text())
                .isEqualTo("fondaco release");
    }
}
