// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.fondaco.core.catalog.Publication;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.web.site.Visit;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No number leaves without its source, its release and its licence. */
class NumbersWithTheirTermsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ASKED =
            Visit.encode(SmallObservatory.level(TradeFlow.EXPORTS, 2016).toString());

    private static FondacoServer server;
    private static Client client;

    @BeforeAll
    static void start() {
        Publication terms =
                new Publication(
                        "CC-BY-4.0",
                        "",
                        "",
                        "",
                        Map.of("figures", new Publication.Terms("", "", "ODbL-1.0")));
        server =
                FondacoServer.start(
                        TestHoldings.with(SmallObservatory.holdings(), terms),
                        ServerOptions.onPort(0).withLimits(20_000, 100, 1_000));
        client = new Client(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode call(String question) throws Exception {
        String call =
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":"
                        + "\"ask\",\"arguments\":{\"question\":\"%s\"}}}";
        HttpResponse<String> answer =
                client.post(
                        "/mcp",
                        "application/json",
                        call.formatted(question),
                        "Accept",
                        "application/json, text/event-stream");
        String body = answer.body();
        return JSON.readTree(body.substring(body.indexOf('{'))).at("/result/structuredContent");
    }

    @Test
    void evidenceTellsLicenceAndDay() throws Exception {
        JsonNode piece =
                JSON.readTree(client.get("/api/v1/questions?q=" + ASKED).body()).at("/evidence/0");
        assertThat(piece.path("licence").asText()).isEqualTo("ODbL-1.0");
        assertThat(piece.path("release").asText()).isEqualTo(piece.path("released").asText());
        assertThat(piece.path("released").asText()).matches("\\d{4}(-\\d\\d){0,2}");
        assertThat(piece.path("origin").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/questions?format=csv&q=",
                "/series?from=2015&to=2016&format=csv&q=",
                "/series?from=2015&to=2016&q=",
                "/figures?format=csv#",
                "/figures#",
                "/figures/G2016#"
            })
    void filesAndListsTellTheLicence(String path) throws Exception {
        String address = path.endsWith("#") ? path.replace("#", "") : path + ASKED;
        assertThat(client.get("/api/v1" + address).body()).contains("licence").contains("ODbL-1.0");
    }

    @Test
    void aSeriesIsAsNewAsWhatItTells() throws Exception {
        String body = client.get("/api/v1/series?from=2015&to=2016&q=" + ASKED).body();
        String released = JSON.readTree(body).path("updated").asText();
        assertThat(client.get("/api/v1/questions?q=" + ASKED).body()).contains(released);
    }

    /** What is told beside a refusal is a number as well. */
    @Test
    void aNumberToldBesideARefusalHasItsTerms() throws Exception {
        String asked = "exports+to+Yberia+of+unicorns+in+2016";
        JsonNode problem = JSON.readTree(client.get("/api/v1/questions?q=" + asked).body());
        assertThat(problem.path("status").asInt()).isEqualTo(422);
        assertThat(problem.path("detail").asText()).contains("3,016");
        assertThat(problem.at("/instead/0/value").asLong()).isEqualTo(3_016_000_000L);
        assertThat(problem.at("/instead/0/evidence/0/licence").asText()).isEqualTo("ODbL-1.0");
        JsonNode card = call(asked.replace('+', ' '));
        assertThat(card.path("answered").asBoolean()).isFalse();
        JsonNode instead = card.at("/instead/0");
        for (String field :
                new String[] {
                    "question", "value", "unit", "source", "release", "licence", "address"
                }) {
            assertThat(instead.path(field).asText()).as(field).isNotEmpty();
        }
    }

    @Test
    void anAssistantIsToldASentence() throws Exception {
        JsonNode card = call(SmallObservatory.level(TradeFlow.EXPORTS, 2016).toString());
        assertThat(card.path("says").asText()).contains("were", "3,016").endsWith(".");
        assertThat(card.path("citation").asText()).contains("exports");
    }

    /** What is answered by a table is a table in a file, too; what isn't says so there. */
    @Test
    void aFileIsNeverEmpty() throws Exception {
        String table =
                client.get("/api/v1/questions?format=csv&q=how+are+exports+to+Yberia+going%3F")
                        .body();
        assertThat(table.lines().count()).isGreaterThan(1);
        String refusal =
                client.get("/api/v1/questions?format=csv&q=what+is+the+population+of+Yberia")
                        .body();
        assertThat(refusal.lines().skip(1)).anySatisfy(l -> assertThat(l).contains("no_data"));
    }
}
