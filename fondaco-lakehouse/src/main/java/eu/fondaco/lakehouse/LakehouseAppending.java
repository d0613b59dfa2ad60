// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.lakehouse;

import static eu.fondaco.lakehouse.LakehouseWriting.LOAD;

import eu.fondaco.core.flow.Release;
import eu.fondaco.warehouse.AppendReport;
import eu.fondaco.warehouse.CellRow;
import eu.fondaco.warehouse.DuckDbObservationStore;
import eu.fondaco.warehouse.LoadConflictException;
import eu.fondaco.warehouse.Warehouse.LoadedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Puts rows into the tables, for a state that comes to count by its last statement. Each release
 * goes first into a table of its own, in batches, so that memory is bounded; it becomes versions by
 * one statement, and the versions of each touched cell are put in the order in which they were
 * known by another one.
 */
final class LakehouseAppending {

    static final String INCOMING = "incoming_";

    private static final List<String> CELL =
            List.of("reporter", "partner", "flow", "product", "period");

    private final Cluster cluster;
    private final LakehouseWriting writing;
    private final StagedFiles staged;
    private final LakehouseContents held;
    private final long state;

    LakehouseAppending(Cluster cluster, LakehouseContents held) {
        this.cluster = cluster;
        this.writing = new LakehouseWriting(cluster);
        this.staged = new StagedFiles(cluster);
        this.held = held;
        this.state = held.state() + 1;
    }

    /** Adds the releases of a warehouse that holds nothing else. */
    List<AppendReport> append(DuckDbObservationStore delivery) throws IOException {
        LakehouseLedger ledger = LakehouseLedger.of(held, files());
        List<AppendReport> reports = new ArrayList<>();
        Map<String, String> touched = new TreeMap<>();
        for (var dataset : delivery.datasets()) {
            checkUnit(dataset.id(), dataset.unit());
            touched.put(dataset.id(), dataset.unit());
        }
        for (Release release : delivery.releases()) {
            boolean replaces = delivery.replacing().contains(release.id());
            int seq = ledger.enter(release, replaces);
            delivery.files().stream()
                    .filter(f -> f.release().equals(release.id()))
                    .forEach(f -> ledger.file(release.id(), f.file()));
            reports.add(add(delivery, release, seq, replaces, ledger));
        }
        finish(ledger, touched);
        return reports;
    }

    /** Takes what a warehouse keeps instead of all that is held. */
    void restore(DuckDbObservationStore from) throws IOException {
        LakehouseLedger ledger = new LakehouseLedger();
        for (Release release : from.releases()) {
            ledger.enter(release, from.replacing().contains(release.id()));
        }
        for (LoadedFile f : from.files()) {
            ledger.file(f.release(), f.file());
        }
        run(SqlText.of("DELETE FROM version"));
        Map<String, String> units = new TreeMap<>();
        for (var dataset : from.datasets()) {
            units.put(dataset.id(), dataset.unit());
            String incoming = incoming();
            List<String> parts = List.of("true");
            if (staged.areFor(from.cellCounts().getOrDefault(dataset.id(), 0L))) {
                parts =
                        StagedFiles.parts(
                                staged.add(
                                        incoming, f -> from.writeRows(f, dataset.id(), null, 0)));
            } else {
                try (Batches rows = new Batches(cluster, incoming)) {
                    from.forEachRow(dataset.id(), rows::add);
                }
            }
            for (String part : parts) {
                run(insert(incoming, part));
            }
            drop(incoming);
        }
        write(ledger, units, Set.of());
    }

    private List<LoadedFile> files() {
        return held.state() < 0 ? List.of() : new LakehouseFiles(cluster, held).list();
    }

    private String incoming() {
        String name = INCOMING + state + "_" + Long.toHexString(System.nanoTime());
        run(SqlText.of(LakehouseTables.createIncoming(name)));
        return name;
    }

    private long run(SqlText sql) {
        return cluster.change(LOAD, sql);
    }

    private long number(SqlText sql) {
        return cluster.read(
                LOAD,
                sql,
                rows -> {
                    rows.next();
                    return rows.getLong(1);
                });
    }

    private void checkUnit(String dataset, String unit) {
        String known = held.units().get(dataset);
        if (known != null && !known.equals(unit)) {
            throw LoadConflictException.otherUnit(dataset, known, unit);
        }
    }

