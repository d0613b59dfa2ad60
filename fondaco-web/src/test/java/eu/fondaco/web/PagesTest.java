// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.DateWords;
import eu.fondaco.web.site.Visit;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of a small observatory, in both languages, as a visitor gets it. */
class PagesTest {

    private static FondacoServer server;
    private static Client client;

    @BeforeAll
    static void start() {
        server =
                FondacoServer.start(
                        SmallObservatory.holdings(),
                        ServerOptions.onPort(0).withLimits(20_000, 1_000, 10_000));
        client = new Client(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en", "/it"})
    void everyPageThatIsLinkedToIsThereInTheRightLanguage(String root) throws Exception {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(Set.of(root));
        while (!next.isEmpty()) {
            String path = next.pop();
            if (!seen.add(path)) {
                continue;
            }
            HttpResponse<String> answer = client.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            Document page = Jsoup.parse(answer.body(), "http://127.0.0.1:" + server.port() + path);
            assertSound(path, page, root.substring(1));
            for (Element link : page.select("a[href^=" + root + "]")) {
                String to = link.attr("href").replaceFirst("#.*", "");
                if (!seen.contains(to)
                        && !to.startsWith(root + "/embed")
                        && !to.endsWith("format=docx")) {
                    next.push(to);
                }
            }
        }
        assertThat(seen)
                .hasSizeGreaterThan(50)
                .contains(
                        root + "/relations/YB",
                        root + "/figures/G2015",
                        root + "/instruments/J1",
                        root + "/treaties/T1",
                        root + "/strategies/S1",
                        root + "/areas/YB-7",
                        root + "/measures/share",
                        root + "/briefs/trial.en",
                        root + "/products");
    }

    private static void assertSound(String path, Document page, String lang) {
        assertThat(page.select("html").attr("lang")).as(path).isEqualTo(lang);
        assertThat(page.select("h1")).as(path).hasSize(1);
        assertThat(page.select("main, header, footer")).as(path).hasSizeGreaterThanOrEqualTo(3);
        assertThat(
                        page.select(
                                "[style], [onclick],"
                                    + " script:not([src]):not([type=application/ld+json]), style"))
                .as(path)
                .isEmpty();
        for (Element loaded :
                page.select("script[src], link[rel=stylesheet], img, link[rel=icon]")) {
            assertThat(loaded.attr("href") + loaded.attr("src")).as(path).startsWith("/assets/");
        }
        for (Element link : page.select("a[href]")) {
            assertThat(link.attr("href")).as(path).matches("(?s)(https?://|/|#).*");
        }
        for (Element field :
                page.select("input:not([type=hidden]), select, textarea:not([hidden])")) {
            boolean named =
                    !field.attr("aria-label").isEmpty()
                            || !page.select("label[for=" + field.id() + "]").isEmpty();
            assertThat(named).as(path + " " + field).isTrue();
        }
        Set<String> ids = new LinkedHashSet<>();
        page.select("[id]")
                .forEach(e -> assertThat(ids.add(e.id())).as(path + " id " + e.id()).isTrue());
    }

    @Test
    void searchEnginesReadTheFigures() throws Exception {
        String about =
                Jsoup.parse(client.get("/it/figures").body())
                        .select("script[type=application/ld+json]")
                        .html();
        assertThat(about).contains("\"Dataset\"", "/api/v1/figures?format=csv").doesNotContain("<");
    }

    @Test
    void agreementsAreChosenOnTheirPage() throws Exception {
        Document live =
                Jsoup.parse(client.get("/en/instruments?area=YB&state=live&on=2020-01-01").body());
        assertThat(live.select("ol.timeline > li")).hasSize(1);
        assertThat(live.select("ol.timeline").text()).contains("11 May 2015", "in force");
        assertThat(live.select("select#state option[selected]").attr("value")).isEqualTo("live");
        assertThat(live.select("main a[href^=/api/v1/agreements]").eachAttr("href"))
                .hasSize(3)
                .allMatch(to -> to.contains("area=YB") && to.contains("on=2020-01-01"));
        Document before =
                Jsoup.parse(client.get("/it/instruments?state=live&on=2014-01-01").body());
        assertThat(before.select("ol.timeline > li")).isEmpty();
        assertThat(before.select("main").text()).contains("0 atti");
        HttpResponse<String> wrong = client.get("/it/instruments?kind=wish");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("come kind non è uno tra memorandum");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en", "/it"})
    void headingsAreWordsThatBeginWithACapital(String root) throws Exception {
        for (String page : List.of("/areas", "/measures", "/measures/average_growth")) {
            Document shown = Jsoup.parse(client.get(root + page).body());
            assertThat(shown.select("h1, h2").eachText())
                    .as(root + page)
                    .isNotEmpty()
                    .allMatch(h -> Character.isUpperCase(h.charAt(0)));
        }
        assertThat(client.get(root + "/datasets").body())
                .doesNotContainPattern("[ >]1 (reporters|products|dichiaranti|prodotti)");
    }

    @Test
    void aProductLeadsToTheTablesThatHaveItOrSaysWhatWouldFillItsPage() throws Exception {
        for (Element link :
                Jsoup.parse(client.get("/en/products").body()).select("main a[href*=products/]")) {
            Document page = Jsoup.parse(client.get(link.attr("href")).body());
            for (Element other : page.select("main a[href^=/]")) {
                assertThat(client.get(other.attr("href")).statusCode())
                        .as(other.attr("href"))
                        .isEqualTo(200);
            }
            assertThat(page.select("main").text())
                    .containsPattern("As a table, from|No trade of this product is held here");
        }
    }

    @Test
    void goalsAreSaidDrawnAndTabledAndWhatCannotBeFollowedSaysWhy() throws Exception {
        Document page = Jsoup.parse(client.get("/it/goals").body());
        assertThat(page.select("h1").text()).isEqualTo("Traguardi");
        assertThat(page.select("h2 a[href=/it/strategies/S1]")).hasSize(1);
        Element first = page.select("main section").first();
        assertThat(first.select("figure.chart svg.wide .mark title").eachText())
                .hasSize(first.select("table tbody tr").size() + 2);
        assertThat(first.select("span.tag")).hasSize(1);
        assertThat(page.select("main section").last().select("figure")).isEmpty();
        assertThat(page.select("main section").last().text()).contains("non è noto");
        assertThat(client.get("/en/embed/goals?chart=1&format=svg").body()).contains("<svg");
    }

    @Test
    void theCardOfAnAgreementIsAPageAndTheFormKeepsWhatWasChosen() throws Exception {
        Document act = Jsoup.parse(client.get("/en/instruments/J2").body());
        String to = act.select("a[href*=/agreements/card]").attr("href");
        assertThat(to).isEqualTo("/en/agreements/card?id=J2");
        Document page =
                Jsoup.parse(client.get(to + "&against=regions&partner=YB&place=XA-1").body());
        assertThat(page.select("#id option[selected]").attr("value")).isEqualTo("J2");
        assertThat(page.select("#against option[selected]").attr("value")).isEqualTo("regions");
        assertThat(page.select("section.answer p").text()).isEqualTo("After.");
        assertThat(page.select("a[href=/en/instruments/J2]").text()).startsWith("Memorandum");
        assertThat(page.select("figure.chart")).hasSize(1);
        Document none = Jsoup.parse(client.get("/en/agreements/card?id=ZZ").body());
        assertThat(none.select("p.notice").text()).isEqualTo("No such agreement.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "it"})
    void theBoxToAskInShowsAQuestionThatHasAnAnswerHere(String lang) throws Exception {
        Document home = Jsoup.parse(client.get("/" + lang).body());
        String shown = home.select("input[name=q]#question").attr("placeholder");
        assertThat(shown).isNotEmpty();
        Document ask = Jsoup.parse(client.get("/" + lang + "/ask").body());
        Element first = ask.select("main ul.plain a").first();
        assertThat(first.text()).isEqualTo(shown);
        Document answered = Jsoup.parse(client.get(first.attr("href")).body());
        assertThat(answered.select(".answer")).hasSize(1);
        assertThat(answered.select(".answer.none")).isEmpty();
        HttpResponse<String> asked =
                client.get(
                        "/"
                                + lang
                                + "/ask?q="
                                + java.net.URLEncoder.encode(
                                        shown, java.nio.charset.StandardCharsets.UTF_8));
        assertThat(asked.statusCode()).as(shown).isEqualTo(200);
        assertThat(Jsoup.parse(asked.body()).select(".answer.none")).as(shown).isEmpty();
    }

    @Test
    void pagesOfOthersLearnHowToShowAChart() throws Exception {
        Document sheet = Jsoup.parse(client.get("/en/relations/YB").body());
        String at = sheet.select("link[type=application/json+oembed]").attr("href");
        String host = "http://127.0.0.1:" + server.port();
        assertThat(at).startsWith(host + "/oembed?");
        HttpResponse<String> told = client.get(at.substring(host.length()) + "&maxwidth=500");
        assertThat(told.statusCode()).isEqualTo(200);
        com.fasterxml.jackson.databind.JsonNode json =
                new com.fasterxml.jackson.databind.ObjectMapper().readTree(told.body());
        assertThat(json.get("version").asText()).isEqualTo("1.0");
        assertThat(json.get("type").asText()).isEqualTo("rich");
        assertThat(json.get("width").asInt()).isEqualTo(500);
        Element frame = Jsoup.parse(json.get("html").asText()).select("iframe").first();
        assertThat(frame.attr("src")).startsWith(host + "/en/embed/relations/YB?");
        assertThat(client.get(frame.attr("src").substring(host.length())).body())
                .contains("<figure class=\"chart");
        for (String other :
                List.of(
                        "https://example.org/en/relations/YB",
                        host + "/en/method",
                        host + "/en/relations/NOPE",
                        host + ".example.org/en/relations/YB",
                        "x y")) {
            String asked =
                    java.net.URLEncoder.encode(other, java.nio.charset.StandardCharsets.UTF_8);
            assertThat(client.get("/oembed?url=" + asked).statusCode()).as(other).isEqualTo(404);
        }
        assertThat(client.get("/oembed?format=xml&url=" + host + "/en").statusCode())
                .isEqualTo(501);
        String picture = sheet.select("meta[property=og:image]").attr("content");
        HttpResponse<String> png = client.get(picture.substring(host.length()));
        assertThat(png.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(png.body()).contains("PNG");
        assertThat(Jsoup.parse(client.get("/en/method").body()).select("meta[property=og:image]"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"index", "log"})
    void linesAreDrawnOtherwiseByTheAddressAlone(String as) throws Exception {
        Document plain = Jsoup.parse(client.get("/en/relations/YB").body());
        Element way = plain.select("nav.drawn a[href*=as=" + as + "]").first();
        assertThat(way).isNotNull();
        Document drawn = Jsoup.parse(client.get(way.attr("href").replaceFirst("#.*", "")).body());
        assertThat(drawn.select("nav.drawn a[aria-current]").text()).isEqualTo(way.text());
        assertThat(drawn.select("#trade figure.chart figcaption").text())
                .isNotEqualTo(plain.select("#trade figure.chart figcaption").text());
    }

    @Test
    void anAddressThatOnlyLacksTheLanguageLeadsToThePage() throws Exception {
        for (String path : List.of("/relations", "/check", "/ask?q=x")) {
            HttpResponse<String> bare = client.get(path);
            assertThat(bare.statusCode()).as(path).isEqualTo(302);
            assertThat(bare.headers().firstValue("Location").orElse("")).endsWith("/en" + path);
        }
        assertThat(client.get("/nothing").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "it"})
    void aLineOfAChartIsLeftOutAndHadBackByTheAddressAlone(String lang) throws Exception {
        String sheet = "/" + lang + "/relations/YB";
        Document both = Jsoup.parse(client.get(sheet).body());
        assertThat(both.select("#trade svg.wide polyline.a")).isNotEmpty();
        assertThat(both.select("#trade svg.wide polyline.b")).isNotEmpty();
        Element hide = both.select("nav.lines a").get(0);
        Document one = Jsoup.parse(client.get(hide.attr("href").replaceFirst("#.*", "")).body());
        assertThat(one.select("#trade svg.wide polyline.a")).isEmpty();
        assertThat(one.select("#trade svg.wide polyline.b")).as("keeps its colour").isNotEmpty();
        assertThat(one.select("nav.lines a")).as("the last line stays").hasSize(1);
        assertThat(one.select("nav.lines a").attr("href")).isEqualTo(sheet + "#trade");
        assertThat(one.select("#trade tbody tr").size())
                .isEqualTo(both.select("#trade tbody tr").size());
    }

    @Test
    void aChartIsCutToTheYearsOfItsAddressAndLeadsBackToAll() throws Exception {
        Document all = Jsoup.parse(client.get("/en/relations/YB").body());
        List<String> years = all.select("#trade svg.wide .mark[data-x]").eachAttr("data-x");
        String last = years.stream().max(String::compareTo).orElseThrow();
        Document cut =
                Jsoup.parse(client.get("/en/relations/YB?since=" + last + "&until=9000").body());
        assertThat(cut.select("#trade svg.wide .mark[data-x]").eachAttr("data-x"))
                .isNotEmpty()
                .containsOnly(last);
        assertThat(cut.select("#trade tbody tr").size())
                .as("the table stays whole")
                .isEqualTo(all.select("#trade tbody tr").size());
        Element back = cut.select("nav.drawn a:contains(all years)").first();
        assertThat(back.attr("href")).isEqualTo("/en/relations/YB#trade");
        assertThat(
                        Jsoup.parse(client.get("/en/relations/YB?since=2999").body())
                                .select("#trade svg.wide .mark[data-x]")
                                .eachAttr("data-x"))
                .as("years of which nothing is known cut nothing")
                .isEqualTo(years);
    }

    @Test
    void theRootLeadsToTheLanguageOfTheBrowser() throws Exception {
        assertThat(
                        client.get("/", "Accept-Language", "it-IT,it;q=0.9,en;q=0.8")
                                .headers()
                                .firstValue("Location"))
                .contains("/it");
        assertThat(
                        client.get("/", "Accept-Language", "fr,en;q=0.5")
                                .headers()
                                .firstValue("Location"))
                .contains("/en");
    }

    @Test
    void theLanguageSwitchKeepsThePlace() throws Exception {
        Document page = Jsoup.parse(client.get("/en/figures?partner=YB").body());
        assertThat(page.select("a.switch").attr("href")).isEqualTo("/it/figures?partner=YB");
    }

    @Test
    void hostileNamesAreShownAndNeverRun() throws Exception {
        for (String path :
                new String[] {
                    "/en/areas/YB-7",
                    "/en/figures/G2015",
                    "/en/instruments/J1",
                    "/en/search?q=%3Cscript%3E",
                    "/en/ask?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                    "/en/%3Cscript%3E"
                }) {
            String body = client.get(path).body();
            assertThat(body).as(path).doesNotContain("<script>", "href=\"javascript:");
        }
        assertThat(client.get("/en/areas/YB-7").body()).contains("&lt;script&gt;");
    }

    @Test
    void aCheckShowsMarksAndForgetsTheText() throws Exception {
        HttpResponse<String> answer =
                client.form(
                        "/it/check",
                        "text",
                        "<b>Ciao</b> & <script>alert(1)</script>",
                        "format",
                        "page");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Non si può dire").doesNotContain("<script>alert");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void aFileCanBeChecked() throws Exception {
        HttpResponse<String> answer =
                client.form(
                        "/en/check", "text", "", "filenote.md", "Exports rose", "format", "jsonl");
        assertThat(answer.body()).startsWith("{\"brief\":\"note.md\"");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("check.jsonl");
    }

    @Test
    void aTextThatIsTooLongEmptyOrNoTextIsRefusedWithWords() throws Exception {
        assertThat(client.form("/en/check", "text", "x".repeat(30_000)).statusCode())
                .isEqualTo(413);
        assertThat(client.form("/en/check", "text", "x".repeat(300_000)).statusCode())
                .isEqualTo(413);
        assertThat(client.flood("/en/check", 3_000_000).statusCode()).isEqualTo(411);
        HttpResponse<String> empty = client.form("/en/check", "text", " ");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("There is no text");
        assertThat(client.form("/en/check", "text", "a\u0000b").statusCode()).isEqualTo(422);
    }

    @Test
    void aLivingBriefAsksItsQuestionsAnew() throws Exception {
        String body = client.get("/en/briefs/living").body();
        assertThat(body)
                .contains("3,016 million euros", "Not fit for publication", "line 6")
                .doesNotContain("<script>");
    }

    @Test
    void whatIsNotThereOffersTheNearest() throws Exception {
        HttpResponse<String> area = client.get("/en/areas/Ybera");
        assertThat(area.statusCode()).isEqualTo(404);
        assertThat(area.body()).contains("/en/areas/YB", "<q>Ybera</q>");
        assertThat(client.get("/en/compare?a=XYZW").body()).contains("<q>XYZW</q>");
        HttpResponse<String> page = client.get("/it/relazoni");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("lang=\"it\"");
        HttpResponse<String> browsers = client.get("/en/nowhere", "Accept", "text/html,*/*;q=0.8");
        assertThat(browsers.statusCode()).isEqualTo(404);
        assertThat(browsers.body()).contains("<h1>", "<q>/nowhere</q>");
        assertThat(client.get("/en/areas/%00%2e%2e%2f").statusCode()).isIn(400, 404);
    }

    @Test
    void searchForgivesTypos() throws Exception {
        assertThat(client.get("/en/search?q=Yberja").body()).contains("href=\"/en/relations/YB\"");
        assertThat(client.get("/it/search?q=machinari").body()).contains("/it/products/MACHINERY");
    }

    @Test
    void aQuestionShowsItsAnswerAndHowToCiteIt() throws Exception {
        String q = Visit.encode(SmallObservatory.level(TradeFlow.EXPORTS, 2016).toString());
        String body = client.get("/en/ask?q=" + q).body();
        assertThat(body).contains("3,016 million euros", "BibTeX", "as-of=", "<svg", "G2016");
        String early = client.get("/en/ask?q=" + q + "&as-of=2017-01-01").body();
        assertThat(early).contains("not known").doesNotContain("3,016 million euros");
        assertThat(client.get("/en/ask?q=nonsense").statusCode()).isEqualTo(422);
    }

    @Test
    void everydayWordsAreAnsweredOrOfferedAsChoices() throws Exception {
        assertThat(client.get("/en/ask?q=how+are+exports+to+Yberia+going%3F").body())
                .contains("Ask next", "<tbody>");
        assertThat(client.get("/it/search?q=come+vanno+le+esportazioni+verso+YB%3F").body())
                .contains("Risposta: ");
        assertThat(client.get("/en/search?q=exports+to+Yberia+in+2016").body())
                .contains("Answer: ", "3,016 million euros");
        HttpResponse<String> word = client.get("/en/ask?q=exprts+to+Yberia+over+time");
        assertThat(word.statusCode()).isEqualTo(422);
        assertThat(word.body()).contains("exprts", "q=exports+to+Yberia+over+time");
        assertThat(client.get("/en/ask?q=exprts+over+time").body())
                .contains("exprts", "Nothing is held here about Upper Xania")
                .doesNotContain("q=exports+over+time");
    }

    @Test
    void theNextQuestionMayLeanOnTheOneBefore() throws Exception {
        Document first = Jsoup.parse(client.get("/en/ask?q=exports+to+Yberia+in+2016").body());
        String before = first.select("form input[name=previous]").attr("value");
        assertThat(before).isEqualTo("exports to Yberia in 2016");
        String next = "/en/ask?q=and+in+2017%3F&previous=" + Visit.encode(before);
        Document second = Jsoup.parse(client.get(next).body());
        assertThat(second.text()).contains("After: \u201c" + before, "exports to Yberia in 2017");
        assertThat(second.select("form input[name=previous]").attr("value"))
                .isEqualTo("exports to Yberia in 2017");
        assertThat(client.get("/en/ask?q=and+in+2017%3F&previous=nonsense").statusCode())
                .isEqualTo(422);
    }

    @Test
    void sourcesThatDisagreeStandSideBySide() throws Exception {
        assertThat(client.get("/en/disagreements").body())
                .contains("G2020B", "one source says 2014");
        assertThat(client.get("/en/relations/YB").body())
                .contains("Sources disagree", "G2020B", "J1", "J2", "T1", "S1");
    }

    @Test
    void aChartIsTakenAloneWithItsSourceAndOnlyThereMayBeFramed() throws Exception {
        Document sheet = Jsoup.parse(client.get("/en/relations/YB").body());
        String address = sheet.select("figure.chart a[data-embed]").attr("href");
        assertThat(address)
                .startsWith("/en/embed/relations/YB?as-of=20")
                .endsWith("chart=trade-line#code");
        HttpResponse<String> framed = client.get(address.replace("#code", ""));
        Document alone = Jsoup.parse(framed.body());
        assertThat(framed.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .doesNotContain("unsafe", "frame-ancestors");
        assertThat(alone.select("figure.chart")).hasSize(1);
        assertThat(alone.select("svg.wide").attr("viewBox")).isNotEmpty();
        assertThat(alone.select("header, form, script:not([src])")).isEmpty();
        assertThat(alone.text())
                .contains(
                        "Source: Trial observatory (Office of ",
                        "), as of " + DateWords.say(LocalDate.now(), Lang.EN));
        assertThat(client.get("/en/relations/YB").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).contains("frame-ancestors 'none'"));
        assertThat(sheet.select("figure.chart + p.origin, figure.chart ~ p.origin").first().text())
                .startsWith("Source: Office of ");
        HttpResponse<String> none = client.get("/en/embed/relations/YB?chart=99");
        assertThat(none.statusCode()).isEqualTo(404);
    }

    @Test
    void aChartAsAFileIsWholeXmlThatNeedsNothingElse() throws Exception {
        HttpResponse<String> file = client.get("/it/embed/relations/YB?chart=1&format=svg");
        assertThat(file.headers().firstValue("Content-Type")).contains("image/svg+xml");
        org.w3c.dom.Document svg =
                javax.xml.parsers.DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(
                                new java.io.ByteArrayInputStream(
                                        file.body()
                                                .getBytes(
                                                        java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(svg.getDocumentElement().getAttribute("viewBox")).startsWith("0 0 860 ");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .contains("esportazioni");
        assertThat(file.body())
                .contains("Osservatorio di prova", "/it/relations/YB")
                .doesNotContain("var(--", "<script");
    }

    @Test
    void aSheetIsADocumentWithItsChartsAsPictures() throws Exception {
        HttpResponse<byte[]> answer = client.bytes("/en/relations/YB?format=docx");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("relations-YB.docx");
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                parts.put(e.getName(), zip.readAllBytes());
            }
        }
        Document page = Jsoup.parse(client.get("/en/relations/YB").body());
        int charts = page.select("figure.chart").size();
        assertThat(charts).isPositive();
        String text = new String(parts.get("word/document.xml"), StandardCharsets.UTF_8);
        String links =
                new String(parts.get("word/_rels/document.xml.rels"), StandardCharsets.UTF_8);
        for (int i = 1; i <= charts; i++) {
            assertThat(text).contains("embed=\"c" + i + "\"");
            assertThat(links).contains("Id=\"c" + i + "\"", "media/chart" + i + ".png");
            assertThat(
                            ImageIO.read(
                                    new ByteArrayInputStream(
                                            parts.get("word/media/chart" + i + ".png"))))
                    .isNotNull();
        }
        assertThat(text)
                .contains("descr=\"" + page.select("figure.chart figcaption strong").first().text())
                .doesNotContain("Search</w:t>");
    }

    @Test
    void twoTradesThatCantBeComparedSaySo() throws Exception {
        String page = client.get("/en/compare?a=XA-1&p=YB&b=XA-1&q=UNION").body();
        assertThat(page).contains("how much is traded in a year isn&#39;t held here.");
        assertThat(client.get("/en/compare?a=NOWHERE").statusCode()).isEqualTo(404);
    }

    @Test
    void pagesForbidScriptsOfOthersAndSetNoCookie() throws Exception {
        HttpResponse<String> answer = client.get("/en");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void anUnchangedPageIsNotSentTwice() throws Exception {
        String tag = client.get("/en/measures").headers().firstValue("ETag").orElseThrow();
        assertThat(client.get("/en/measures", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void aTakenPortIsNamed() {
        assertThatExceptionOfType(PortInUseException.class)
                .isThrownBy(
                        () ->
                                FondacoServer.start(
                                        SmallObservatory.holdings(),
                                        ServerOptions.onPort(server.port())))
                .withMessageContaining(String.valueOf(server.port()));
    }
}
