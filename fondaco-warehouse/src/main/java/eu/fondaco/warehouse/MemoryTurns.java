// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.deadline.Deadline;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Has listings take turns at putting their rows in order, which needs memory: so many at a time,
 * until the first row comes. One that finds no memory before that begins anew; a listing that shows
 * rows waits for nobody.
 */
final class MemoryTurns {

    private static final int TOGETHER = 2;
    private static final int PAUSE = 100; // milliseconds
    private static final int MOST = 100;
    private static final int PATIENCE = 15; // seconds

    private final Semaphore turns = new Semaphore(TOGETHER, true);

    /** A listing, which says when its first row comes. */
    @FunctionalInterface
    interface Listing {
        void run(Runnable first) throws SQLException, IOException;
    }

    /**
     * Runs a listing when its turn comes.
     *
     * @throws SQLException what it threw; where no turn came, that there is no memory
     */
    void run(Listing listing) throws SQLException, IOException {
        boolean[] mine = new boolean[1];
        Runnable leave =
                () -> {
                    if (mine[0]) {
                        mine[0] = false;
                        turns.release();
                    }
                };
        try {
            mine[0] = turns.tryAcquire(PATIENCE, TimeUnit.SECONDS);
            if (!mine[0]) {
                throw new SQLException(Database.OUT_OF_MEMORY + ": others wait for it, too");
            }
            for (int i = 0; !hasRun(listing, leave, mine, i == MOST); i++) {
                TimeUnit.MILLISECONDS.sleep(PAUSE);
                Deadline.check();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted", e);
        } finally {
            leave.run();
        }
    }

    /** Whether it has run; one that found no memory before its first row may try again. */
    private static boolean hasRun(Listing listing, Runnable leave, boolean[] mine, boolean last)
            throws SQLException, IOException {
        try {
            listing.run(leave);
            return true;
        } catch (SQLException e) {
            if (last || !mine[0] || !Database.isOutOfMemory(e)) {
                throw e;
            }
            return false;
        }
    }
}
