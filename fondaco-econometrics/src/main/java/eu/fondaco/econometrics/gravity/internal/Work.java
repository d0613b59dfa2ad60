// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity.internal;

import eu.fondaco.econometrics.internal.Interruption;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * A few threads that share out numbered pieces of work. Workers wait actively for a moment before
 * they sleep, because estimation hands out thousands of pieces of a fraction of a millisecond. How
 * work is cut never depends on the number of threads, so neither do results.
 */
public final class Work implements AutoCloseable {

    private static final int SPINS = 20_000;

    private final Thread[] workers;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger pending = new AtomicInteger();
    private volatile IntConsumer job;
    private volatile int jobSize;
    private volatile int generation;
    private volatile boolean closed;
    private volatile Throwable failure;

    /** With that many threads, the caller's included. */
    public Work(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
        workers = new Thread[threads - 1];
        for (int i = 0; i < workers.length; i++) {
            workers[i] = new Thread(this::serve, "fondaco-estimation-" + (i + 1));
            workers[i].setDaemon(true);
            workers[i].start();
        }
    }

    /**
     * Runs {@code piece} for 0 to {@code size - 1}, in any order, and returns when all are done.
     *
     * @throws CancellationException when the calling thread was interrupted
     */
    public void forEach(int size, IntConsumer piece) {
        Interruption.check();
        if (workers.length == 0 || size == 1) {
            for (int i = 0; i < size; i++) {
                piece.accept(i);
            }
            return;
        }
        failure = null;
        job = piece;
        jobSize = size;
        next.set(0);
        pending.set(workers.length);
        generation++;
        for (Thread w : workers) {
            LockSupport.unpark(w);
        }
        drain();
        for (int spins = 0; pending.get() > 0; spins++) {
            if (spins < SPINS) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
        if (failure != null) {
            throw new IllegalStateException("a piece of the estimation failed", failure);
        }
    }

    private void drain() {
        IntConsumer piece = job;
        int size = jobSize;
        try {
            for (int i = next.getAndIncrement(); i < size; i = next.getAndIncrement()) {
                piece.accept(i);
            }
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }

    private void serve() {
        int seen = 0;
        while (!closed) {
            int spins = 0;
            while (generation == seen && !closed) {
                if (spins++ < SPINS) {
                    Thread.onSpinWait();
                } else {
                    LockSupport.parkNanos(this, 50_000_000L);
                }
            }
            if (closed) {
                return;
            }
            seen = generation;
            drain();
            pending.decrementAndGet();
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Thread w : workers) {
            LockSupport.unpark(w);
        }
    }
}
