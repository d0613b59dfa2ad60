// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.web.site.Visit;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The API, held to its own description. */
class ApiTest {

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

    private static String job;

    private static String example(String path) {
        if (path.startsWith("/checks/{id}")) {
            return path.replace("{id}", job);
        }
        String q = Visit.encode(SmallObservatory.level(TradeFlow.EXPORTS, 2016).toString());
        return path.replace("/figures/{id}", "/figures/G2015")
                .replace("/reviews/{id}", "/reviews/2026-03-31-check-1")
                .replace("{code}", "YB")
                .replaceFirst("^/(questions|series)$", "/$1?q=" + q)
                .replaceFirst(
                        "^/tables$",
                        "/tables?q=" + Visit.encode("exports for each reporter and year"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void everyDescribedRouteAnswersWithTheFieldsDescribed() throws Exception {
        Map<String, Object> description =
                new Yaml().load(client.get("/api/v1/openapi.yaml").body());
        Map<String, Map<String, Object>> paths =
                (Map<String, Map<String, Object>>) description.get("paths");
        assertThat(paths).hasSizeGreaterThan(9);
        String begun =
                client.post(
                                "/api/v1/checks",
                                "text/plain",
                                "Exports rose.",
                                "Prefer",
                                "respond-async")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        job = begun.substring(begun.lastIndexOf('/') + 1);
        for (Map.Entry<String, Map<String, Object>> path : paths.entrySet()) {
            boolean post = path.getValue().containsKey("post");
            HttpResponse<String> answer =
                    post
                            ? client.post("/api/v1" + path.getKey(), "text/plain", "Exports rose.")
                            : client.get("/api/v1" + example(path.getKey()));
            assertThat(answer.statusCode()).as(path.getKey() + " " + answer.body()).isEqualTo(200);
            Map<String, Object> operation =
                    (Map<String, Object>) path.getValue().get(post ? "post" : "get");
            Map<String, Object> ok =
                    (Map<String, Object>)
                            ((Map<String, Object>) operation.get("responses")).get("200");
            Map<String, Object> content = (Map<String, Object>) ok.get("content");
            String type =
                    answer.headers()
                            .firstValue("Content-Type")
                            .orElseThrow()
                            .replaceFirst(";.*", "");
            assertThat(content).as(path.getKey()).containsKey(type);
            if (type.equals("application/json")) {
                Map<String, Object> schema =
                        resolve(
                                description,
                                (Map<String, Object>)
                                        ((Map<String, Object>) content.get(type)).get("schema"));
                Map<String, Object> body = new Yaml().load(answer.body());
                assertThat(body)
                        .as(path.getKey())
                        .containsKeys(
                                ((List<String>) schema.get("required")).toArray(String[]::new));
            }
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void everyDescribedParameterIsTakenAndNoOther() throws Exception {
        Map<String, Object> description =
                new Yaml().load(client.get("/api/v1/openapi.yaml").body());
        Map<String, Map<String, Object>> paths =
                (Map<String, Map<String, Object>>) description.get("paths");
        for (Map.Entry<String, Map<String, Object>> path : paths.entrySet()) {
            if (!path.getValue().containsKey("get")) {
                continue;
            }
            Map<String, Object> get = (Map<String, Object>) path.getValue().get("get");
            List<String> described =
                    ((List<Map<String, Object>>) get.getOrDefault("parameters", List.of()))
                            .stream()
                                    .map(p -> resolve(description, p))
                                    .filter(p -> p.get("in").equals("query"))
                                    .map(p -> p.get("name").toString())
                                    .sorted()
                                    .toList();
            String plain = path.getKey().replaceAll("\\{.*?}", "x");
            String refusal = client.get("/api/v1" + plain + "?zzz=1").body();
            assertThat(refusal).contains("unknown-parameter");
            String told = refusal.replaceFirst("(?s).*; there are (.*?)\\..*", "$1");
            assertThat(refusal.contains("there are") ? List.of(told.split(", ")) : List.of())
                    .as(path.getKey())
                    .isEqualTo(described);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> resolve(
            Map<String, Object> description, Map<String, Object> schema) {
        Object ref = schema.get("$ref");
        if (ref == null) {
            return schema;
        }
        Object at = description;
        for (String step : ref.toString().substring(2).split("/")) {
            at = ((Map<String, Object>) at).get(step);
        }
        return (Map<String, Object>) at;
    }

    @Test
    void aQuestionGivesItsValueInBaseUnits() throws Exception {
        String body = client.get("/api/v1" + example("/questions")).body();
        assertThat(body)
                .contains(
                        "\"value\":3016000000",
                        "\"unit\":\"EUR\"",
                        "\"evidence\":[{\"source\":\"figures\",\"id\":\"G2016\"");
    }

    @Test
    void everydayWordsAreAnsweredWithASentenceFirst() throws Exception {
        String body = client.get("/api/v1/questions?q=how+are+exports+to+Yberia+going%3F").body();
        assertThat(body).startsWith("{\"kind\":\"answer\",\"sentence\":\"").contains("\"rows\":[[");
        assertThat(client.get("/api/v1/questions?q=exports+of+unicorns").body())
                .contains("'unicorns'", "not-understood");
    }

    @Test
    void whatAQuestionLeavesUnsaidIsTakenFromThePreviousOne() throws Exception {
        String before = "/api/v1/questions?previous=exports+to+Yberia+in+2016&q=";
        assertThat(client.get(before + "and+in+2017%3F").body())
                .contains("asked in full: ", "exports to Yberia in 2017");
        assertThat(client.get(before + "how+are+exports+going%3F").body())
                .doesNotContain("asked in full: ");
        assertProblem(
                client.get("/api/v1/questions?q=exports&previous=" + "x".repeat(3000)),
                413,
                "too-long");
    }

    @Test
    void troubleIsSaidAsRfc9457() throws Exception {
        assertProblem(client.get("/api/v1/questions"), 400, "no-question");
        assertProblem(client.get("/api/v1/questions?q=nonsense"), 422, "not-understood");
        assertProblem(client.get("/api/v1/questions?q=" + "x".repeat(3000)), 413, "too-long");
        assertProblem(client.get("/api/v1/questions?q=exports&as-of=tomorrow"), 400, "not-a-date");
        assertProblem(client.get("/api/v1/figures?limit=-1"), 400, "not-a-number");
        assertProblem(client.get("/api/v1/figures/G1"), 404, "not-held");
        assertProblem(client.get("/api/v1/relations/YY"), 404, "not-held");
        assertProblem(client.post("/api/v1/figures", "text/plain", "x"), 405, "method-not-allowed");
        assertProblem(client.get("/api/v1/nowhere"), 404, "no-such-address");
        assertProblem(client.post("/api/v1/checks", "text/plain", ""), 422, "not-a-text");
        assertProblem(
                client.post("/api/v1/checks", "text/plain", "x".repeat(30_000)), 413, "too-long");
        assertProblem(client.post("/api/v1/checks", "text/plain", "x\u0000y"), 422, "not-a-text");
        assertThat(client.get("/api/v1/figures/G1").body()).contains("G2015");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(answer.body()).contains("urn:fondaco:problem:" + code, "\"detail\":");
    }

    @Test
    void problemsAreToldInTheLanguageAskedFor() throws Exception {
        assertThat(client.get("/api/v1/questions?lang=it").body())
                .contains("Scrivere la domanda nel parametro q.");
        assertThat(client.get("/api/v1/agreements?kind=x&lang=it").body())
                .contains("'x' come kind non è uno tra memorandum");
        String[] italian = {"Accept-Language", "it-IT,it;q=0.9"};
        assertThat(client.get("/api/v1/nowhere", italian).body()).contains("Non c'è nulla in");
        assertThat(client.get("/api/v1/nowhere?lang=en", italian).body())
                .contains("There is nothing at");
        assertThat(client.get("/api/v1/questions?qq=x&lang=it").body())
                .contains("Il parametro 'qq' qui non c'è");
    }

    @Test
    void agreementsAreChosenAndTakenAlong() throws Exception {
        String all = "/api/v1/agreements";
        assertThat(client.get(all).body()).contains("\"id\":\"J1\"", "\"id\":\"J2\"");
        String live = client.get(all + "?area=YB&state=live&kind=memorandum").body();
        assertThat(live)
                .contains("\"id\":\"J2\"", "\"state\":\"live\"")
                .doesNotContain("\"id\":\"J1\"");
        assertThat(client.get(all + "?area=XA").body()).contains("\"agreements\":[]");
        assertThat(client.get(all + "?state=live&on=2014-01-01").body())
                .contains("\"agreements\":[]");
        HttpResponse<String> table = client.get(all + "?format=csv&sector=trade");
        assertThat(table.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(table.body().lines()).hasSize(2).anyMatch(l -> l.startsWith("J2,2015-05-11"));
        assertThat(client.get(all + "?format=ics").body()).startsWith("BEGIN:VCALENDAR\r\n");
        assertProblem(client.get(all + "?kind=wish"), 400, "wrong-value");
        assertProblem(client.get(all + "?on=yesterday"), 400, "wrong-value");
        assertProblem(client.get(all + "?expiring=5000"), 400, "wrong-value");
        assertProblem(client.get(all + "?format=xls"), 400, "wrong-value");
    }

    @Test
    void goalsAreFollowedAndChosenByStrategy() throws Exception {
        String all = client.get("/api/v1/goals").body();
        assertThat(all)
                .contains("\"id\":\"G1\"", "\"base_year\":2016", "\"target\":1000000000,")
                .contains("\"state\":\"open\"", "\"why_unknown\":null", "\"id\":\"G2\"");
        String one = client.get("/api/v1/goals?strategy=S1&lang=it").body();
        assertThat(one)
                .contains("nel 2016 a", "traguardo fu fissato")
                .doesNotContain("\"id\":\"G2\"");
        String table = client.get("/api/v1/goals?format=csv").body();
        assertThat(table.lines()).hasSize(3).anyMatch(l -> l.startsWith("G1,S1,imports of XA-1"));
        assertProblem(client.get("/api/v1/goals?format=xls"), 400, "wrong-value");
        assertProblem(client.get("/api/v1/goals?plan=S1"), 400, "unknown-parameter");
    }

    @Test
    void theCardOfAnAgreementIsToldWithItsNumbers() throws Exception {
        String card = "/api/v1/agreements/card";
        assertThat(client.get(card + "?id=J1&flow=imports&against=regions").body())
                .contains("\"agreement\":\"J1\"", "\"flow\":\"imports\"", "\"against\":\"regions\"")
                .contains("\"change_percent\":9.5", "\"placebo_p\":null");
        assertThat(client.get(card + "?place=XA&partner=YB&year=2015&lang=it").body())
                .contains("\"agreement\":null", "\"year\":2015", "\"sentences\":[\"Dopo.\"]");
        assertProblem(client.get(card + "?flow=both"), 400, "wrong-value");
        assertProblem(client.get(card + "?year=MMXV"), 400, "not-a-year");
        assertProblem(client.get(card + "?id=ZZ"), 422, "no-card");
    }

    @Test
    void anUnchangedAnswerIsNotSentTwice() throws Exception {
        String tag = client.get("/api/v1/measures").headers().firstValue("ETag").orElseThrow();
        assertThat(client.get("/api/v1/measures", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void tooManyRequestsAreToldToWait() throws Exception {
        try (FondacoServer strict =
                FondacoServer.start(
                        SmallObservatory.holdings(),
                        ServerOptions.onPort(0).withLimits(20_000, 2, 2))) {
            Client hasty = new Client(strict.port());
            assertThat(hasty.get("/api/v1/measures").statusCode()).isEqualTo(200);
            assertThat(hasty.get("/api/v1/measures").statusCode()).isEqualTo(200);
            HttpResponse<String> third = hasty.get("/api/v1/measures");
            assertProblem(third, 429, "too-many-requests");
            assertThat(third.headers().firstValue("Retry-After")).isPresent();
            hasty.form("/en/check", "text", "a");
            hasty.form("/en/check", "text", "a");
            HttpResponse<String> page = hasty.form("/en/check", "text", "typed long");
            assertThat(page.statusCode()).isEqualTo(429);
            assertThat(page.body()).as("the text isn't lost").contains(">typed long</textarea>");
        }
    }

    @Test
    void everyAnswerIsInUtf8() throws Exception {
        String text = "\u00c8 gi\u00e0 \u20ac 5 \ud83c\udf0f";
        assertThat(client.post("/api/v1/checks", "text/plain", text).body()).contains("\u00c8 gi");
        assertThat(client.post("/api/v1/checks?format=jsonl", "text/plain", text).body())
                .contains("\u00c8 gi");
        assertThat(client.get("/api/v1/figures/%C3%A8").body()).contains("\u00e8");
        assertThat(client.form("/it/check", "text", text, "format", "text").body())
                .contains("\u00c8 gi");
    }

    @Test
    void figuresCanBeTakenToASpreadsheet() throws Exception {
        HttpResponse<String> csv = client.get("/api/v1/figures?format=csv&partner=YB");
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body().lines())
                .hasSize(14)
                .first()
                .asString()
                .startsWith("id,question,value");
        assertThat(csv.body())
                .contains(
                        "G2016,exports from XA-1 to YB in 2016,3016000000,1000000,EUR,=", "'=1+1");
    }

    @Test
    void aSeriesLeavesUnknownYearsEmpty() throws Exception {
        String q = Visit.encode(SmallObservatory.level(TradeFlow.EXPORTS, 2016).toString());
        HttpResponse<String> stat = client.get("/api/v1/series?from=2014&to=2016&q=" + q);
        assertThat(stat.body())
                .contains(
                        "\"class\":\"dataset\"",
                        "\"size\":[3]",
                        "\"index\":[\"2014\",\"2015\",\"2016\"]",
                        "\"value\":[null,3015000000,3016000000]",
                        "\"status\":{\"0\":\"no_data\",\"1\":\"C\"");
        assertThat(client.get("/api/v1/series?format=csv&from=2014&to=2015&q=" + q).body())
                .contains("2014,,,,,,,,no_data,", "2015,3015000000,");
        assertProblem(client.get("/api/v1/series?from=1000&to=3000&q=" + q), 413, "too-long");
        assertProblem(client.get("/api/v1/series?from=x&q=" + q), 400, "not-a-year");
        assertProblem(client.get("/api/v1/series"), 422, "not-understood");
    }

    /** A printed figure may be off by a unit of its last digit, and by a revision beyond that. */
    @Test
    void boundsAndTheBandOfRevisionsTravelInEveryFormat() throws Exception {
        String q = Visit.encode(SmallObservatory.level(TradeFlow.EXPORTS, 2015).toString());
        String bounds = "3014000000,3016000000,298\\d+,30[4-9]\\d+";
        String questions = "/api/v1/questions?q=" + q;
        assertThat(client.get(questions).body())
                .contains("\"low\":3014000000", "\"high\":3016000000")
                .containsPattern("\"revised_low\":298\\d+")
                .containsPattern("\"revised_high\":30[4-9]\\d+");
        assertThat(client.get(questions + "&format=csv").body())
                .contains("value,low,high,unit,", ",revised_low,revised_high")
                .contains("3015000000,3014000000,3016000000,EUR,")
                .containsPattern("298\\d+,30[4-9]\\d+");
        String series = "/api/v1/series?from=2014&to=2015&q=" + q;
        assertThat(client.get(series).body())
                .contains("\"low\":[null,3014000000]", "\"high\":[null,3016000000]")
                .containsPattern("\"revised_low\":\\[null,298\\d+]")
                .containsPattern("\"revised_high\":\\[null,30[4-9]\\d+]");
        assertThat(client.get(series + "&format=csv").body())
                .contains("year,value,low,high,revised_low,revised_high,")
                .containsPattern("2015,3015000000," + bounds);
    }

    @Test
    void completionsSayWhatCouldComeNext() throws Exception {
        assertThat(client.get("/api/v1/complete?q=exports+from+Upp").body())
                .contains("\"completions\":[{\"text\":\"");
    }

    /** What the exact grammar reads as a table is never taken for a question in other words. */
    @Test
    void aTableAskedAsAQuestionIsThatTable() throws Exception {
        String q = Visit.encode("exports for each reporter and year");
        String table = client.get("/api/v1/tables?q=" + q).body();
        assertThat(client.get("/api/v1/questions?q=" + q).body()).isEqualTo(table);
        HttpResponse<String> file = client.get("/api/v1/questions?format=xlsx&q=" + q);
        assertThat(file.statusCode()).isEqualTo(400);
    }
}
