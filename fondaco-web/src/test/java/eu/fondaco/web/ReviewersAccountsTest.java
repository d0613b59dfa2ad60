// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import eu.fondaco.web.account.Account;
import eu.fondaco.web.account.Accounts;
import eu.fondaco.web.account.OneTimeCodes;
import eu.fondaco.web.account.Passwords;
import eu.fondaco.web.account.Review;
import eu.fondaco.web.site.Visit;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts and sessions of reviewers; tests are named after points of OWASP ASVS 5.0. */
class ReviewersAccountsTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PASSWORD = "nine tired herons dance";
    private static final String SECRET = OneTimeCodes.secret();
    private static final Passwords PASSWORDS = new Passwords();
    private static final String ENCODED = PASSWORDS.encode(PASSWORD);

    private final Map<String, Account> held = new ConcurrentHashMap<>();
    private final Hand clock = new Hand();
    private final KeptInMemory kept = new KeptInMemory();
    private FondacoServer server;
    private Client client;

    /** A clock that is moved by hand. */
    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-03-31T12:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void start() {
        held.put("anna", new Account("anna", "Anna Rossi", ENCODED, SECRET));
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
        server =
                FondacoServer.start(
                        TestHoldings.with(SmallObservatory.holdings(), kept),
                        ServerOptions.onPort(0),
                        Review.by(accounts, "trial 1", clock));
        client = new Client(server.port());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String code() {
        return new OneTimeCodes(clock).of(SECRET, clock.instant());
    }

    private HttpResponse<String> signIn(String user, String password, String code)
            throws Exception {
        return client.post(
                "/en/review/sign-in",
                FORM,
                "user="
                        + Visit.encode(user)
                        + "&password="
                        + Visit.encode(password)
                        + "&code="
                        + code);
    }

    private String in() throws Exception {
        HttpResponse<String> answer = signIn("anna", PASSWORD, code());
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    private String page(String cookie) throws Exception {
        return client.get("/en/review", "Cookie", cookie).body();
    }

    private String token(String cookie) throws Exception {
        return Jsoup.parse(page(cookie)).select("input[name=token]").first().attr("value");
    }

    private int keep(String cookie, String token) throws Exception {
        return client.post(
                        "/en/review",
                        FORM,
                        "token=" + token + "&text=Trade+rose.&who=Somebody+Else",
                        "Cookie",
                        cookie)
                .statusCode();
    }

    @Test
    void v6_3_3_aReviewerSignsInByPasswordAndCodeAndSignsByTheNameOfTheAccount() throws Exception {
        String cookie = in();
        assertThat(page(cookie)).contains("Signed in as Anna Rossi");
        assertThat(keep(cookie, token(cookie))).isEqualTo(303);
        assertThat(kept.all().get(0).history().get(0).who()).isEqualTo("Anna Rossi");
    }

    @Test
    void v6_3_8_whatIsWrongIsNotTold() throws Exception {
        String wrong = signIn("anna", "some other long one", code()).body();
        String nobody = signIn("nobody", PASSWORD, code()).body();
        String badCode = signIn("anna", PASSWORD, "000000").body();
        assertThat(wrong)
                .contains("don&#39;t belong together")
                .isEqualTo(nobody)
                .isEqualTo(badCode);
    }

    @Test
    void v6_3_1_whoGuessesWaitsAndOthersDoNot() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("anna", "guess number " + i + " of many", "123456").statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<String> sixth = signIn("anna", PASSWORD, code());
        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.headers().firstValue("Retry-After")).contains("30");
        clock.move(Duration.ofSeconds(31));
        assertThat(signIn("anna", PASSWORD, code()).statusCode()).isEqualTo(303);
    }

    /** What is turned away is in the log by kind, the last of it when the server ends. */
    @Test
    void v16_3_failuresAreCounted() throws Exception {
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        Handler handler = new Listening(told);
        Logger log = Logger.getLogger("eu.fondaco.security");
        log.addHandler(handler);
        try {
            String cookie = in();
            assertThat(keep(cookie, "guess")).isEqualTo(403);
            for (int i = 0; i < 6; i++) {
                signIn("anna", "guess number " + i + " of many", "123456");
            }
            server.close();
        } finally {
            log.removeHandler(handler);
        }
        assertThat(told)
                .contains(
                        "turned away: {FORM_TOKEN=1}",
                        "turned away: {SIGN_IN_FAILED=5, LOCKED_OUT=1}");
    }

    private static final class Listening extends Handler {

        private final List<String> told;

        Listening(List<String> told) {
            this.told = told;
        }

        @Override
        public void publish(LogRecord each) {
            told.add(each.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void v6_5_1_aCodeIsGoodOnce() throws Exception {
        String code = code();
        assertThat(signIn("anna", PASSWORD, code).statusCode()).isEqualTo(303);
        assertThat(signIn("anna", PASSWORD, code).statusCode()).isEqualTo(401);
        clock.move(Duration.ofMinutes(2));
        assertThat(signIn("anna", PASSWORD, code).statusCode()).isEqualTo(401);
    }

    @Test
    void v6_2_passwordsAreLongAndNotEasyToGuess() {
        for (String bad :
                new String[] {
                    "short one",
                    "aaaaaaaaaaaaaaaa",
                    "123456789012345",
                    "qwertyuiopasdfghjkl",
                    "anna rossi fondaco anna",
                    "x".repeat(201)
                }) {
            assertThat(Passwords.trouble(bad, "anna", "Anna Rossi")).as(bad).isPresent();
        }
        assertThat(Passwords.trouble(PASSWORD, "anna", "Anna Rossi")).isEmpty();
        assertThat(Passwords.trouble("gatto verde corre piano", "anna", "Anna Rossi")).isEmpty();
        assertThat(ENCODED).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "Password123456789",
                "p@ssw0rdp@ssw0rd",
                "iloveyouiloveyou",
                "liverpoolliverpool",
                "correct horse battery staple",
                "juventusjuventus1"
            })
    void v6_2_4_and_v6_2_12_leakedPasswordsAreRefusedAlsoInARow(String leaked) {
        assertThat(Passwords.trouble(leaked, "anna", "Anna Rossi").orElseThrow().en())
                .contains("leaked");
    }

    @Test
    void v6_2_11_wordsOfThisPlaceAndOwnNamesAreEasyToGuess() {
        String own = "rossi osservatorio";
        assertThat(Passwords.trouble(own, "anna", "Anna Rossi")).isPresent();
    }

    @Test
    void v6_2_9_longPasswordsAreTakenAndLookedAtInTime() {
        assertTimeout(
                Duration.ofSeconds(10),
                () -> {
                    String words = "nine tired herons dance " + "in a row ".repeat(19);
                    assertThat(Passwords.trouble(words, "anna", "Anna Rossi")).isEmpty();
                    assertThat(Passwords.trouble("ab1".repeat(66), "anna", "Anna Rossi"))
                            .isPresent();
                });
    }

    @Test
    void v3_3_theCookieIsForThisHostAndNoScript() throws Exception {
        String cookie =
                signIn("anna", PASSWORD, code()).headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie)
                .matches(
                        "__Host-fondaco-review=[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly;"
                                + " SameSite=Strict");
    }

    @Test
    void v3_5_1_formsOfOtherSitesAreRefused() throws Exception {
        String cookie = in();
        assertThat(keep(cookie, "guess")).isEqualTo(403);
        clock.move(Duration.ofMinutes(1));
        String other = in();
        assertThat(keep(cookie, token(other))).isEqualTo(403);
        assertThat(kept.all()).isEmpty();
    }

    @Test
    void v7_2_4_aNewSignInBringsANewTokenAndEndsTheOldSession() throws Exception {
        String first = in();
        clock.move(Duration.ofMinutes(1));
        HttpResponse<String> again =
                client.post(
                        "/en/review/sign-in",
                        FORM,
                        "user=anna&password=" + Visit.encode(PASSWORD) + "&code=" + code(),
                        "Cookie",
                        first);
        assertThat(again.headers().allValues("Set-Cookie").toString()).doesNotContain(first);
        assertThat(page(first)).contains("Sign in to review");
    }

    @Test
    void v7_3_sessionsEndWhenNobodyUsesThemAndAfterADay() throws Exception {
        String idle = in();
        clock.move(Duration.ofMinutes(31));
        assertThat(page(idle)).contains("Sign in to review");
        String busy = in();
        for (int i = 0; i < 24; i++) {
            assertThat(page(busy)).contains("Signed in as");
            clock.move(Duration.ofMinutes(20));
        }
        clock.move(Duration.ofMinutes(1));
        assertThat(page(busy)).contains("Sign in to review");
    }

    @Test
    void v7_4_signingOutAndClosingAnAccountEndSessions() throws Exception {
        String cookie = in();
        HttpResponse<String> out =
                client.post(
                        "/en/review/sign-out", FORM, "token=" + token(cookie), "Cookie", cookie);
        assertThat(out.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
        assertThat(page(cookie)).contains("Sign in to review");
        clock.move(Duration.ofMinutes(1));
        String second = in();
        held.clear();
        assertThat(page(second)).contains("Sign in to review");
    }

    @Test
    void v6_2_3_anotherPasswordNeedsThePresentOneAndEndsAllSessions() throws Exception {
        String cookie = in();
        String token = token(cookie);
        clock.move(Duration.ofMinutes(1));
        assertThat(change(cookie, token, "not the present one", "four quiet owls swim far"))
                .isEqualTo(422);
        assertThat(change(cookie, token, PASSWORD, "short")).isEqualTo(422);
        clock.move(Duration.ofMinutes(1));
        assertThat(change(cookie, token, PASSWORD, "four quiet owls swim far")).isEqualTo(303);
        assertThat(page(cookie)).contains("Sign in to review");
        clock.move(Duration.ofMinutes(1));
        assertThat(signIn("anna", "four quiet owls swim far", code()).statusCode()).isEqualTo(303);
    }

    private int change(String cookie, String token, String old, String chosen) throws Exception {
        return client.post(
                        "/en/review/password",
                        FORM,
                        "token="
                                + token
                                + "&old="
                                + Visit.encode(old)
                                + "&code="
                                + code()
                                + "&chosen="
                                + Visit.encode(chosen),
                        "Cookie",
                        cookie)
                .statusCode();
    }

    @Test
    void v14_3_visitorsGetNoCookieAndReviewersPagesAreNotKeptByBrowsers() throws Exception {
        for (String path : new String[] {"/en", "/en/check", "/en/checks", "/en/review"}) {
            HttpResponse<String> answer = client.get(path);
            assertThat(answer.headers().firstValue("Set-Cookie")).as(path).isEmpty();
        }
        assertThat(client.get("/en/review", "Cookie", in()).headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void theCodesAreThoseOfTheStandard() {
        // RFC 6238, appendix B: the secret "12345678901234567890" at 59 seconds, last six digits
        String secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        OneTimeCodes codes = new OneTimeCodes(clock);
        assertThat(codes.of(secret, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(codes.of(secret, Instant.ofEpochSecond(1_111_111_109))).isEqualTo("081804");
    }
}
