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

    /** Whether a cell of that dataset was ever flagged as confidential. */
    synchronized boolean mayHide(String dataset) {
        if (hiding == null) {
            try (DuckDBConnection connection = database.connection();
                    Statement s = connection.createStatement();
                    ResultSet r =
                            s.executeQuery(
                                    "SELECT dataset, code FROM member WHERE dimension ="
                                            + " 'status'")) {
                Set<String> found = new HashSet<>();
                while (r.next()) {
                    if (Flags.split(r.getString(2)).contains("C")) {
                        found.add(r.getString(1));
                    }
                }
                hiding = found;
            } catch (SQLException e) {
                throw DuckDbObservationStore.failed(Speech.both("act.list-flags"), e);
            }
        }
        return hiding.contains(dataset);
    }

    synchronized boolean mayHoldOwnTrade(String dataset) {
        return ownTrade.computeIfAbsent(dataset, this::holdsOwnTrade);
    }

    private boolean holdsOwnTrade(String dataset) {
        try (DuckDBConnection connection = database.connection();
                Statement s = connection.createStatement();
                ResultSet r =
                        s.executeQuery(
                                "SELECT 1 FROM observation WHERE reporter = partner AND dataset = "
                                        + CubeLoader.literal(dataset)
                                        + " LIMIT 1")) {
            return r.next();
        } catch (SQLException e) {
            throw DuckDbObservationStore.failed(Speech.both("act.look-own-trade"), e);
        }
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
            try (DuckDBConnection connection = database.connection();
                    Statement s = connection.createStatement();
                    ResultSet r =
                            s.executeQuery(
                                    "SELECT id, dataset, known_from, source, url, licence, "
                                            + (database.knowsWithdrawals()
                                                    ? "w.day, w.reason FROM release LEFT JOIN"
                                                            + " withdrawal w ON w.release = seq"
                                                    : "NULL::DATE, NULL FROM release")
                                            + " ORDER BY seq")) {
                List<Release> found = new ArrayList<>();
                while (r.next()) {
                    Date known = r.getDate(3);
                    Date gone = r.getDate(7);
                    found.add(
                            new Release(
                                    r.getString(1),
                                    r.getString(2),
                                    known == null ? null : known.toLocalDate(),
                                    r.getString(4),
                                    r.getString(5),
                                    r.getString(6),
                                    gone == null
                                            ? null
                                            : new Withdrawal(gone.toLocalDate(), r.getString(8))));
                }
                releases = List.copyOf(found);
            } catch (SQLException e) {
                throw DuckDbObservationStore.failed(Speech.both("act.list-releases"), e);
            }
        }
        return releases;
    }

    /** The files each release was loaded from, in the order in which they were loaded. */
    synchronized List<Warehouse.LoadedFile> files() {
        try (DuckDBConnection connection = database.connection();
                Statement s = connection.createStatement();
                ResultSet r =
                        s.executeQuery(
                                "SELECT f.file, f.sha256, f.mapping, r.id, r.dataset, r.known_from,"
                                    + " r.replaces FROM release_file f JOIN release r ON r.seq ="
                                    + " f.release ORDER BY f.seq")) {
            List<Warehouse.LoadedFile> found = new ArrayList<>();
            while (r.next()) {
                Date known = r.getDate(6);
                found.add(
                        new Warehouse.LoadedFile(
                                new SourceFile(r.getString(1), r.getString(2), r.getString(3)),
                                r.getString(4),
                                r.getString(5),
                                known == null ? null : known.toLocalDate(),
                                r.getBoolean(7)));
            }
            return found;
        } catch (SQLException e) {
            throw DuckDbObservationStore.failed(Speech.both("act.list-files"), e);
        }
    }

    /** Releases that close the cells of their dataset which they don't hold. */
    synchronized Set<String> replacing() {
        try (DuckDBConnection connection = database.connection();
                Statement s = connection.createStatement();
                ResultSet r = s.executeQuery("SELECT id FROM release WHERE replaces")) {
            Set<String> found = new HashSet<>();
            while (r.next()) {
                found.add(r.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw DuckDbObservationStore.failed(Speech.both("act.list-releases"), e);
        }
    }

    /** How many cells are known now, by dataset. */
    synchronized Map<String, Long> cellCounts() {
        try (DuckDBConnection connection = database.connection();
                Statement s = connection.createStatement();
                ResultSet r = s.executeQuery("SELECT id, live FROM dataset ORDER BY id")) {
            Map<String, Long> counts = new LinkedHashMap<>();
            while (r.next()) {
                counts.put(r.getString(1), r.getLong(2));
            }
            return counts;
        } catch (SQLException e) {
            throw DuckDbObservationStore.failed(Speech.both("act.count-cells"), e);
        }
    }

    /** How many versions of cells a dataset has; 0 where there is no such dataset. */
    synchronized long versionsOf(String dataset) {
        if (versions.isEmpty()) {
            try (DuckDBConnection connection = database.connection();
                    Statement s = connection.createStatement();
                    ResultSet r = s.executeQuery("SELECT id, versions FROM dataset")) {
                while (r.next()) {
                    versions.put(r.getString(1), r.getLong(2));
                }
            } catch (SQLException e) {
                throw DuckDbObservationStore.failed(Speech.both("act.count-cells"), e);
            }
        }
        return versions.getOrDefault(dataset, 0L);
    }

    /** The reporters of a dataset, gone ones among them. */
    Set<String> reportersOf(String dataset) throws SQLException {
        Set<String> found = new HashSet<>();
        try (DuckDBConnection connection = database.connection();
                Statement s = connection.createStatement();
                ResultSet r =
                        s.executeQuery(
                                "SELECT code FROM member WHERE dimension = 'reporter' AND dataset ="
                                        + " "
                                        + CubeLoader.literal(dataset))) {
            while (r.next()) {
                found.add(r.getString(1));
            }
        }
        return found;
    }
}
