// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final Duration SHORT = Duration.ofMillis(100);

    @Test
    void aLoopThatLooksEnds() {
        assertThatThrownBy(
                        () ->
                                Deadline.within(
                                        SHORT,
                                        () -> {
                                            while (true) {
                                                Deadline.check();
                                            }
                                        }))
                .isInstanceOf(TooLateException.class);
        assertThat(Thread.interrupted()).isFalse();
        Deadline.check();
    }

    @Test
    void whatSleepsIsInterruptedAndWhatIsWatchedIsCancelled() {
        AtomicInteger cancelled = new AtomicInteger();
        assertThatThrownBy(
                        () ->
                                Deadline.within(
                                        SHORT,
                                        () -> {
                                            try (Deadline.Watch running =
                                                    Deadline.watch(cancelled::incrementAndGet)) {
                                                Thread.sleep(60_000);
                                            }
                                            return null;
                                        }))
                .isInstanceOf(InterruptedException.class);
        assertThat(cancelled).hasValue(1);
    }

    /** Lists that are read as their class is prepared: cut short, nobody could read them again. */
    private static final class Lists {

        private static final String READ = read();

        private static String read() {
            while (!Deadline.isOver()) {
                Thread.onSpinWait();
            }
            Deadline.check();
            return "read";
        }
    }

    @Test
    void aClassThatIsBeingPreparedIsPreparedWhole() {
        assertThatThrownBy(
                        () ->
                                Deadline.within(
                                        SHORT,
                                        () -> {
                                            assertThat(Lists.READ).isEqualTo("read");
                                            Deadline.check();
                                            return null;
                                        }))
                .isInstanceOf(TooLateException.class);
        assertThat(Lists.READ).isEqualTo("read");
    }

    @Test
    void workIsEndedByWhoKnowsThatNobodyWaits() {
        assertThatThrownBy(
                        () ->
                                Deadline.within(
                                        Duration.ofMinutes(10),
                                        () -> {
                                            new Thread(Deadline.ending()).start();
                                            while (true) {
                                                Deadline.check();
                                            }
                                        }))
                .isInstanceOf(TooLateException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void whatOthersRestOnIsDoneWhole() {
        AtomicInteger steps = new AtomicInteger();
        assertThatThrownBy(
                        () ->
                                Deadline.within(
                                        SHORT,
                                        () -> {
                                            Deadline.shielding(
                                                    () -> {
                                                        long end = System.nanoTime() + 300_000_000;
                                                        while (System.nanoTime() < end) {
                                                            Deadline.check();
                                                        }
                                                        return steps.incrementAndGet();
                                                    });
                                            Deadline.check();
                                            return steps.incrementAndGet();
                                        }))
                .isInstanceOf(TooLateException.class);
        assertThat(steps).hasValue(1);
    }

    @Test
    void whatIsDoneInTimeLeavesNoTrace() throws Exception {
        assertThat(Deadline.within(SHORT, () -> 7)).isEqualTo(7);
        Thread.sleep(200);
        Deadline.check();
    }
}
