// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.StandardChecker;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.text.Document;
import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.web.http.SecurityEvents;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks of long texts as jobs. */
class CheckJobsTest {

    private static final String TEXT =
            "Exports from Upper Xania to Yberia reached 3,016 million euros in 2016.\n\n";

    /** Long enough to be a job, with few statements. */
    private static final String LONG =
            TEXT.repeat(200) + "There is more to tell.\n\n".repeat(CheckJobs.LONG / 20);

    private static Holdings real() {
        Holdings h = SmallObservatory.holdings();
        return TestHoldings.of(
                h.catalog(),
                h.store(),
                h.measures(),
                h.engine(),
                h.language(),
                new StandardChecker(h.catalog(), List.of(), h.engine()),
                h.briefs());
    }

    @Test
    void aLongTextBecomesAJobThatTellsHowFarItIs() throws Exception {
        try (FondacoServer server = FondacoServer.start(real(), ServerOptions.onPort(0))) {
            Client client = new Client(server.port());
            HttpResponse<String> begun = client.post("/api/v1/checks", "text/plain", LONG);
            assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
            String at = begun.headers().firstValue("Location").orElseThrow();
            assertThat(begun.body()).contains("\"check\":null", at + "/events");
            String events = client.get(at + "/events").body();
            assertThat(events)
                    .contains("event: progress\n", "\"stage\":\"judging\"", "event: done\n")
                    .endsWith("\n\n");
            assertThat(client.get(at).body())
                    .contains("\"stage\":\"done\"", "\"verdict\":\"supported\"");
            assertThat(client.get(at + "?format=jsonl").body().lines()).hasSize(200);
            assertThat(client.delete(at).statusCode()).isEqualTo(204);
            assertThat(client.get(at).statusCode()).isEqualTo(404);
            assertThat(client.get(at + "/events").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void theSiteShowsHowFarALongTextIsAndThenItsResult() throws Exception {
        try (FondacoServer server = FondacoServer.start(real(), ServerOptions.onPort(0))) {
            Client client = new Client(server.port());
            HttpResponse<String> sent = client.form("/it/check", "text", LONG, "format", "page");
            assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
            String at = sent.headers().firstValue("Location").orElseThrow();
            assertThat(at).startsWith("/it/check/jobs/");
            HttpResponse<String> going = client.get(at);
            assertThat(going.body()).containsAnyOf("<progress", "Affermazione per affermazione");
            client.get("/api/v1/checks/" + at.replaceFirst(".*/", "") + "/events");
            assertThat(client.get(at).body())
                    .contains("Affermazione per affermazione", "name=\"format\" value=\"copy\"");
            assertThat(client.form(at + "/forget").statusCode()).isEqualTo(303);
            HttpResponse<String> gone = client.get(at);
            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(gone.body()).contains("Invia di nuovo il testo", "<textarea");
        }
    }

    @Test
    void aTextThatCannotBeReadFailsWithItsReason() throws Exception {
        try (FondacoServer server = FondacoServer.start(real(), ServerOptions.onPort(0))) {
            Client client = new Client(server.port());
            HttpResponse<String> begun =
                    client.post(
                            "/api/v1/checks",
                            "text/plain",
                            "\u0001\u0002\u0003",
                            "Prefer",
                            "respond-async");
            String at = begun.headers().firstValue("Location").orElseThrow();
            assertThat(client.get(at + "/events").body()).contains("event: failed\n");
            HttpResponse<String> why = client.get(at);
            assertThat(why.statusCode()).isEqualTo(422);
            assertThat(why.body()).contains("urn:fondaco:problem:not-a-text");
        }
    }

    /** A clock that the test turns. */
    private static final class Hands extends Clock {
        private volatile Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static void await(CheckJob job) throws InterruptedException {
        for (CheckJob.State s = job.state(); !s.isOver(); ) {
            s = job.after(s, Duration.ofSeconds(20));
        }
    }

    @Test
    void resultsAreForgottenAfterAWhile() throws Exception {
        Hands clock = new Hands();
        try (CheckJobs jobs =
                new CheckJobs(
                        real().checker(), Duration.ofSeconds(30), clock, new SecurityEvents())) {
            CheckJob job = jobs.start("t", TEXT, Checker.Options.DEFAULT);
            await(job);
            assertThat(jobs.find(job.id())).isPresent();
            clock.now = clock.now.plus(CheckJobs.KEPT).plusSeconds(1);
            assertThat(jobs.find(job.id())).isEmpty();
        }
    }

    @Test
    void onlySoManyWait() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        Checker slow =
                new Checker() {
                    @Override
                    public CheckedBrief check(
                            String name, Document text, Options options, Progress progress) {
                        try {
                            gate.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        return SmallObservatory.holdings()
                                .checker()
                                .check(name, text, options, progress);
                    }
                };
        try (CheckJobs jobs =
                new CheckJobs(slow, Duration.ofSeconds(30), new Hands(), new SecurityEvents())) {
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(
                            () -> {
                                for (int i = 0; i < 500; i++) {
                                    jobs.start("t", TEXT, Checker.Options.DEFAULT);
                                }
                            })
                    .satisfies(e -> assertThat(e.status()).isEqualTo(429));
            gate.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {StackOverflowError.class, OutOfMemoryError.class})
    void aCheckThatBreaksItsThreadHasFailed(Class<? extends Error> kind) throws Exception {
        Checker broken =
                new Checker() {
                    @Override
                    public CheckedBrief check(
                            String name, Document text, Options options, Progress progress) {
                        try {
                            throw kind.getConstructor().newInstance();
                        } catch (ReflectiveOperationException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                };
        try (CheckJobs jobs =
                new CheckJobs(broken, Duration.ofSeconds(30), new Hands(), new SecurityEvents())) {
            CheckJob job = jobs.start("t", TEXT, Checker.Options.DEFAULT);
            CheckJob.State begun = job.state();
            CheckJob.State ended = begun.isOver() ? begun : job.after(begun, Duration.ofSeconds(5));
            assertThat(ended.stage()).isEqualTo("failed");
            assertThat(job.refused())
                    .get()
                    .satisfies(
                            why -> {
                                assertThat(why.status()).isEqualTo(500);
                                assertThat(why.words().it()).contains("colpa è del server");
                            });
        }
    }

    @Test
    void aCheckThatTakesTooLongIsGivenUp() throws Exception {
        Hands clock = new Hands();
        Checker late =
                new Checker() {
                    @Override
                    public CheckedBrief check(
                            String name, Document text, Options options, Progress progress) {
                        clock.now = clock.now.plus(Duration.ofHours(1));
                        progress.at(Stage.JUDGING, 1, 2);
                        throw new IllegalStateException("it should have been given up");
                    }
                };
        try (CheckJobs jobs =
                new CheckJobs(late, Duration.ofSeconds(30), clock, new SecurityEvents())) {
            CheckJob job = jobs.start("t", TEXT, Checker.Options.DEFAULT);
            await(job);
            assertThat(job.refused()).get().extracting(RefusedException::status).isEqualTo(503);
        }
    }

    /** Its worker is free for others, though the text would have kept it for long. */
    @Test
    void aForgottenCheckEnds() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Checker endless =
                new Checker() {
                    @Override
                    public CheckedBrief check(
                            String name, Document text, Options options, Progress progress) {
                        began.countDown();
                        try {
                            while (true) {
                                Deadline.check();
                            }
                        } finally {
                            ended.countDown();
                        }
                    }
                };
        try (CheckJobs jobs =
                new CheckJobs(endless, Duration.ofSeconds(60), new Hands(), new SecurityEvents())) {
            CheckJob job = jobs.start("t", TEXT, Checker.Options.DEFAULT);
            assertThat(began.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(jobs.forget(job.id())).isTrue();
            assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
