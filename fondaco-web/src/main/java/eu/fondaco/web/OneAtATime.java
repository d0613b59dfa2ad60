// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.web.speech.Speech;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Work on files that were sent, one after another. */
final class OneAtATime {

    private static final int PATIENCE = 10;

    private OneAtATime() {}

    /** Work on a file. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /**
     * Runs it in its turn.
     *
     * @throws RefusedException where another one takes too long
     */
    static <T> T run(Semaphore turn, Work<T> work) throws IOException {
        boolean mine = false;
        try {
            mine = turn.tryAcquire(PATIENCE, TimeUnit.SECONDS);
            if (!mine) {
                throw new RefusedException(
                        503, "busy", Speech.both("sheet-routes.another-sheet-being-worked"), 60);
            }
            return work.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while another sheet was worked on", e);
        } finally {
            if (mine) {
                turn.release();
            }
        }
    }
}
