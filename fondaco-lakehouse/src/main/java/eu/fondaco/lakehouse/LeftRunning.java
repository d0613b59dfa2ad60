// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.lakehouse;

import static eu.fondaco.lakehouse.LakehouseWriting.LOAD;

import eu.fondaco.warehouse.WarehouseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements that go on though who sent them is gone. What they change they would commit after the
 * next load had looked what there is; so they are ended before it looks.
 */
final class LeftRunning {

    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Where they mayn't be ended they are waited for: clusters give up after five minutes. */
    private static final int TIMES = 660;

    private final Cluster cluster;

    LeftRunning(Cluster cluster) {
        this.cluster = cluster;
    }

    /**
     * Returns when nothing runs that a process has sent.
     *
     * @throws WarehouseException when it goes on all the same
     */
    void end(String sender) {
        for (int i = 0; i < TIMES; i++) {
            List<String> running = running(sender);
            if (running.isEmpty()) {
                return;
            }
            running.stream().filter(id -> id.matches("\\w+")).forEach(this::kill);
            pause();
        }
        throw LakehouseWriting.held(sender, null);
    }

    private List<String> running(String sender) {
        return cluster.read(
                LOAD,
                SqlText.of(
                        "SELECT query_id FROM system.runtime.queries WHERE source = ? AND state NOT"
                                + " IN ('FINISHED', 'FAILED') AND query NOT LIKE"
                                + " '%system.runtime.queries%'",
                        Cluster.SOURCE + sender),
                rows -> {
                    List<String> found = new ArrayList<>();
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                    return found;
                });
    }

    private void kill(String query) {
        try {
            // a call takes no parameters
            cluster.change(
                    LOAD,
                    SqlText.of(
                            "CALL system.runtime.kill_query(query_id => '"
                                    + query
                                    + "', message => 'its load is gone')"));
        } catch (WarehouseException e) {
            System.getLogger(LeftRunning.class.getName())
                    .log(System.Logger.Level.DEBUG, "it has ended, or may not be ended", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