    private AppendReport add(
            DuckDbObservationStore delivery,
            Release release,
            int seq,
            boolean replaces,
            LakehouseLedger ledger)
            throws IOException {
        String incoming = incoming();
        Sent sent = send(delivery, release, seq, incoming);
        boolean isFirst = !held.versions().containsKey(release.dataset());
        boolean isNew = held.place(release.id()) < 0;
        if (!isNew) {
            refuseChangedCells(release.id(), seq, incoming);
        }
        String others =
                isNew
                        ? ""
                        : " AND NOT EXISTS (SELECT 1 FROM version o WHERE o.release = "
                                + seq
                                + " AND o.dataset = i.dataset AND "
                                + same("o", "i")
                                + ")";
        long added = 0;
        for (String part : sent.parts) {
            added += run(insert(incoming, part + others));
        }
        long outdated = 0;
        if (!isFirst) {
            orderVersions(release.dataset(), replaces ? null : incoming, ledger);
            outdated =
                    number(
                            SqlText.of(
                                    "SELECT count(*) FROM version WHERE dataset = ? AND until IS"
                                            + " NOT NULL AND release = "
                                            + seq,
                                    release.dataset()));
        }
        drop(incoming);
        return new AppendReport(release.id(), added, sent.rows - added, outdated);
    }

    private static SqlText insert(String incoming, String condition) {
        return SqlText.of(
                "INSERT INTO version SELECT * FROM " + incoming + " i WHERE " + condition);
    }

    /**
     * What is in a table.
     *
     * @param parts conditions that share the rows out among statements
     */
    private record Sent(long rows, List<String> parts) {}

    /** Puts the rows of a release into a table. */
    private Sent send(DuckDbObservationStore delivery, Release release, int seq, String incoming)
            throws IOException {
        String dataset = release.dataset();
        if (staged.areFor(delivery.cellCounts().getOrDefault(dataset, 0L))) {
            SortedMap<Integer, Long> rows =
                    staged.add(incoming, f -> delivery.writeRows(f, dataset, release.id(), seq));
            return new Sent(
                    rows.values().stream().mapToLong(n -> n).sum(), StagedFiles.parts(rows));
        }
        try (Batches batches = new Batches(cluster, incoming)) {
            delivery.forEachRow(
                    dataset,
                    row -> {
                        if (delivery.releases().get(row.release()).id().equals(release.id())) {
                            batches.add(new CellRow(row.cell(), seq, row.known(), null));
                        }
                    });
            return new Sent(batches.rows(), List.of("true"));
        }
    }

    private void drop(String incoming) {
        run(SqlText.of("DROP TABLE " + incoming));
        staged.remove(incoming);
    }

    private void refuseChangedCells(String release, int seq, String incoming) {
        String changed =
                cluster.read(
                        LOAD,
                        SqlText.of(
                                "SELECT concat_ws(' ', i.reporter, i.partner, i.flow, i.product,"
                                        + " i.period) AS cell FROM "
                                        + incoming
                                        + " i JOIN version o ON o.dataset = i.dataset AND "
                                        + same("o", "i")
                                        + " WHERE o.release = "
                                        + seq
                                        + " AND (o.value <> i.value OR o.status <> i.status)"
                                        + " ORDER BY 1 LIMIT 1"),
                        rows -> rows.next() ? rows.getString(1) : null);
        if (changed != null) {
            throw LoadConflictException.changedCell(release, changed);
        }
    }

    private static String same(String a, String b) {
        return CELL.stream()
                .map(c -> a + "." + c + " = " + b + "." + c)
                .collect(Collectors.joining(" AND "));
    }

    /**
     * Sets {@code until} of every version of the touched cells. A release that replaces its dataset
     * closes the cells it doesn't hold, as if it said that they are gone.
     *
     * @param incoming the touched cells; null for all of the dataset
     */
    private void orderVersions(String dataset, String incoming, LakehouseLedger ledger) {
        String cell = String.join(", ", CELL);
        String touched =
                incoming == null
                        ? ""
                        : " JOIN (SELECT DISTINCT "
                                + cell
                                + " FROM "
                                + incoming
                                + ") i ON "
                                + same("o", "i");
        SqlText said = said(dataset, touched, ledger);
        run(
                SqlText.of(
                                "MERGE INTO version v USING (SELECT * FROM (SELECT "
                                        + cell
                                        + ", release, here, lead(known) OVER (PARTITION BY "
                                        + cell
                                        + " ORDER BY known, release) AS ends FROM (")
                        .add(said)
                        .add(
                                ") s) t WHERE here) n ON v.dataset = ? AND v.release = n.release"
                                        + " AND "
                                        + same("v", "n")
                                        + " WHEN MATCHED AND v.until IS DISTINCT FROM n.ends THEN"
                                        + " UPDATE SET until = n.ends",
                                dataset));
    }

