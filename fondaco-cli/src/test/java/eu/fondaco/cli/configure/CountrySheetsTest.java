// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Tongue;
import eu.fondaco.web.FondacoServer;
import eu.fondaco.web.Holdings;
import eu.fondaco.web.ServerOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets of the example's relations tell only what the checker of texts would let stand. */
class CountrySheetsTest {

    /** So many take 50 ms on one core of the machine on which the budget was set. */
    private static final int STEPS = 35_000_000;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static OpenObservatory open;
    private static Holdings holdings;
    private static FondacoServer server;

    @BeforeAll
    static void start() throws IOException {
        open = OpenObservatory.open(Path.of("../examples/emilia-romagna"));
        holdings = Serving.holdings(open);
        server = FondacoServer.start(holdings, ServerOptions.onPort(0));
    }

    @AfterAll
    static void stop() {
        server.close();
        open.close();
    }

    private static Document get(String path) throws Exception {
        return Jsoup.parse(fetch(path));
    }

    private static String fetch(String path) throws Exception {
        return send(path).body();
    }

    private static HttpResponse<String> send(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + server.port() + path);
        return CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    @Test
    void anActWhoseLastDayIsntKnownEndsInAYear() throws Exception {
        String asked = "/instruments?expiring=6&on=2026-12-01";
        assertThat(get("/en" + asked).select("main").text())
                .contains("in force ends in 2027")
                .doesNotContain("ends by 31 December 2027");
        assertThat(get("/it" + asked).select("main").text()).contains("termina nel 2027");
        Document all = get("/en/instruments?on=2026-12-01");
        assertThat(all.select("ol.timeline li").eachText())
                .noneMatch(act -> act.contains("expired ended"))
                .noneMatch(act -> act.contains("in force in force"))
                .anyMatch(act -> act.contains("ended on 6 December 2014"));
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void storiesHoldWhenTheyAreChecked(Lang lang) throws Exception {
        List<String> fails = new ArrayList<>();
        int held = 0;
        for (String code : List.of("CN", "JP", "KR", "IN", "US", "DE", "FR", "VN", "ASIA")) {
            String story = get("/" + lang.tag() + "/relations/" + code).select(".story").text();
            CheckedBrief checked =
                    holdings.checker()
                            .check(
                                    code + ".txt",
                                    story,
                                    new Checker.Options(Tongue.of(lang), null, null));
            for (Checked statement : checked.statements()) {
                if (statement.verdict() == Verdict.CONTRADICTED) {
                    fails.add(code + ": " + statement.claim().quote() + " in: " + story);
                }
                held += statement.verdict() == Verdict.SUPPORTED ? 1 : 0;
            }
        }
        assertThat(fails).isEmpty();
        assertThat(held).as("statements that hold").isGreaterThan(9);
    }

    @Test
    void aColumnOrChartHasOneUnitSaidOnce() throws Exception {
        Document sheet = get("/en/relations/CN");
        assertThat(sheet.select("#trade th.num").eachText())
                .contains("Exports, million euros", "Balance, million euros");
        assertThat(sheet.select("#trade td.num").eachText())
                .contains("2,749", "≈ 2,060")
                .noneMatch(cell -> cell.contains("euro") || cell.contains("%"));
        assertThat(sheet.select("#trade svg.wide text.open").eachText())
                .as("years of which nothing is known are left open")
                .contains("no number");
    }

    @Test
    void whatSourcesDisagreeAboutIsShownWithBothEndsAndNeverAsOneOfThem() throws Exception {
        Document area = get("/en/areas/IT-45");
        assertThat(area.select("#trade tr:has(th:matchesOwn(^2023$)) td.num").eachText())
                .contains("85,080 … 85,500", "1.1 … 1.6");
        assertThat(area.select("#trade svg.wide .mark:has(.disputed) title").text())
                .contains("85.08 billion euros", "85.5 billion euros");
        assertThat(area.select("svg.wide .mark title").eachText())
                .as("each source by name among the changes")
                .anyMatch(t -> t.matches(".*2023 \\(SACE\\): 1.6%"))
                .anyMatch(t -> t.matches(".*2023 \\(Regione .*\\): 1.1%"));
        assertThat(area.select("td[data-label=Published]").eachText())
                .contains("31 March 2023", "2024")
                .noneMatch(day -> day.matches("\\d{4}-\\d{2}.*"));
    }

    @Test
    void aSheetIsLight() throws Exception {
        assertThat(get("/it/relations/CN").outerHtml().length()).isLessThan(200_000);
    }

    /**
     * Fifty milliseconds, told by a fixed piece of work that takes so long on one core: a loaded
     * machine slows both, so that none needs to be idle.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/it/relations/CN",
                "/en/relations/JP",
                "/it/instruments/I13",
                "/en/ask?q=exports+of+Emilia-Romagna+to+China+in+2019"
            })
    void aPageIsAtHandWhenItWasAskedBefore(String path) throws Exception {
        fetch(path);
        List<Long> page = new ArrayList<>();
        List<Long> work = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            long start = System.nanoTime();
            fetch(path);
            page.add(System.nanoTime() - start);
            start = System.nanoTime();
            work();
            work.add(System.nanoTime() - start);
        }
        assertThat(median(page)).as("nanoseconds, median of 20").isLessThan(median(work));
    }

    private static void work() {
        long x = 1;
        for (int i = 0; i < STEPS; i++) {
            x = x * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
            x ^= x >>> 29;
        }
        assertThat(x).isNotZero();
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    @Test
    void anAnswerOfSeveralYearsHasOneUnitAndItsLineAndNamesActsBeforeTheirIds() throws Exception {
        Document years = get("/it/ask?q=esportazioni+dell%27Emilia-Romagna+dal+2015+al+2024");
        assertThat(years.select("main th.num").eachText())
                .containsExactly("Valore, milioni di euro");
        assertThat(years.select("main td.num").eachText())
                .contains("55.000", "85.080 … 85.500", "83.632")
                .noneMatch(cell -> cell.contains("euro"));
        assertThat(years.select("svg.wide .disputed")).isNotEmpty();
        Document acts = get("/it/ask?q=accordi+con+la+Cina");
        assertThat(acts.select("main td a[href=/it/instruments/I13]").text()).isEqualTo("intesa");
        Document strategies = get("/it/ask?q=che+cosa+si+sa+della+strategia+2021-2025");
        assertThat(strategies.select("main td a[href=/it/strategies/S2]").text())
                .startsWith("Linee di indirizzo");
        assertThat(strategies.select("main").text()).doesNotContain("Framework", "guidelines");
        assertThat(acts.select("main dd").text())
                .contains("la più vecchia delle due versioni")
                .doesNotContain("the older");
    }

    @Test
    void aChartThatStandsAloneNamesWhoPublishedItsNumbersAndNobodyElse() throws Exception {
        assertThat(get("/it/embed/relations/CN?chart=1").select("p.small").text())
                .contains("ART-ER su dati Istat")
                .doesNotContain("Eurostat", "Lombard");
    }

    @Test
    void whatIsNotHeldIsSaidAtTheFootAndOpenlyWhereNothingIs() throws Exception {
        Document india = get("/en/relations/IN");
        assertThat(india.select("section.unheld")).isEmpty();
        assertThat(india.select("details.unheld > summary").text())
                .contains("which products")
                .doesNotContain("how much is traded");
        assertThat(get("/it/relations/NZ").select("section.unheld").text())
                .contains("quanto si scambia", "fondaco load");
    }

    @Test
    void aNumberIsCitedWithWhoPublishedIt() throws Exception {
        String cited = get("/en/ask?q=exports+from+IT-45+to+IN+in+2006").select(".cite").text();
        assertThat(cited).contains("Based on Unioncamere");
    }

    @Test
    void aChartAloneIsHadAsJsonAndInNoFormatThatIsNotKnown() throws Exception {
        String rows = fetch("/en/embed/relations/CN?chart=1&format=json");
        assertThat(rows).startsWith("[{").contains("\"value\":", "\"unit\":", "\"source\":");
        HttpResponse<String> xml = send("/en/embed/relations/CN?chart=1&format=xml");
        assertThat(xml.statusCode()).isEqualTo(400);
        assertThat(xml.body()).contains("svg, png, csv, json");
    }
}
