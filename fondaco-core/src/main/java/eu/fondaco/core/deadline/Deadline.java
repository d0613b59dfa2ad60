// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.deadline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Until when the work of a thread is waited for. When the time is over the thread is interrupted,
 * statements of databases are cancelled, and loops that look ({@link #check}) end. Work without a
 * deadline goes on for as long as it takes.
 */
public final class Deadline {

    private static final ThreadLocal<Deadline> CURRENT = new ThreadLocal<>();
    private static final ScheduledExecutorService CLOCK =
            Executors.newSingleThreadScheduledExecutor(
                    work -> {
                        Thread thread = new Thread(work, "deadlines");
                        thread.setDaemon(true);
                        return thread;
                    });

    /** Something that can be ended from another thread. */
    @FunctionalInterface
    public interface Cancel {

        /** Ends it; does nothing where it has ended. */
        void cancel() throws Exception;
    }

    /** To be closed when what was watched has ended. */
    public interface Watch extends AutoCloseable {

        @Override
        void close();
    }

    private final Thread thread = Thread.currentThread();
    private final Duration most;
    private final List<Cancel> running = new ArrayList<>();
    private boolean shielded;
    private volatile boolean over;
    private boolean ended;

    private Deadline(Duration most) {
        this.most = most;
    }

    /**
     * Does work of the calling thread, for so long.
     *
     * @throws TooLateException when it took longer and looked at the time
     */
    public static <T> T within(Duration most, Callable<T> work) throws Exception {
        Deadline before = CURRENT.get();
        Deadline deadline = new Deadline(most);
        ScheduledFuture<?> end =
                CLOCK.schedule(deadline::expire, most.toMillis(), TimeUnit.MILLISECONDS);
        CURRENT.set(deadline);
        try {
            return work.call();
        } finally {
            end.cancel(false);
            deadline.end();
            CURRENT.set(before);
        }
    }

    private synchronized void expire() {
        over = true;
        if (!shielded && !ended) {
            interrupt();
        }
    }

    private void interrupt() {
        for (Cancel each : running) {
            try {
                each.cancel();
            } catch (Exception e) {
                System.getLogger(Deadline.class.getName())
                        .log(System.Logger.Level.WARNING, "what is too late goes on", e);
            }
        }
        thread.interrupt();
    }

    /** The interrupt was for this work, not for what the thread does next. */
    private synchronized void end() {
        ended = true;
        if (over) {
            Thread.interrupted();
        }
    }

    /**
     * Ends the work when its time is over or its thread was interrupted. Cheap, but not for every
     * cell of a loop. A class that is just being prepared is prepared whole, since one that fails
     * then stays broken for as long as the program runs.
     *
     * @throws TooLateException then
     */
    public static void check() {
        Deadline current = CURRENT.get();
        if (current != null
                && !current.shielded
                && (current.over || Thread.currentThread().isInterrupted())
                && !isPreparingAClass()) {
            isOver(); // whoever ends it has interrupted this thread by then, not later
            throw new TooLateException(current.most);
        }
    }

    private static boolean isPreparingAClass() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(f -> f.getMethodName().equals("<clinit>")));
    }

    /** Whether the calling thread's work has a time. */
    public static boolean isSet() {
        return CURRENT.get() != null;
    }

    /** Whether the calling thread's time is over, and all is done that ends its work. */
    public static boolean isOver() {
        Deadline current = CURRENT.get();
        if (current == null) {
            return false;
        }
        synchronized (current) {
            return current.over;
        }
    }

    /**
     * What ends the calling thread's work before its time, from any thread: nobody waits for it any
     * more. Does nothing where there is no deadline, or once the work has ended.
     */
    public static Runnable ending() {
        Deadline current = CURRENT.get();
        return current == null ? () -> {} : current::expire;
    }

    /** Says what is to be cancelled when the time is over, until it is closed. */
    public static Watch watch(Cancel cancel) {
        Deadline current = CURRENT.get();
        if (current == null) {
            return () -> {};
        }
        synchronized (current) {
            current.running.add(cancel);
        }
        return () -> {
            synchronized (current) {
                current.running.remove(cancel);
            }
        };
    }

    /** Does work that others rest on too, whole, whatever the time. */
    public static <T> T shielding(Supplier<T> work) {
        Deadline current = CURRENT.get();
        if (current == null || current.shielded) {
            return work.get();
        }
        synchronized (current) {
            current.shielded = true;
        }
        try {
            return work.get();
        } finally {
            synchronized (current) {
                current.shielded = false;
                if (current.over) {
                    current.thread.interrupt();
                }
            }
        }
    }
}
