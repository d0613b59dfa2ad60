// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.Dataset.Detail;
import eu.fondaco.core.flow.Dataset.Reported;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import eu.fondaco.warehouse.scan.Coverage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/** Writes and reads what each dataset holds without its cells: members, coverage, detail. */
final class Summaries {

    private static final List<String> DIMENSIONS =
            List.of("reporter", "partner", "product", "period", "status");

    private Summaries() {}

    /** Writes those of a dataset whose cells are all staged ones: their codes are known. */
    static void write(Appending.Sql sql, StagedCells cells) throws SQLException {
        sql.run("DELETE FROM member WHERE dataset = ?", cells.dataset());
        for (String dimension : DIMENSIONS) {
            String codes =
                    cells.texts(dimension).stream()
                            .map(code -> "(" + CubeLoader.literal(code) + ")")
                            .collect(Collectors.joining(", "));
            sql.run(
                    "INSERT INTO member SELECT ?, ?, row_number() OVER (ORDER BY code) - 1, code,"
                            + " true FROM (VALUES "
                            + codes
                            + ") AS known(code) ORDER BY code",
                    cells.dataset(),
                    dimension);
        }
        sql.run("DELETE FROM coverage WHERE dataset = ?", cells.dataset());
        for (Coverage c : cells.coverage()) {
            sql.run(
                    "INSERT INTO coverage VALUES (?, ?, ?, ?, ?, ?)",
                    cells.dataset(),
                    c.reporter(),
                    c.flow(),
                    String.join(" ", c.periods()),
                    c.hasPartners(),
                    c.hasProducts());
        }
    }

    static void write(Appending.Sql sql, String dataset) throws SQLException {
        sql.run("DELETE FROM member WHERE dataset = ?", dataset);
        for (String dimension : DIMENSIONS) {
            sql.run(
                    "INSERT INTO member SELECT ?, ?, row_number() OVER (ORDER BY code) - 1, code,"
                            + " live FROM (SELECT "
                            + dimension
                            + " AS code, bool_or(until IS NULL) AS live"
                            + " FROM observation WHERE dataset = ? GROUP BY 1) ORDER BY code",
                    dataset,
                    dimension,
                    dataset);
        }
        writeCoverage(sql, dataset);
    }

    private static void writeCoverage(Appending.Sql sql, String dataset) throws SQLException {
        sql.run("DELETE FROM coverage WHERE dataset = ?", dataset);
        sql.run(
                "INSERT INTO coverage SELECT dataset, reporter, flow, string_agg(period, ' ' ORDER"
                    + " BY period), bool_or(partners), bool_or(products) FROM (SELECT dataset,"
                    + " reporter, flow, period, bool_or(partner <> 'W00') AS partners,"
                    + " bool_or(product <> 'TOTAL') AS products FROM observation WHERE dataset = ?"
                    + " AND until IS NULL GROUP BY ALL) GROUP BY ALL ORDER BY ALL",
                dataset);
    }

    /** The codes that a dimension of a dataset ever had, those of cells that are gone too. */
    static Set<String> codes(DuckDBConnection connection, String dataset, String dimension)
            throws SQLException {
        Set<String> found = new HashSet<>();
        try (Statement s = connection.createStatement();
                ResultSet r =
                        s.executeQuery(
                                "SELECT code FROM member WHERE dimension = "
                                        + CubeLoader.literal(dimension)
                                        + " AND dataset = "
                                        + CubeLoader.literal(dataset))) {
            while (r.next()) {
                found.add(r.getString(1));
            }
        }
        return found;
    }

    static List<Dataset> read(DuckDBConnection connection, Map<String, Declaration> declared)
            throws SQLException {
        Map<String, Map<String, Set<String>>> members = new HashMap<>();
        Map<String, Map<Reported, NavigableSet<Period>>> coverage = new HashMap<>();
        Map<String, Map<Reported, Detail>> detail = new HashMap<>();
        List<Dataset> datasets = new ArrayList<>();
        try (Statement s = connection.createStatement()) {
            try (ResultSet r =
                    s.executeQuery("SELECT dataset, dimension, code FROM member WHERE live")) {
                while (r.next()) {
                    members.computeIfAbsent(r.getString(1), d -> new HashMap<>())
                            .computeIfAbsent(r.getString(2), d -> new HashSet<>())
                            .add(r.getString(3));
                }
            }
            readCoverage(s, coverage, detail);
            try (ResultSet r = s.executeQuery("SELECT id, unit FROM dataset ORDER BY id")) {
                while (r.next()) {
                    String id = r.getString(1);
                    Declaration d = declared.getOrDefault(id, Declaration.TIDY);
                    Map<String, Set<String>> codes = members.getOrDefault(id, Map.of());
                    datasets.add(
                            new Dataset(
                                    id,
                                    r.getString(2),
                                    d.complete(),
                                    d.zerosOmitted(),
                                    codes.getOrDefault("reporter", Set.of()),
                                    codes.getOrDefault("partner", Set.of()),
                                    codes.getOrDefault("product", Set.of()),
                                    coverage.getOrDefault(id, Map.of()),
                                    detail.getOrDefault(id, Map.of())));
                }
            }
        }
        return List.copyOf(datasets);
    }

    private static void readCoverage(
            Statement s,
            Map<String, Map<Reported, NavigableSet<Period>>> coverage,
            Map<String, Map<Reported, Detail>> detail)
            throws SQLException {
        Map<String, Period> seen = new HashMap<>();
        try (ResultSet r =
                s.executeQuery(
                        "SELECT dataset, reporter, flow, periods, partners, products FROM"
                                + " coverage")) {
            while (r.next()) {
                Reported reported = new Reported(r.getString(2), TradeFlow.parse(r.getString(3)));
                NavigableSet<Period> periods = new TreeSet<>();
                for (String period : r.getString(4).split(" ")) {
                    periods.add(seen.computeIfAbsent(period, Period::parse));
                }
                coverage.computeIfAbsent(r.getString(1), d -> new HashMap<>())
                        .put(reported, periods);
                detail.computeIfAbsent(r.getString(1), d -> new HashMap<>())
                        .put(reported, new Detail(r.getBoolean(5), r.getBoolean(6)));
            }
        }
    }
}
