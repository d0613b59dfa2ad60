// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.kept.KeptCheck;
import eu.fondaco.core.kept.KeptCheck.State;
import eu.fondaco.core.kept.KeptStatement.Choice;
import eu.fondaco.core.text.Words;
import eu.fondaco.web.account.Review;
import eu.fondaco.web.site.Visit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A check is kept, decided on and signed on the machine of the server, without an account. */
class ReviewOnThisMachineTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final KeptInMemory kept = new KeptInMemory();
    private FondacoServer server;
    private Client client;

    @BeforeEach
    void start() {
        server =
                FondacoServer.start(
                        TestHoldings.with(SmallObservatory.holdings(), kept),
                        ServerOptions.onPort(0),
                        Review.onThisMachine("anna", "trial 1"));
        client = new Client(server.port());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> send(String path, String... fields) throws Exception {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(Visit.encode(fields[i]))
                    .append('=')
                    .append(Visit.encode(fields[i + 1]));
        }
        return client.post(path, FORM, body.toString());
    }

    private String token() throws Exception {
        Document page = Jsoup.parse(client.get("/en/review").body());
        return page.select("input[name=token]").first().attr("value");
    }

    private KeptCheck keep() throws Exception {
        HttpResponse<String> answer =
                send(
                        "/en/review",
                        "token",
                        token(),
                        "who",
                        "Anna Rossi",
                        "text",
                        "Trade rose by 9%.",
                        "title",
                        "A note",
                        "url",
                        "https://example.org/note");
        assertThat(answer.statusCode()).isEqualTo(303);
        return kept.all().get(0);
    }

    private HttpResponse<String> act(KeptCheck check, String... fields) throws Exception {
        String[] all = new String[fields.length + 6];
        all[0] = "token";
        all[1] = token();
        all[2] = "who";
        all[3] = "Anna Rossi";
        all[4] = "seen";
        all[5] = String.valueOf(check.history().size());
        System.arraycopy(fields, 0, all, 6, fields.length);
        return send("/en/review/" + check.id(), all);
    }

    @Test
    void theNameGivenOnceIsOfferedInTheNextForm() throws Exception {
        Document before = Jsoup.parse(client.get("/en/review").body());
        assertThat(before.select("input[name=who]").attr("value")).isEqualTo("anna");
        KeptCheck draft = keep();
        Document after = Jsoup.parse(client.get("/it/review/" + draft.id()).body());
        assertThat(after.select("input[name=who]").eachAttr("value")).containsOnly("Anna Rossi");
    }

    @Test
    void aCheckIsKeptDecidedOnSignedAnsweredAndWithdrawn() throws Exception {
        KeptCheck draft = keep();
        assertThat(draft.text().url()).isEqualTo("https://example.org/note");
        assertThat(client.get("/en/checks/" + draft.id()).statusCode()).isEqualTo(404);
        assertThat(client.get("/en/review/" + draft.id()).body())
                .contains("Decide on statement 1", "Save, sign and publish");
        act(
                draft,
                "act",
                "sign",
                "choice.1",
                "change",
                "verdict.1",
                "contradicted",
                "reason.1",
                "It fell, says the office.");
        KeptCheck signed = kept.find(draft.id()).orElseThrow();
        assertThat(signed.state()).isEqualTo(State.SIGNED);
        assertThat(signed.statements().get(0).decision().choice()).isEqualTo(Choice.CHANGE);
        act(signed, "act", "reply", "author", "The author", "words", "We stand by it.");
        assertThat(client.get("/en/checks/" + draft.id()).body())
                .contains("signed by Anna Rossi", "Doesn't hold", "It fell, says the office.")
                .contains("verdict changed", "We stand by it.", "The author");
        KeptCheck answered = kept.find(draft.id()).orElseThrow();
        act(answered, "act", "withdraw", "why", "A wrong text.");
        HttpResponse<String> gone = client.get("/en/checks/" + draft.id());
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("A wrong text.");
    }

    @Test
    void aBrokenFileIsNamedOnThisMachineOnly() throws Exception {
        KeptCheck signed = keep();
        act(signed, "act", "sign");
        kept.broken(
                DataIssue.error(
                        "bad-value",
                        "checks/2026-01-01-broken.yaml",
                        4,
                        "lang",
                        new Words("'fr' can't be read"),
                        new Words("write en or it")));
        String told = "checks/2026-01-01-broken.yaml:4: lang: ";
        assertThat(client.get("/en/checks").body())
                .contains("/en/checks/" + signed.id(), "One check can", told, "write en or it");
        assertThat(client.get("/en/review").body()).contains(told);
        String[] visitor = {"X-Forwarded-For", "203.0.113.9"};
        assertThat(client.get("/it/checks", visitor).body())
                .contains("/it/checks/" + signed.id(), "Una verifica al momento")
                .doesNotContain("broken", "yaml", "write en");
        String own = "checks/2026-01-01-broken";
        for (String at : new String[] {"/en/" + own, "/en/review/2026-01-01-broken"}) {
            HttpResponse<String> here = client.get(at);
            assertThat(here.statusCode()).as(at).isEqualTo(503);
            assertThat(here.body()).contains("its file can&#39;t be read", told, "write en or it");
        }
        assertThat(client.get("/it/" + own, visitor).body())
                .contains("Questa verifica è conservata qui", "/it/checks")
                .doesNotContain("yaml", "write en");
        HttpResponse<String> program = client.get("/api/v1/reviews/2026-01-01-broken");
        assertThat(program.statusCode()).isEqualTo(503);
        assertThat(program.body()).contains("broken-check", "fondaco kept").doesNotContain("yaml");
    }

    @Test
    void aDismissedStatementIsListedWithItsReasonOnly() throws Exception {
        KeptCheck draft = keep();
        act(draft, "act", "sign", "choice.1", "dismiss", "reason.1", "A figure of speech.");
        assertThat(client.get("/en/checks/" + draft.id()).body())
                .contains("Left out by the reviewer", "A figure of speech.")
                .doesNotContain("Nothing measures it.");
        assertThat(client.get("/api/v1/reviews/" + draft.id()).body()).contains("\"@graph\":[]");
    }

    @Test
    void aChangeWithoutAReasonIsToldAndWhatWasTypedStays() throws Exception {
        KeptCheck draft = keep();
        HttpResponse<String> answer =
                act(draft, "act", "sign", "choice.1", "change", "verdict.1", "supported");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Statement 1", "need a reason");
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("input[name=choice.1][value=change]").hasAttr("checked")).isTrue();
        assertThat(kept.find(draft.id()).orElseThrow()).isEqualTo(draft);
    }

    @Test
    void whoComesSecondIsTold() throws Exception {
        KeptCheck draft = keep();
        act(draft, "act", "sign");
        HttpResponse<String> late = act(draft, "act", "withdraw", "why", "x");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(kept.find(draft.id()).orElseThrow().state()).isEqualTo(State.SIGNED);
    }

    @Test
    void pagesOfOtherSitesAndVisitorsThroughAProxyReviewNothing() throws Exception {
        String token = token();
        assertThat(send("/en/review", "token", "guess", "who", "A", "text", "x").statusCode())
                .isEqualTo(403);
        String body = "token=" + token + "&who=A&text=Trade+rose.";
        assertThat(
                        client.post("/en/review", FORM, body, "Origin", "https://evil.example")
                                .statusCode())
                .isEqualTo(403);
        assertThat(client.post("/en/review", FORM, body, "Origin", "null").statusCode())
                .isEqualTo(403);
        assertThat(
                        client.post("/en/review", FORM, body, "Sec-Fetch-Site", "cross-site")
                                .statusCode())
                .isEqualTo(403);
        assertThat(
                        client.post("/en/review", FORM, body, "X-Forwarded-For", "203.0.113.9")
                                .statusCode())
                .isEqualTo(403);
        assertThat(client.get("/en/review", "X-Forwarded-For", "203.0.113.9").statusCode())
                .isEqualTo(403);
        for (String added :
                new String[] {
                    "X-Real-IP",
                    "X-Forwarded-Host",
                    "x-client-ip",
                    "CF-Connecting-IP",
                    "True-Client-IP",
                    "Forwarded",
                    "CDN-Loop"
                }) {
            assertThat(client.get("/en/review", added, "203.0.113.9").statusCode())
                    .as(added)
                    .isEqualTo(403);
        }
        assertThat(old(server.port(), "/en/review")).contains(" 403 ");
        assertThat(kept.all()).isEmpty();
        String[] browser = {"Origin", "null", "Sec-Fetch-Site", "same-origin"};
        assertThat(client.post("/en/review", FORM, body, browser).statusCode()).isEqualTo(303);
    }

    @Test
    void nothingIsThereUnlessReviewingIsOn() throws Exception {
        try (FondacoServer other =
                FondacoServer.start(SmallObservatory.holdings(), ServerOptions.onPort(0))) {
            Client visitor = new Client(other.port());
            assertThat(visitor.get("/en/review").statusCode()).isEqualTo(404);
            assertThat(visitor.form("/en/check", "text", "Trade rose.").body())
                    .doesNotContain("/review");
        }
        assertThat(client.form("/en/check", "text", "Trade rose.").body())
                .contains("/en/review/new");
    }

    /** The first line of what a proxy gets that adds nothing, as nginx is unless told otherwise. */
    private static String old(int port, String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String asked = "GET " + path + " HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n";
            socket.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
            byte[] all = socket.getInputStream().readAllBytes();
            return new String(all, StandardCharsets.UTF_8).lines().findFirst().orElse("");
        }
    }
}
