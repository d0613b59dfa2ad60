// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import eu.fondaco.core.deadline.Deadline;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Work whose result is wanted later. Where nobody set the calling thread a time (a command, not a
 * visitor of a site) and there is a processor to spare it is done on a thread of its own in the
 * meantime, else when its result is asked for, by whoever asks.
 */
final class Beside<T> {

    private final FutureTask<T> work;

    private Beside(FutureTask<T> work) {
        this.work = work;
    }

    static <T> Beside<T> of(String name, Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        if (!Deadline.isSet() && Runtime.getRuntime().availableProcessors() > 1) {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            thread.start();
        }
        return new Beside<>(task);
    }

    /** The result; what the work throws is thrown here. */
    T get() {
        work.run(); // does nothing where it was begun
        try {
            return work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a text was read", e);
        }
    }
}
