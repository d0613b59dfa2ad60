// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signed checks as everybody sees them. */
class SignedChecksTest {

    private static final String SIGNED = "2026-03-31-check-1";
    private static final String DRAFT = "2026-03-31-check-2";

    private static FondacoServer server;
    private static Client client;

    @BeforeAll
    static void start() {
        server = FondacoServer.start(SmallObservatory.holdings(), ServerOptions.onPort(0));
        client = new Client(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theListNamesWhoSignedAndLeavesDraftsOut() throws Exception {
        String list = client.get("/en/checks").body();
        assertThat(list)
                .contains("/en/checks/" + SIGNED, "signed by Anna Rossi on 2026-03-31")
                .doesNotContain(DRAFT, "<script>alert");
        assertThat(client.get("/it/checks").body()).contains("firmata da Anna Rossi il");
    }

    @Test
    void aSignedCheckHasAPageWithReviewerEvidenceAndHistory() throws Exception {
        String page = client.get("/en/checks/" + SIGNED).body();
        assertThat(page)
                .contains("signed by Anna Rossi on 2026-03-31", "trial 1", "History")
                .contains("https://example.org/note", "application/ld+json", "\"ClaimReview\"")
                .contains("\\u003cscript>alert")
                .doesNotContain("unreviewed: no person", "<script>alert");
    }

    @Test
    void programsGetClaimReviewsWhoseRatingsAreWords() throws Exception {
        HttpResponse<String> answer = client.get("/api/v1/reviews/" + SIGNED + "?lang=it");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"alternateName\":\"Non si può dire\"", "\"reviewer\":\"Anna Rossi\"")
                .contains("/it/checks/" + SIGNED + "#s1")
                .doesNotContain("ratingValue");
    }

    @Test
    void aDraftIsNobodysBusiness() throws Exception {
        assertThat(client.get("/en/checks/" + DRAFT).statusCode()).isEqualTo(404);
        assertThat(client.get("/api/v1/reviews/" + DRAFT).statusCode()).isEqualTo(404);
        assertThat(client.get("/api/v1/reviews").body()).contains(SIGNED).doesNotContain(DRAFT);
        assertThat(client.get("/en/checks/..%2f..%2fobservatory").statusCode()).isIn(400, 404);
    }
}
