// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.lakehouse;

import eu.fondaco.core.text.Label;
import eu.fondaco.lakehouse.speech.Speech;
import eu.fondaco.warehouse.Declaration;
import eu.fondaco.warehouse.WarehouseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the tables, and gives out the right to write: to one process at a time, until it gives it
 * back, dies, or has had it for too long. What a dead one left behind is taken away before the next
 * one writes.
 */
final class LakehouseWriting {

    private static final Label MAKE = Speech.both("act.make-tables");
    static final Label LOAD = Speech.both("act.load-files");

    /**
     * So long a load may last of whose process nothing is known, since it is of another machine.
     */
    private static final int HOURS = 12;

    /** After so many states those are forgotten that nobody reads any more. */
    private static final int KEPT = 8;

    private final Cluster cluster;

    LakehouseWriting(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Whether there are tables. */
    boolean exists() {
        return tables().contains("state");
    }

    private Set<String> tables() {
        return cluster.read(
                MAKE,
                SqlText.of(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = ?",
                        cluster.settings().schema()),
                rows -> {
                    Set<String> names = new HashSet<>();
                    while (rows.next()) {
                        names.add(rows.getString(1));
                    }
                    return names;
                });
    }

    /** Makes the schema and the tables that aren't there; the last one makes them count. */
    void create() {
        if (exists()) {
            return;
        }
        cluster.change(
                MAKE, SqlText.of("CREATE SCHEMA IF NOT EXISTS " + cluster.settings().schema()));
        for (String table : LakehouseTables.CREATE) {
            cluster.change(MAKE, SqlText.of(table));
        }
    }

    /** Fails where the user may not change the tables, or files aren't taken; changes nothing. */
    void checkRights() {
        cluster.change(LOAD, SqlText.of("UPDATE writer SET holder = '' WHERE false"));
        new StagedFiles(cluster).check();
    }

    /** Number of the state that counts; -1 for none. */
    long state() {
        return cluster.read(
                LOAD,
                SqlText.of("SELECT coalesce(max(seq), -1) FROM state"),
                rows -> {
                    rows.next();
                    return rows.getLong(1);
                });
    }

    /** The right to write; closed, it is given back. */
    final class Claim implements AutoCloseable {

        private final String holder;

        private Claim(String holder) {
            this.holder = holder;
        }

        /** What counts, with what others left behind taken away. */
        LakehouseContents begin(Map<String, Declaration> declared) {
            LakehouseContents held = LakehouseContents.read(cluster, declared);
            clear(held);
            return held;
        }

        @Override
        public void close() {
            if (cluster.hasLostChange()) {
                new LeftRunning(cluster).end(holder);
            }
            cluster.change(
                    LOAD, SqlText.of("UPDATE writer SET holder = '' WHERE holder = ?", holder));
        }
    }

    /**
     * Takes the right to write.
     *
     * @throws WarehouseException when another process has it
     */
    Claim claim() {
        String me = cluster.name();
        if (cluster.change(
                        LOAD,
                        SqlText.of(
                                "INSERT INTO writer SELECT ?, localtimestamp(6) WHERE NOT EXISTS"
                                        + " (SELECT 1 FROM writer)",
                                me))
                > 0) {
            return new Claim(me);
        }
        Holder before = holder();
        if (before.isFree() && !before.name.isEmpty()) {
            new LeftRunning(cluster).end(before.name);
        }
        try {
            if (before.isFree()
                    && cluster.change(
                                    LOAD,
                                    SqlText.of(
                                            "UPDATE writer SET holder = ?, since ="
                                                    + " localtimestamp(6) WHERE holder = ?",
                                            me,
                                            before.name))
                            == 1) {
                return new Claim(me);
            }
        } catch (WarehouseException conflict) {
            throw held(before.name, conflict);
        }
        throw held(before.name, null);
    }

    /**
     * Who has the right to write.
     *
     * @param expired whether it had it for too long
     */
    private record Holder(String name, boolean expired) {

        boolean isFree() {
            return name.isEmpty() || expired || isGone(name);
        }
    }

    private Holder holder() {
        return cluster.read(
                LOAD,
                SqlText.of(
                        "SELECT holder, since < localtimestamp(6) - INTERVAL '"
                                + HOURS
                                + "' HOUR FROM writer"),
                rows ->
                        rows.next()
                                ? new Holder(rows.getString(1), rows.getBoolean(2))
                                : new Holder("", false));
    }

    /** Whether a holder is a process of this machine that has ended. */
    private static boolean isGone(String holder) {
        String[] words = holder.split(" ");
        return words[0].equals(Cluster.host())
                && Long.parseLong(words[1]) != ProcessHandle.current().pid()
                && ProcessHandle.of(Long.parseLong(words[1])).isEmpty();
    }

    static WarehouseException held(String holder, Throwable cause) {
        return new WarehouseException(Speech.both("cluster.held-by-load", holder), cause, true);
    }

    /** Takes away what was written for a state that never came to count. */
    private void clear(LakehouseContents held) {
        for (String table : tables()) {
            if (table.startsWith(LakehouseAppending.INCOMING)) {
                cluster.change(LOAD, SqlText.of("DROP TABLE " + table));
            }
        }
        new StagedFiles(cluster).clear();
        Set<String> stray = stray(held);
        for (String table : stray) {
            cluster.change(
                    LOAD, SqlText.of("DELETE FROM " + table + " WHERE state > " + held.state()));
        }
        if (held.state() < 0) {
            cluster.change(LOAD, SqlText.of("DELETE FROM version"));
        } else if (snapshot() != held.cells()) {
            cluster.change(
                    LOAD,
                    SqlText.of(
                            "ALTER TABLE version EXECUTE rollback_to_snapshot("
                                    + held.cells()
                                    + ")"));
        }
    }

    private Set<String> stray(LakehouseContents held) {
        String all =
                LakehouseTables.OF_STATE.stream()
                        .map(
                                t ->
                                        "SELECT '"
                                                + t
                                                + "' FROM "
                                                + t
                                                + " WHERE state > "
                                                + held.state()
                                                + " GROUP BY 1")
                        .collect(Collectors.joining(" UNION ALL "));
        return cluster.read(
                LOAD,
                SqlText.of(all),
                rows -> {
                    Set<String> found = new HashSet<>();
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                    return found;
                });
    }

    /** The newest snapshot of the cells. */
    long snapshot() {
        return cluster.read(
                LOAD,
                SqlText.of("SELECT max_by(snapshot_id, made_current_at) FROM \"version$history\""),
                rows -> {
                    rows.next();
                    return rows.getLong(1);
                });
    }

    /** Makes a state count; now and then forgets those that nobody reads any more. */
    void publish(long state) {
        cluster.change(
                LOAD, SqlText.of("INSERT INTO state VALUES (" + state + ", " + snapshot() + ")"));
        for (String table : state % KEPT == 0 ? LakehouseTables.OF_STATE : List.<String>of()) {
            cluster.change(
                    LOAD, SqlText.of("DELETE FROM " + table + " WHERE state < " + (state - 1)));
        }
    }
}
