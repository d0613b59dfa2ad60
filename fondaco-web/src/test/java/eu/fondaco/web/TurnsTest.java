// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.web.http.SecurityEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who sends much waits for itself. */
class TurnsTest {

    private final CountDownLatch gate = new CountDownLatch(1);
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    private Future<String> submit(Turns turns, String address) {
        return turns.submit(
                address,
                Duration.ofMinutes(1),
                () -> {
                    gate.await();
                    done.add(address);
                    return address;
                });
    }

    @Test
    void addressesTakeTurns() throws Exception {
        try (Turns turns = new Turns("t", 1, 10, 100, new SecurityEvents())) {
            List<Future<String>> all = new ArrayList<>();
            all.add(submit(turns, "greedy"));
            while (turns.waiting() > 0) {
                Thread.sleep(1); // until the first one runs
            }
            for (int i = 0; i < 5; i++) {
                all.add(submit(turns, "greedy"));
            }
            all.add(submit(turns, "modest"));
            gate.countDown();
            for (Future<String> each : all) {
                each.get();
            }
            assertThat(done.indexOf("modest")).isLessThanOrEqualTo(2);
        }
    }

    /** What takes long counts for more than what takes little. */
    @Test
    void whoHadLeastTimeIsNext() throws Exception {
        try (Turns turns = new Turns("t", 1, 20, 100, new SecurityEvents())) {
            List<Future<String>> all = new ArrayList<>();
            for (String address : List.of("long", "long", "short", "short", "short", "short")) {
                all.add(
                        turns.submit(
                                address,
                                Duration.ofMinutes(1),
                                () -> {
                                    gate.await();
                                    Thread.sleep(address.equals("long") ? 300 : 20);
                                    done.add(address);
                                    return address;
                                }));
            }
            gate.countDown();
            for (Future<String> each : all) {
                each.get();
            }
            assertThat(done.get(5)).as("%s", done).isEqualTo("long");
        }
    }

    /** Six addresses that send all they may, each text a long one, and one that sends one. */
    @Test
    void oneBesideSixGreedyOnesIsAnsweredInTime() throws Exception {
        try (Turns turns = new Turns("t", 2, 16, 96, new SecurityEvents())) {
            for (int i = 0; i < 6; i++) {
                for (int k = 0; k < 20; k++) {
                    try {
                        turns.submit("greedy" + i, Duration.ofMinutes(1), TurnsTest::work);
                    } catch (RefusedException tooMuch) {
                        assertThat(tooMuch.status()).isIn(429, 503);
                    }
                }
            }
            assertThat(turns.waiting()).isGreaterThan(80);
            Turns.Turn<String> one =
                    turns.submit("honest", Duration.ofMinutes(1), () -> "answered");
            assertThat(one.get(5, TimeUnit.SECONDS)).isEqualTo("answered");
            assertThat(turns.waiting()).as("still waits").isGreaterThan(30);
        }
    }

    private static String work() throws InterruptedException {
        Thread.sleep(400);
        return "";
    }

    @Test
    void theClockStartsWhenTheWorkDoes() throws Exception {
        try (Turns turns = new Turns("t", 1, 16, 96, new SecurityEvents())) {
            submit(turns, "a");
            submit(turns, "b");
            Turns.Turn<Boolean> late =
                    turns.submit(
                            "a",
                            Duration.ofMillis(1_500),
                            () -> {
                                Thread.sleep(200);
                                Deadline.check();
                                return true;
                            });
            assertThat(late.begins(Duration.ofMillis(2_000))).isFalse();
            gate.countDown();
            assertThat(late.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void theLimitSaysWhoseItIs() {
        try (Turns turns = new Turns("t", 1, 3, 8, new SecurityEvents())) {
            for (int i = 0; i < 3; i++) {
                submit(turns, "greedy");
            }
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(
                            () -> {
                                submit(turns, "greedy");
                                submit(turns, "greedy");
                            })
                    .satisfies(
                            e -> {
                                assertThat(e.status()).isEqualTo(429);
                                assertThat(e.words().en()).contains("3 texts from your address");
                                assertThat(e.words().it()).contains("dal tuo indirizzo");
                            });
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(
                            () -> {
                                for (int i = 0; i < 20; i++) {
                                    submit(turns, "visitor" + i);
                                }
                            })
                    .satisfies(
                            e -> {
                                assertThat(e.status()).isEqualTo(503);
                                assertThat(e.words().en()).contains("isn't your limit");
                            });
            gate.countDown();
        }
    }

    @Test
    void whatNobodyWaitsForMakesRoom() {
        try (Turns turns = new Turns("t", 1, 2, 8, new SecurityEvents())) {
            List<Future<String>> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                Future<String> last = submit(turns, "a");
                last.cancel(true);
                all.add(last);
            }
            assertThat(all).allMatch(Future::isCancelled);
            gate.countDown();
        }
    }
}
