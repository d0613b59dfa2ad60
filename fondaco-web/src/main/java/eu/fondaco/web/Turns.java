// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Work of many visitors on few threads. Each address has a queue of its own, and these take turns,
 * so that who sends much waits for itself, not the others for it.
 */
final class Turns implements AutoCloseable {

    private final Map<String, Deque<FutureTask<?>>> queues = new LinkedHashMap<>();
    private final ThreadPoolExecutor workers;
    private final int own;
    private final int all;
    private int waiting;

    /**
     * Turns on so many threads.
     *
     * @param own how much of one address may wait
     * @param all how much of all together
     */
    Turns(String name, int threads, int own, int all) {
        this.own = own;
        this.all = all;
        workers =
                new ThreadPoolExecutor(
                        threads,
                        threads,
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
     * Puts work of an address at the end of its queue. It may be cancelled, and ends then.
     *
     * @throws RefusedException when too much waits, which says whose limit it is
     */
    <T> Future<T> submit(String address, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        synchronized (queues) {
            Deque<FutureTask<?>> queue = queues.get(address);
            if (queue != null) {
                tidy(queue);
            }
            if (queue != null && queue.size() >= own) {
                throw RefusedException.youWait(own, 10);
            }
            if (waiting >= all) {
                throw RefusedException.allWait(10);
            }
            queues.computeIfAbsent(address, a -> new ArrayDeque<>()).add(task);
            waiting++;
        }
        workers.execute(this::next);
        return task;
    }

    /** What nobody waits for any more makes room. */
    private void tidy(Deque<FutureTask<?>> queue) {
        int before = queue.size();
        queue.removeIf(Future::isDone);
        waiting -= before - queue.size();
    }

    private void next() {
        FutureTask<?> task = take();
        if (task != null) {
            task.run();
        }
    }

    /** The first of the address whose turn it is; that address goes to the end. */
    private FutureTask<?> take() {
        synchronized (queues) {
            while (!queues.isEmpty()) {
                String address = queues.keySet().iterator().next();
                Deque<FutureTask<?>> queue = queues.remove(address);
                tidy(queue);
                FutureTask<?> task = queue.poll();
                if (!queue.isEmpty()) {
                    queues.put(address, queue);
                }
                if (task != null) {
                    waiting--;
                    return task;
                }
            }
            return null;
        }
    }

    /** How much waits. */
    int waiting() {
        synchronized (queues) {
            return waiting;
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
        synchronized (queues) {
            queues.values().forEach(queue -> queue.forEach(task -> task.cancel(true)));
            queues.clear();
        }
    }
}
