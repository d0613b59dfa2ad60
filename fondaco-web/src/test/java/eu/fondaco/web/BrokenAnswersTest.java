// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.web.site.Visit;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What no handler can go on from is told as a problem all the same, and the server goes on. */
class BrokenAnswersTest {

    private static Holdings broken() {
        Holdings whole = SmallObservatory.holdings();
        QuestionEngine engine =
                (questions, asOf) -> {
                    throw new StackOverflowError("too deep");
                };
        return TestHoldings.of(
                whole.catalog(),
                ObservationStore.empty(),
                whole.measures(),
                engine,
                whole.language(),
                whole.checker(),
                whole.briefs());
    }

    @Test
    void aStackThatIsFullIsAProblemDocument() throws Exception {
        try (FondacoServer server = FondacoServer.start(broken(), ServerOptions.onPort(0))) {
            Client client = new Client(server.port());
            String asked = Visit.encode(SmallObservatory.level(TradeFlow.EXPORTS, 2016).toString());
            HttpResponse<String> answer = client.get("/api/v1/questions?q=" + asked);
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json");
            assertThat(answer.body()).contains("urn:fondaco:problem:unexpected");
            assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(client.get("/health/live").statusCode()).isEqualTo(200);
        }
    }
}
