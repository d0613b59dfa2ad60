// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.web.account.Account;
import eu.fondaco.web.account.Accounts;
import eu.fondaco.web.account.OneTimeCodes;
import eu.fondaco.web.account.Passwords;
import eu.fondaco.web.account.Review;
import eu.fondaco.web.sheet.SheetIntake;
import eu.fondaco.web.site.Visit;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Who may do what, each route by each role: what visitors read anybody reads alike, what reviewers
 * and editors do nobody does without their session and the token of its forms.
 */
class RolesTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PASSWORD = "seven slow barges turn";
    private static final String SECRET = OneTimeCodes.secret();
    private static final String ENCODED = new Passwords().encode(PASSWORD);

    /** What writes, with what a form of it holds. */
    private static final Map<String, String> WRITES =
            Map.of(
                    "/en/review", "text=Trade+rose.",
                    "/it/review", "text=Trade+rose.",
                    "/en/review/nothing", "act=sign&seen=1",
                    "/en/review/password", "password=a&new=b",
                    "/en/load/nothing", "act=take",
                    "/it/load/nothing", "act=take");

    /** What only reviewers see. */
    private static final List<String> DESKS =
            List.of("/en/review", "/it/review", "/en/review/password", "/en/load", "/it/load");

    private static final List<String> PUBLIC =
            List.of(
                    "/en",
                    "/it/checks",
                    "/en/datasets",
                    "/en/sources",
                    "/en/relations",
                    "/en/disagreements",
                    "/en/contents",
                    "/en/ask?q=exports",
                    "/api/v1/reviews",
                    "/api/v1/measures",
                    "/api/v1/questions?q=exports",
                    "/api/v1/openapi.yaml",
                    "/sdmx/v1/dataflow?format=json",
                    "/catalog.ttl",
                    "/sitemap.xml",
                    "/health/ready");

    private final Map<String, Account> held = new ConcurrentHashMap<>();
    private final List<String> looked = new ArrayList<>();
    private final KeptInMemory kept = new KeptInMemory();
    private FondacoServer server;
    private Client client;

    private final SheetIntake intake =
            new SheetIntake() {
                @Override
                public List<Asked> asked() {
                    return List.of();
                }

                @Override
                public Optional<Understood> understand(
                        String name, byte[] file, Map<String, String> said) {
                    looked.add(name);
                    return Optional.empty();
                }
            };

    @BeforeEach
    void start() {
        held.put("anna", new Account("anna", "Anna Rossi", ENCODED, SECRET));
        held.put("bea", new Account("bea", "Bea Neri", ENCODED, SECRET));
        Accounts accounts =
                new Accounts() {
                    @Override
                    public Map<String, Account> all() {
                        return held;
                    }

                    @Override
                    public void put(Account account) {
                        held.put(account.user(), account);
                    }
                };
        serve(Review.by(accounts, "trial 1", Clock.systemUTC()), intake);
    }

    private void serve(Review review, SheetIntake sheets) {
        server =
                FondacoServer.start(
                        TestHoldings.with(SmallObservatory.holdings(), kept),
                        ServerOptions.onPort(0).withLimits(10_000, 10_000, 1_000_000),
                        review,
                        sheets);
        client = new Client(server.port());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String signedIn(String user) throws Exception {
        OneTimeCodes codes = new OneTimeCodes(Clock.systemUTC());
        String form =
                "user=%s&password=%s&code=%s"
                        .formatted(
                                user,
                                Visit.encode(PASSWORD),
                                codes.of(SECRET, Clock.systemUTC().instant()));
        HttpResponse<String> answer = client.post("/en/review/sign-in", FORM, form);
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    private String token(String cookie) throws Exception {
        String page = client.get("/en/review", "Cookie", cookie).body();
        return Jsoup.parse(page).select("input[name=token]").first().attr("value");
    }

    /** Each way of writing is refused, and nothing is kept or looked at. */
    private void assertRefused(String who, String token, String... headers) throws Exception {
        for (Map.Entry<String, String> write : WRITES.entrySet()) {
            String body = token == null ? write.getValue() : write.getValue() + "&token=" + token;
            HttpResponse<String> answer = client.post(write.getKey(), FORM, body, headers);
            assertThat(answer.statusCode()).as(who + " " + write.getKey()).isIn(401, 403);
        }
        assertThat(kept.all()).as(who).isEmpty();
        assertThat(looked).as(who).isEmpty();
    }

    @Test
    void nobodyWritesWithoutASessionAndItsToken() throws Exception {
        String anna = signedIn("anna");
        String bea = signedIn("bea");
        String madeUp = anna.replaceFirst("=.*", "=" + "A".repeat(43));
        assertRefused("visitor", null, "Cookie", "a=b");
        assertRefused("visitor with a reviewer's token", token(anna), "Cookie", "a=b");
        assertRefused("a made-up session", token(anna), "Cookie", madeUp);
        assertRefused("reviewer without a token", null, "Cookie", anna);
        assertRefused("reviewer with another's token", token(bea), "Cookie", anna);
        String own = token(anna);
        held.remove("anna");
        assertRefused("a closed account", own, "Cookie", anna);
    }

    @Test
    void aReviewerWithTheTokenDoes() throws Exception {
        String anna = signedIn("anna");
        String form = "text=Trade+rose.&token=" + token(anna);
        assertThat(client.post("/en/review", FORM, form, "Cookie", anna).statusCode())
                .isEqualTo(303);
        assertThat(kept.all()).hasSize(1);
        String load = client.get("/en/load", "Cookie", anna).body();
        assertThat(Jsoup.parse(load).select("input[type=file]")).isNotEmpty();
    }

    @Test
    void desksShowVisitorsWhereToSignInAndNothingElse() throws Exception {
        String anna = signedIn("anna");
        client.post(
                "/en/review",
                FORM,
                "text=Exports+of+paper+boats+rose.&title=Paper+boats&token=" + token(anna),
                "Cookie",
                anna);
        List<String> desks = new ArrayList<>(DESKS);
        kept.all().forEach(c -> desks.add("/en/review/" + c.id()));
        for (String path : desks) {
            HttpResponse<String> visitor = client.get(path);
            assertThat(visitor.body())
                    .as(path)
                    .contains("name=\"password\"")
                    .doesNotContain("aper boats", "Anna", "type=\"file\"", "name=\"token\"");
            assertThat(client.get(path, "Cookie", anna).body()).as(path).contains("name=\"token\"");
        }
    }

    /** A reviewer's session opens nothing that visitors don't see, and closes nothing. */
    @Test
    void whatIsPublicIsTheSameForEverybody() throws Exception {
        String anna = signedIn("anna");
        client.post("/en/review", FORM, "text=Boats.&token=" + token(anna), "Cookie", anna);
        for (String path : PUBLIC) {
            HttpResponse<String> visitor = client.get(path);
            HttpResponse<String> reviewer = client.get(path, "Cookie", anna);
            assertThat(visitor.statusCode()).as(path).isLessThan(500);
            assertThat(reviewer.statusCode()).as(path).isEqualTo(visitor.statusCode());
            assertThat(timeless(reviewer.body())).as(path).isEqualTo(timeless(visitor.body()));
        }
    }

    private static String timeless(String body) {
        return body.replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "");
    }

    @Test
    void whereNothingIsReviewedOrLoadedNothingIsThere() throws Exception {
        server.close();
        serve(Review.off(), null);
        for (String path : DESKS) {
            assertThat(client.get(path).statusCode()).as(path).isEqualTo(404);
        }
        for (Map.Entry<String, String> write : WRITES.entrySet()) {
            assertThat(client.post(write.getKey(), FORM, write.getValue()).statusCode())
                    .as(write.getKey())
                    .isIn(404, 405);
        }
    }
}