    /** Every version of the touched cells, and for releases that replace those they don't hold. */
    private static SqlText said(String dataset, String touched, LakehouseLedger ledger) {
        String columns = CELL.stream().map(c -> "o." + c).collect(Collectors.joining(", "));
        SqlText said =
                SqlText.of(
                        "SELECT "
                                + columns
                                + ", o.release, o.known, true AS here FROM version o"
                                + touched
                                + " WHERE o.dataset = ?",
                        dataset);
        for (Map.Entry<Integer, Release> r : ledger.replacing(dataset).entrySet()) {
            String known =
                    r.getValue().knownFrom() == null
                            ? "c.period_end"
                            : "DATE '" + r.getValue().knownFrom() + "'";
            said.add(
                    " UNION ALL SELECT "
                            + CELL.stream().map(c -> "c." + c).collect(Collectors.joining(", "))
                            + ", "
                            + r.getKey()
                            + ", "
                            + known
                            + ", false FROM (SELECT DISTINCT "
                            + columns
                            + ", o.period_end FROM version o"
                            + touched
                            + " WHERE o.dataset = ?) c WHERE NOT EXISTS (SELECT 1 FROM version h"
                            + " WHERE h.dataset = ? AND h.release = "
                            + r.getKey()
                            + " AND "
                            + same("h", "c")
                            + ")",
                    dataset,
                    dataset);
        }
        return said;
    }

    private void finish(LakehouseLedger ledger, Map<String, String> touched) {
        Set<String> kept = new TreeSet<>(held.units().keySet());
        kept.removeAll(touched.keySet());
        write(ledger, touched, kept);
    }

    /**
     * Writes what belongs to the state, and makes it count.
     *
     * @param units of the datasets whose cells have changed
     * @param kept datasets whose cells have not
     */
    private void write(LakehouseLedger ledger, Map<String, String> units, Set<String> kept) {
        ledger.statements(state).forEach(this::run);
        units.forEach(this::summarise);
        if (!kept.isEmpty()) {
            keep("dataset", "id, unit, versions, live, own_trade", "id", kept);
            keep("member", "dataset, dimension, ordinal, code, live", "dataset", kept);
            keep(
                    "coverage",
                    "dataset, reporter, flow, periods, partners, products",
                    "dataset",
                    kept);
        }
        writing.publish(state);
    }

    private void keep(String table, String columns, String by, Set<String> kept) {
        SqlText sql = new SqlText();
        sql.add("INSERT INTO " + table + " SELECT " + state + ", " + columns + " FROM " + table);
        sql.add(" WHERE state = " + held.state() + " AND " + by + " IN (SELECT x FROM UNNEST(");
        sql.add(sql.list(new ArrayList<>(kept))).add(") AS w(x))");
        run(sql);
    }

    private void summarise(String dataset, String unit) {
        run(
                SqlText.of(
                        "INSERT INTO dataset SELECT "
                                + state
                                + ", ?, ?, count(*), count_if(until IS NULL), coalesce(bool_or("
                                + "reporter = partner), false) FROM version WHERE dataset = ?",
                        dataset,
                        unit,
                        dataset));
        SqlText members = SqlText.of("INSERT INTO member ");
        String between = "";
        for (String d : List.of("reporter", "partner", "product", "period", "status")) {
            members.add(between);
            members.add(
                    "SELECT "
                            + state
                            + ", dataset, '"
                            + d
                            + "', CAST(row_number() OVER (ORDER BY "
                            + d
                            + ") - 1 AS INTEGER), "
                            + d
                            + ", bool_or(until IS NULL) FROM version WHERE dataset = ? GROUP BY"
                            + " dataset, "
                            + d,
                    dataset);
            between = " UNION ALL ";
        }
        run(members);
        run(
                SqlText.of(
                        "INSERT INTO coverage SELECT "
                                + state
                                + ", dataset, reporter, flow, array_join(array_agg(period ORDER BY"
                                + " period), ' '), bool_or(partners), bool_or(products) FROM"
                                + " (SELECT dataset, reporter, flow, period, bool_or(partner <>"
                                + " 'W00') AS partners, bool_or(product <> 'TOTAL') AS products"
                                + " FROM version WHERE dataset = ? AND until IS NULL GROUP BY"
                                + " dataset, reporter, flow, period) c GROUP BY dataset, reporter,"
                                + " flow",
                        dataset));
    }
}
