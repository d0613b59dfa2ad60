// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBConnection;

/**
 * The datasets held in memory. Small ones are read when they are first asked; larger ones, as far
 * as the heap has room, in the background once they were asked often: a server gets faster, and a
 * single call doesn't wait for what it hardly uses. Safe for several threads.
 */
final class Cubes implements AutoCloseable {

    /** Datasets of up to so many versions are read at once. */
    private static final int SMALL = 2_000_000;

    /** A larger one is read after so many batches of questions about it. */
    private static final int OFTEN = 32;

    /** Bytes of a version in memory. */
    private static final int BYTES = 20;

    /** The part of the heap that large datasets may fill. */
    private static final int PART = 4;

    private final Database database;
    private final Map<String, Cube> cubes = new HashMap<>();
    private final Map<String, Integer> asked = new HashMap<>();
    private final Set<String> refused = new HashSet<>();
    private final int small;
    private final long most;
    private long room;
    private Thread reading;

    Cubes(Database database) {
        this(database, SMALL, Runtime.getRuntime().maxMemory() / PART / BYTES);
    }

    /**
     * @param small up to how many versions a dataset is read at once
     * @param most how many versions larger ones may have together
     */
    Cubes(Database database, int small, long most) {
        this.database = database;
        this.small = small;
        this.most = most;
        room = most;
    }

    static boolean isSmall(long versions) {
        return versions <= SMALL;
    }

    /**
     * The cube of a dataset, or null where it is to be asked by SQL.
     *
     * @param versions how many rows it has
     * @param releases ids of all releases
     */
    synchronized Cube find(String dataset, long versions, String[] releases) throws SQLException {
        Cube cube = cubes.get(dataset);
        if (cube == null && versions <= small) {
            cube = load(dataset, (int) versions, releases);
            cubes.put(dataset, cube);
        } else if (cube == null
                && versions <= room
                && !refused.contains(dataset)
                && reading == null
                && asked.merge(dataset, 1, Integer::sum) >= OFTEN) {
            readInBackground(dataset, (int) versions, releases);
        }
        return cube;
    }

    private void readInBackground(String dataset, int versions, String[] releases) {
        room -= versions;
        reading =
                new Thread(
                        () -> {
                            Cube made = null;
                            try {
                                made = load(dataset, versions, releases);
                            } catch (SQLException | OutOfMemoryError e) {
                                System.getLogger(Cubes.class.getName())
                                        .log(
                                                System.Logger.Level.DEBUG,
                                                "dataset " + dataset + " stays on disk",
                                                e);
                            } finally {
                                finish(dataset, made, versions);
                            }
                        },
                        "reads " + dataset);
        reading.setDaemon(true);
        reading.setPriority(Thread.MIN_PRIORITY);
        reading.start();
    }

    private synchronized void finish(String dataset, Cube made, int versions) {
        if (Thread.currentThread() != reading) {
            return;
        }
        if (made == null) {
            refused.add(dataset);
            room += versions;
        } else {
            cubes.put(dataset, made);
        }
        reading = null;
        notifyAll();
    }

    private Cube load(String dataset, int versions, String[] releases) throws SQLException {
        try (DuckDBConnection connection = database.connection()) {
            return new CubeLoader(connection).load(dataset, versions, releases);
        }
    }

    /** Waits until nothing is read in the background. */
    synchronized void await() throws InterruptedException {
        while (reading != null) {
            wait();
        }
    }

    /** Forgets what was read, since it changed. */
    void forget() {
        stop();
        synchronized (this) {
            cubes.clear();
            asked.clear();
            refused.clear();
            room = most;
        }
    }

    /** Breaks off what is being read and waits until its connection is closed. */
    private void stop() {
        Thread running;
        synchronized (this) {
            running = reading;
        }
        if (running != null) {
            running.interrupt();
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        stop();
    }
}
