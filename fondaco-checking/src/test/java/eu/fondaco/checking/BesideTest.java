// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.fondaco.core.deadline.Deadline;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Work beside other work has the same result, or the same failure, as work in its turn. */
class BesideTest {

    @Test
    void itIsDoneOnceAndFailsAsItWouldHaveInItsTurn() {
        AtomicInteger times = new AtomicInteger();
        Beside<Integer> work = Beside.of("work", times::incrementAndGet);
        assertThat(work.get()).isEqualTo(1);
        assertThat(work.get()).isEqualTo(1);
        Beside<Integer> failing =
                Beside.of(
                        "failing",
                        () -> {
                            throw new IllegalArgumentException("no such text");
                        });
        assertThatThrownBy(failing::get)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such text");
    }

    @Test
    void whatHasATimeIsDoneByWhoHasIt() throws Exception {
        Thread visitor = Thread.currentThread();
        Deadline.within(
                Duration.ofMinutes(1),
                () ->
                        assertThat(Beside.of("work", Thread::currentThread).get())
                                .isEqualTo(visitor));
    }
}
