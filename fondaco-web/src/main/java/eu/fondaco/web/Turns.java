// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.web.http.SecurityEvents;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Work of many visitors on few threads. Whoever had least of these threads' time lately is next, so
 * that who sends much waits for itself, not the others for it. One more thread is there for those
 * who had next to nothing yet: they needn't wait until something long has ended.
 */
final class Turns implements AutoCloseable {

    /** Half of the time that an address had is forgotten in so long. */
    private static final double HALF = 30e9;

    /** Who had less than this is still new. */
    private static final double LITTLE = 1e9;

    private static final double NOTHING = 1e6;

    /** What ends work that hasn't begun, or that was ended: nothing. */
    private enum Idle implements Runnable {
        NOT_BEGUN,
        GIVEN_UP;

        @Override
        public void run() {}
    }

    /** What an address waits for and had. */
    private static final class Line {
        private final Deque<Turn<?>> waiting = new ArrayDeque<>();
        private final Set<Turn<?>> running = new HashSet<>();
        private double had;
        private long at = System.nanoTime();

        double had(long now) {
            double all = had * Math.pow(0.5, (now - at) / HALF);
            for (Turn<?> each : running) {
                all += now - each.began;
            }
            return all;
        }

        void ends(Turn<?> turn, long now) {
            double all = had(now);
            running.remove(turn);
            for (Turn<?> each : running) {
                all -= now - each.began;
            }
            had = all;
            at = now;
        }
    }

    /** Some work, which ends when it is cancelled. */
    final class Turn<T> extends FutureTask<T> {

        private final Line line;
        private final CountDownLatch begun = new CountDownLatch(1);
        private long began;
        private final AtomicReference<Runnable> ending;

        private Turn(Line line, Duration most, Callable<T> work) {
            this(line, most, work, new AtomicReference<>(Idle.NOT_BEGUN));
        }

        private Turn(Line line, Duration most, Callable<T> work, AtomicReference<Runnable> ending) {
            super(
                    () ->
                            Deadline.within(
                                    most,
                                    () -> {
                                        if (!ending.compareAndSet(
                                                Idle.NOT_BEGUN, Deadline.ending())) {
                                            throw new CancellationException();
                                        }
                                        return work.call();
                                    }));
            this.line = line;
            this.ending = ending;
        }

        @Override
        public void run() {
            begun.countDown();
            super.run();
        }

        /** Waits until it begins; false when the time ran out. */
        boolean begins(Duration wait) throws InterruptedException {
            return begun.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public boolean cancel(boolean interrupting) {
            boolean cancelled = super.cancel(false); // first, or it ends as interrupted work
            if (interrupting && cancelled) {
                ending.getAndSet(Idle.GIVEN_UP).run(); // the thread, and statements of databases
            }
            return cancelled;
        }

        /** What nobody waits for any more makes room. */
        @Override
        protected void done() {
            begun.countDown();
            synchronized (lines) {
                if (line.waiting.remove(this)) {
                    waiting--;
                }
            }
        }
    }

    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final ThreadPoolExecutor workers;
    private final int threads;
    private final int own;
    private final int all;
    private final SecurityEvents events;
    private int waiting;
    private int running;

    /**
     * Turns on so many threads.
     *
     * @param own how much of one address may wait
     * @param all how much of all together; as much again for addresses of which nothing is there
     */
    Turns(String name, int threads, int own, int all, SecurityEvents events) {
        this.threads = threads;
        this.own = own;
        this.all = all;
        this.events = events;
        workers =
                new ThreadPoolExecutor(
                        threads + 1,
                        threads + 1,
                        30,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        work -> {
                            Thread thread = new Thread(work, name);
                            thread.setDaemon(true);
                            return thread;
                        });
        workers.allowCoreThreadTimeOut(true);
    }

    /**
     * Puts work of an address at the end of its queue.
     *
     * @param most for how long it may go on, from when it begins
     * @throws RefusedException when too much waits, which says whose limit it is
     */
    <T> Turn<T> submit(String address, Duration most, Callable<T> work) {
        Turn<T> turn;
        synchronized (lines) {
            long now = System.nanoTime();
            lines.values().removeIf(l -> isForgotten(l, now));
            Line line = lines.computeIfAbsent(address, a -> new Line());
            if (line.waiting.size() >= own) {
                events.count(SecurityEvents.Kind.LIMIT_OF_AN_ADDRESS);
                throw RefusedException.youWait(own, 10);
            }
            boolean isNew = line.waiting.isEmpty() && line.running.isEmpty();
            if (waiting >= (isNew ? 2 * all : all)) {
                events.count(SecurityEvents.Kind.LIMIT_OF_ALL);
                throw RefusedException.allWait(10);
            }
            turn = new Turn<>(line, most, work);
            line.waiting.add(turn);
            waiting++;
        }
        workers.execute(this::work);
        return turn;
    }

    private static boolean isForgotten(Line line, long now) {
        return line.waiting.isEmpty() && line.running.isEmpty() && line.had(now) < NOTHING;
    }

    private void work() {
        for (Turn<?> turn = take(); turn != null; turn = take()) {
            turn.run();
            synchronized (lines) {
                turn.line.ends(turn, System.nanoTime());
                running--;
            }
        }
    }

    /** The first of the address that had least; of new ones only while all threads are taken. */
    private Turn<?> take() {
        synchronized (lines) {
            long now = System.nanoTime();
            Line next = null;
            double least = running < threads ? Double.MAX_VALUE : LITTLE;
            for (Line line : lines.values()) {
                boolean isOpen = running < threads || line.running.isEmpty();
                if (isOpen && !line.waiting.isEmpty() && line.had(now) < least) {
                    next = line;
                    least = line.had(now);
                }
            }
            if (next == null) {
                return null;
            }
            Turn<?> turn = next.waiting.remove();
            turn.began = now;
            next.running.add(turn);
            waiting--;
            running++;
            return turn;
        }
    }

    /** How much waits. */
    int waiting() {
        synchronized (lines) {
            return waiting;
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
        List<Turn<?>> left = new ArrayList<>();
        synchronized (lines) {
            lines.values().forEach(line -> left.addAll(line.waiting));
        }
        left.forEach(turn -> turn.cancel(true));
    }
}
