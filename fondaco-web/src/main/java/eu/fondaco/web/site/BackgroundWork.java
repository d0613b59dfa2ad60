// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.checking.Checker;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Work for which nobody waits, one piece after another on a thread of its own that makes room for
 * visitors: while a page is being made, a check stands still between two statements.
 */
final class BackgroundWork implements AutoCloseable {

    private static final long PAUSE = 10; // milliseconds
    private static final int MOST_PAUSES =
            100; // between two statements, so that it comes to an end
    private static final long PATIENCE = 5_000; // milliseconds until what ends has ended

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final AtomicInteger visitors = new AtomicInteger();
    private boolean begun;
    private Thread worker;
    private volatile boolean ended;

    /** Whether anything was given to it yet. */
    synchronized boolean hasBegun() {
        return begun;
    }

    /** Adds work to be done after all other, once it is started. */
    synchronized void last(Runnable work) {
        begun = true;
        waiting.addLast(work);
        notifyAll();
    }

    /** Has work that waits be done before all other that hasn't begun. */
    synchronized void next(Runnable work) {
        if (waiting.remove(work)) {
            waiting.addFirst(work);
        }
    }

    /** Starts the work. */
    synchronized void start() {
        if (worker == null && begun && !ended) {
            worker = new Thread(this::work, "behind");
            worker.setDaemon(true);
            worker.setPriority(Thread.MIN_PRIORITY);
            worker.start();
        }
    }

    private void work() {
        try {
            while (!ended) {
                Runnable next = take();
                try {
                    next.run();
                } catch (RuntimeException e) {
                    System.getLogger(BackgroundWork.class.getName())
                            .log(System.Logger.Level.WARNING, "work in the background failed", e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Runnable take() throws InterruptedException {
        while (waiting.isEmpty()) {
            wait();
        }
        return waiting.removeFirst();
    }

    /** A page is being made. */
    void visitorCame() {
        visitors.incrementAndGet();
    }

    /** It was made. */
    void visitorLeft() {
        visitors.decrementAndGet();
    }

    /** What a check tells of its progress; on the thread of visitors it goes on without pauses. */
    Checker.Progress progress() {
        return (stage, done, total) -> {
            if (!isWorker()) {
                return;
            }
            try {
                for (int i = 0; i < MOST_PAUSES && visitors.get() > 0 && !ended; i++) {
                    Thread.sleep(PAUSE);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (ended) {
                throw new CancellationException("the site was closed");
            }
        };
    }

    private synchronized boolean isWorker() {
        return Thread.currentThread() == worker;
    }

    /** Ends what is done, and begins nothing more. */
    @Override
    public void close() {
        Thread ending;
        synchronized (this) {
            ended = true;
            waiting.clear();
            ending = worker;
        }
        if (ending != null && ending != Thread.currentThread()) {
            ending.interrupt();
            try {
                ending.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
