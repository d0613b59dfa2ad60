// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.fondaco.web.account.Account;
import eu.fondaco.web.account.Accounts;
import eu.fondaco.web.account.Identity;
import eu.fondaco.web.account.OneTimeCodes;
import eu.fondaco.web.account.Passwords;
import eu.fondaco.web.account.Provider;
import eu.fondaco.web.account.Review;
import eu.fondaco.web.site.Visit;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in by a provider of OpenID Connect; named after points of OWASP ASVS 5.0, V10. */
class ProviderSignInTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Map<String, Account> held = new ConcurrentHashMap<>();
    private FakeProvider provider;
    private FondacoServer server;
    private Client client;

    @BeforeEach
    void start() {
        provider = new FakeProvider();
        held.put(
                "anna",
                new Account(
                        "anna", "Anna Rossi", new Identity(provider.issuer(), provider.subject)));
        server =
                FondacoServer.start(
                        TestHoldings.with(SmallObservatory.holdings(), new KeptInMemory()),
                        ServerOptions.onPort(0),
                        Review.by(
                                accounts(),
                                Optional.of(
                                        new Provider(
                                                "Our office",
                                                provider.issuer(),
                                                FakeProvider.CLIENT,
                                                FakeProvider.SECRET,
                                                "")),
                                "trial 1",
                                Clock.systemUTC()));
        client = new Client(server.port());
    }

    @AfterEach
    void stop() {
        server.close();
        provider.close();
    }

    private Accounts accounts() {
        return new Accounts() {
            @Override
            public Map<String, Account> all() {
                return held;
            }

            @Override
            public void put(Account account) {
                held.put(account.user(), account);
            }
        };
    }

    /** What a browser holds after it was sent to the provider. */
    private record Sent(Map<String, String> asked, String cookie) {}

    private Sent begin(String lang) throws Exception {
        HttpResponse<String> answer = client.get("/" + lang + "/review/provider");
        assertThat(answer.statusCode()).isEqualTo(303);
        String to = answer.headers().firstValue("Location").orElseThrow();
        assertThat(to).startsWith(provider.issuer() + "/authorize?");
        Map<String, String> asked = new HashMap<>();
        for (String pair : URI.create(to).getRawQuery().split("&")) {
            String[] both = pair.split("=", 2);
            asked.put(both[0], URLDecoder.decode(both[1], StandardCharsets.UTF_8));
        }
        provider.nonce = asked.get("nonce");
        provider.challenge = asked.get("code_challenge");
        return new Sent(asked, cookie(answer, "__Host-fondaco-sign-in"));
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        List<String> all = answer.headers().allValues("Set-Cookie");
        return all.stream()
                .filter(c -> c.startsWith(name + "=") && !c.contains("Max-Age=0"))
                .map(c -> c.replaceFirst(";.*", ""))
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> back(Sent sent, String further) throws Exception {
        return client.get(
                "/review/back?code="
                        + FakeProvider.CODE
                        + "&state="
                        + Visit.encode(sent.asked.get("state"))
                        + further,
                "Cookie",
                sent.cookie);
    }

    private void isRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(cookie(answer, Review.COOKIE)).isEmpty();
        assertThat(Jsoup.parse(answer.body()).text())
                .contains("Signing in with Our office did not work");
    }

    @Test
    void aReviewerSignsInByTheProviderAndNeedsNoPasswordHere() throws Exception {
        String page = client.get("/en/review").body();
        assertThat(page).contains("Sign in with Our office").doesNotContain("type=\"password\"");
        HttpResponse<String> in = back(begin("en"), "&iss=" + Visit.encode(provider.issuer()));
        assertThat(in.statusCode()).isEqualTo(200);
        assertThat(in.headers().firstValue("Refresh")).contains("0; url=/en/review");
        assertThat(in.headers().firstValue("Cache-Control")).contains("no-store");
        String session = cookie(in, Review.COOKIE);
        assertThat(client.get("/en/review", "Cookie", session).body())
                .contains("Signed in as Anna Rossi");
        assertThat(in.headers().allValues("Set-Cookie"))
                .anyMatch(
                        c ->
                                c.startsWith(Review.COOKIE)
                                        && c.endsWith("Secure; HttpOnly; SameSite=Strict"));
    }

    @Test
    void whoBeganInItalianGoesOnInItalian() throws Exception {
        HttpResponse<String> in = back(begin("it"), "");
        assertThat(in.headers().firstValue("Refresh")).contains("0; url=/it/review");
        assertThat(in.body()).contains("Continua");
    }

    @Test
    void v10_2_1_andV10_4_6_theCodeIsBoundToTheOneWhoBegan() throws Exception {
        Sent sent = begin("en");
        assertThat(sent.asked)
                .containsEntry("response_type", "code")
                .containsEntry("scope", "openid")
                .containsEntry("client_id", FakeProvider.CLIENT)
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", "http://127.0.0.1:" + server.port() + Provider.BACK);
        isRefused(back(new Sent(sent.asked, ""), ""));
        Sent mine = begin("en");
        Sent other = begin("en");
        isRefused(back(new Sent(mine.asked, other.cookie), ""));
        Sent unproven = begin("en");
        provider.challenge = "of somebody else";
        isRefused(back(unproven, ""));
        Sent whole = begin("en");
        assertThat(back(whole, "").statusCode()).isEqualTo(200);
        assertThat(provider.asked)
                .containsEntry("grant_type", "authorization_code")
                .containsKey("code_verifier")
                .doesNotContainKey("client_secret");
        assertThat(provider.authorization).startsWith("Basic ");
    }

    @Test
    void aReturnIsGoodOnce() throws Exception {
        Sent sent = begin("en");
        assertThat(back(sent, "").statusCode()).isEqualTo(200);
        isRefused(back(sent, ""));
    }

    @Test
    void v10_2_2_anotherProviderCantSendBack() throws Exception {
        isRefused(back(begin("en"), "&iss=https%3A%2F%2Felsewhere.example"));
    }

    @Test
    void v10_5_1_aTokenOfAnotherSignInIsRefused() throws Exception {
        Sent sent = begin("en");
        provider.nonce = "of another";
        isRefused(back(sent, ""));
    }

    @Test
    void v10_5_2_whoTheProviderKnowsByAnotherSubjectIsNobodyHere() throws Exception {
        provider.subject = "55-bruno";
        HttpResponse<String> answer = back(begin("en"), "");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(cookie(answer, Review.COOKIE)).isEmpty();
        assertThat(Jsoup.parse(answer.body()).text())
                .contains("no account of this observatory is yours")
                .contains("--subject 55-bruno");
        held.put(
                "anna",
                new Account("anna", "Anna", new Identity("https://old.example", "55-bruno")));
        assertThat(back(begin("en"), "").statusCode()).isEqualTo(403);
    }

    @Test
    void v10_5_3_andV10_5_4_tokensOfOtherIssuersAndForOthersAreRefused() throws Exception {
        provider.claims = c -> c.issuer("https://elsewhere.example");
        isRefused(back(begin("en"), ""));
        provider.claims = c -> c.audience("another client");
        isRefused(back(begin("en"), ""));
        provider.claims = c -> c.expirationTime(new Date(0));
        isRefused(back(begin("en"), ""));
    }

    @Test
    void v9_1_1_tokensSignedByOthersOrNobodyAreRefused() throws Exception {
        provider.otherKey = true;
        isRefused(back(begin("en"), ""));
        provider.otherKey = false;
        provider.unsigned = true;
        isRefused(back(begin("en"), ""));
    }

    @Test
    void v7_4_2_aClosedAccountIsOutAtOnce() throws Exception {
        String session = cookie(back(begin("en"), ""), Review.COOKIE);
        held.clear();
        assertThat(client.get("/en/review", "Cookie", session).body())
                .contains("Sign in to review");
    }

    @Test
    void noPasswordOpensAnAccountOfTheProvider() throws Exception {
        String secret = OneTimeCodes.secret();
        held.put(
                "bruno",
                new Account(
                        "bruno",
                        "Bruno Bianchi",
                        new Passwords().encode("four quiet owls swim far"),
                        secret));
        assertThat(client.get("/en/review").body()).contains("type=\"password\"");
        for (String password : new String[] {"", "four quiet owls swim far"}) {
            HttpResponse<String> answer =
                    client.post(
                            "/en/review/sign-in",
                            FORM,
                            "user=anna&password=" + Visit.encode(password) + "&code=000000");
            assertThat(answer.statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aProviderThatIsAwayIsSaidToBe() throws Exception {
        provider.close();
        HttpResponse<String> answer = client.get("/it/review/provider");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("30");
        assertThat(Jsoup.parse(answer.body()).title()).startsWith("Accedi per rivedere");
        assertThat(Jsoup.parse(answer.body()).text()).contains("Our office ora non risponde");
    }

    @Test
    void v12_2_1_theProviderIsReachedSafely() {
        assertThatThrownBy(() -> new Provider("x", "http://login.example", "c", "", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://");
        assertThatThrownBy(
                        () ->
                                new Provider(
                                        "x", "https://login.example", "c", "", "http://a.example"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
