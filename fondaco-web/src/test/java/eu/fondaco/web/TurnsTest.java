// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Who sends much waits for itself. */
class TurnsTest {

    private final CountDownLatch gate = new CountDownLatch(1);
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    private Future<String> submit(Turns turns, String address) {
        return turns.submit(
                address,
                () -> {
                    gate.await();
                    done.add(address);
                    return address;
                });
    }

    @Test
    void addressesTakeTurns() throws Exception {
        try (Turns turns = new Turns("t", 1, 10, 100)) {
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

    @Test
    void theLimitSaysWhoseItIs() {
        try (Turns turns = new Turns("t", 1, 3, 8)) {
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
                                for (int i = 0; i < 10; i++) {
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
        try (Turns turns = new Turns("t", 1, 2, 8)) {
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
