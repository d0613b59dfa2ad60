// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.Withdrawal;
import eu.fondaco.warehouse.speech.Speech;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBConnection;

/**
 * What the warehouse holds without its cells: datasets, releases, files, counts, flags. Each is
 * asked once, until something is loaded.
 */
final class Contents {

    private final Database database;
    private final Map<String, Declaration> declared;
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<String, Boolean> ownTrade = new HashMap<>();
    private List<Dataset> datasets;
    private List<Release> releases;
    private Set<String> hiding;

    Contents(Database database, Map<String, Declaration> declared) {
        this.database = database;
        this.declared = Map.copyOf(declared);
    }

    /** Something was loaded. */
    synchronized void forget() {
        versions.clear();
        datasets = null;
        releases = null;
        hiding = null;
        ownTrade.clear();
    }

    /** What is done with each row of an answer. */
    private interface Row {
        void take(ResultSet r) throws SQLException;
    }

    private void each(String act, String sql, Row row) {
        try (DuckDBConnection connection = database.connection();
                Statement s = connection.createStatement();
                ResultSet r = s.executeQuery(sql)) {
            while (r.next()) {
                row.take(r);
            }
        } catch (SQLException e) {
            throw DuckDbObservationStore.failed(Speech.both(act), e);
        }
    }

    private static LocalDate day(ResultSet r, int column) throws SQLException {
        Date day = r.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    /** Whether a cell of that dataset was ever flagged as confidential. */
    synchronized boolean mayHide(String dataset) {
        if (hiding == null) {
            Set<String> found = new HashSet<>();
            each(
                    "act.list-flags",
                    "SELECT dataset, code FROM member WHERE dimension = 'status'",
                    r -> {
                        if (Flags.split(r.getString(2)).contains("C")) {
                            found.add(r.getString(1));
                        }
                    });
            hiding = found;
        }
        return hiding.contains(dataset);
    }

    synchronized boolean mayHoldOwnTrade(String dataset) {
        return ownTrade.computeIfAbsent(dataset, this::holdsOwnTrade);
    }

    private boolean holdsOwnTrade(String dataset) {
        boolean[] found = {false};
        each(
                "act.look-own-trade",
                "SELECT 1 FROM observation WHERE reporter = partner AND dataset = "
                        + CubeLoader.literal(dataset)
                        + " LIMIT 1",
                r -> found[0] = true);
        return found[0];
    }

    synchronized List<Dataset> datasets() {
        if (datasets == null) {
            try (DuckDBConnection connection = database.connection()) {
                datasets = Summaries.read(connection, declared);
            } catch (SQLException e) {
                throw DuckDbObservationStore.failed(Speech.both("act.list-datasets"), e);
            }
        }
        return datasets;
    }

    synchronized List<Release> releases() {
        if (releases == null) {
            List<Release> found = new ArrayList<>();
            each(
                    "act.list-releases",
                    "SELECT id, dataset, known_from, source, url, licence, "
                            + (database.knowsWithdrawals()
                                    ? "w.day, w.reason FROM release LEFT JOIN"
                                            + " withdrawal w ON w.release = seq"
                                    : "NULL::DATE, NULL FROM release")
                            + " ORDER BY seq",
                    r -> found.add(release(r)));
            releases = List.copyOf(found);
        }
        return releases;
    }

    private static Release release(ResultSet r) throws SQLException {
        LocalDate gone = day(r, 7);
        return new Release(
                r.getString(1),
                r.getString(2),
                day(r, 3),
                r.getString(4),
                r.getString(5),
                r.getString(6),
                gone == null ? null : new Withdrawal(gone, r.getString(8)));
    }

    /** The files each release was loaded from, in the order in which they were loaded. */
    synchronized List<Warehouse.LoadedFile> files() {
        List<Warehouse.LoadedFile> found = new ArrayList<>();
        each(
                "act.list-files",
                "SELECT f.file, f.sha256, f.mapping, r.id, r.dataset, r.known_from, r.replaces"
                        + " FROM release_file f JOIN release r ON r.seq = f.release ORDER BY f.seq",
                r ->
                        found.add(
                                new Warehouse.LoadedFile(
                                        new SourceFile(
                                                r.getString(1), r.getString(2), r.getString(3)),
                                        r.getString(4),
                                        r.getString(5),
                                        day(r, 6),
                                        r.getBoolean(7))));
        return found;
    }

    /** Releases that close the cells of their dataset which they don't hold. */
    synchronized Set<String> replacing() {
        Set<String> found = new HashSet<>();
        each(
                "act.list-releases",
                "SELECT id FROM release WHERE replaces",
                r -> found.add(r.getString(1)));
        return found;
    }

    /** How many cells are known now, by dataset. */
    synchronized Map<String, Long> cellCounts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        each(
                "act.count-cells",
                "SELECT id, live FROM dataset ORDER BY id",
                r -> counts.put(r.getString(1), r.getLong(2)));
        return counts;
    }

    /** How many versions of cells a dataset has; 0 where there is no such dataset. */
    synchronized long versionsOf(String dataset) {
        if (versions.isEmpty()) {
            each(
                    "act.count-cells",
                    "SELECT id, versions FROM dataset",
                    r -> versions.put(r.getString(1), r.getLong(2)));
        }
        return versions.getOrDefault(dataset, 0L);
    }

    /** The reporters of a dataset, gone ones among them. */
    Set<String> reportersOf(String dataset) throws SQLException {
        try (DuckDBConnection connection = database.connection()) {
            return Summaries.codes(connection, dataset, "reporter");
        }
    }
}
