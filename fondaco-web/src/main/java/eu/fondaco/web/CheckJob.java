// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.TextRefusedException;
import eu.fondaco.core.deadline.TooLateException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * One check that goes on by itself: how far it is, and in the end what it found or why it failed.
 */
public final class CheckJob {

    /**
     * How far it is.
     *
     * @param stage queued, reading, asking, judging, done or failed
     * @param done of {@code total} statements
     */
    public record State(String stage, int done, int total) {

        public boolean isOver() {
            return stage.equals("done") || stage.equals("failed");
        }
    }

    private final String id;
    private final Duration most;
    private final Clock clock;
    private State state = new State("queued", 0, 0);
    private CheckedBrief result;
    private RefusedException refused;
    private Instant ended;
    private Future<?> work;
    private volatile boolean abandoned;

    CheckJob(String id, Duration most, Clock clock) {
        this.id = id;
        this.most = most;
        this.clock = clock;
    }

    public String id() {
        return id;
    }

    /** Does the work, on the thread of a worker. */
    void run(Checker checker, String name, Supplier<Document> text, Checker.Options how) {
        Instant last = clock.instant().plus(most);
        try {
            CheckedBrief checked =
                    checker.check(
                            name,
                            text.get(),
                            how,
                            (stage, done, total) -> {
                                if (abandoned || clock.instant().isAfter(last)) {
                                    throw RefusedException.tooSlow(most.toSeconds());
                                }
                                move(new State(stage.name().toLowerCase(Locale.ROOT), done, total));
                            });
            end(checked, null);
        } catch (RefusedException late) {
            end(null, late);
        } catch (TooLateException late) {
            end(null, RefusedException.tooSlow(most.toSeconds()));
        } catch (TextRefusedException unreadable) {
            end(null, RefusedException.unreadable(unreadable.words()));
        } catch (RuntimeException | Error failure) { // of memory or stack too: somebody waits
            end(null, RefusedException.failed());
            System.getLogger(CheckJob.class.getName())
                    .log(System.Logger.Level.ERROR, "a check in the background failed", failure);
        }
    }

    private synchronized void move(State to) {
        state = to;
        notifyAll();
    }

    private synchronized void end(CheckedBrief checked, RefusedException why) {
        result = checked;
        refused = why;
        ended = clock.instant();
        int all = checked == null ? state.total() : checked.statements().size();
        move(
                new State(
                        checked == null ? "failed" : "done",
                        checked == null ? state.done() : all,
                        all));
    }

    public synchronized State state() {
        return state;
    }

    /**
     * Waits until it is elsewhere than it was.
     *
     * @return its state now; the same when the time ran out
     */
    public synchronized State after(State before, Duration wait) throws InterruptedException {
        long until = System.nanoTime() + wait.toNanos();
        long left = wait.toMillis();
        while (state.equals(before) && left > 0) {
            wait(left);
            left = (until - System.nanoTime()) / 1_000_000;
        }
        return state;
    }

    public synchronized Optional<CheckedBrief> result() {
        return Optional.ofNullable(result);
    }

    public synchronized Optional<RefusedException> refused() {
        return Optional.ofNullable(refused);
    }

    public synchronized boolean isOver() {
        return state.isOver();
    }

    synchronized boolean endedBefore(Instant day) {
        return ended != null && ended.isBefore(day);
    }

    /** The work of it, which ends when nobody waits for it any more. */
    synchronized void does(Future<?> submitted) {
        work = submitted;
        if (abandoned) {
            work.cancel(true);
        }
    }

    /** Nobody waits for it any more: it ends at its next step. */
    synchronized void abandon() {
        abandoned = true;
        if (work != null) {
            work.cancel(true);
        }
    }
}
