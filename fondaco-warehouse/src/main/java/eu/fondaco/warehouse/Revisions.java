// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import static eu.fondaco.warehouse.Tables.CELL;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBConnection;

/**
 * Measures revisions: from the first to the latest value of a cell, and by the age of the value.
 */
final class Revisions {

    static final Set<String> GROUPS = Set.of("reporter", "partner", "flow", "product", "period");

    private static final String VERSIONS =
            "WITH v AS (SELECT *, row_number() OVER w AS n, count(*) OVER (PARTITION BY "
                    + CELL
                    + ") AS versions, last_value(value) OVER (w ROWS BETWEEN UNBOUNDED PRECEDING"
                    + " AND UNBOUNDED FOLLOWING) AS latest FROM observation WHERE dataset = ? AND"
                    + " status NOT LIKE '%C%' WINDOW w AS (PARTITION BY "
                    + CELL
                    + " ORDER BY known, release)),"
                    + " f AS (SELECT * FROM v WHERE n = 1 AND versions > 1)";

    private static final String STATISTICS =
            " count(*), avg(r), avg(abs(r)), quantile_cont(abs(r), 0.95)";

    private final DuckDBConnection connection;

    Revisions(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** From first to latest, for all cells or by a dimension. */
    List<RevisionRow> firstToLatest(String dataset, String by) throws SQLException {
        String group = by == null ? "'all'" : by;
        return ask(
                VERSIONS
                        + ", r AS (SELECT f.*, "
                        + group
                        + " AS g, 100 * (latest - value)::DOUBLE / abs(value)::DOUBLE AS r FROM f"
                        + " WHERE value <> 0), y AS (SELECT a.g, sign(a.value - b.value) AS was,"
                        + " sign(a.latest - b.latest) AS now FROM r a JOIN r b ON a.reporter ="
                        + " b.reporter AND a.partner = b.partner AND a.flow = b.flow AND a.product"
                        + " = b.product AND length(a.period) = length(b.period) AND b.period_end ="
                        + " last_day(a.period_end - INTERVAL 1 YEAR)), s AS (SELECT g, count(*) AS"
                        + " growths, count(*) FILTER (was <> now) AS changes FROM y GROUP BY g)"
                        + " SELECT r.g,"
                        + STATISTICS
                        + ", coalesce(any_value(s.growths), 0), coalesce(any_value(s.changes), 0)"
                        + " FROM r LEFT JOIN s ON s.g = r.g GROUP BY r.g ORDER BY r.g",
                dataset);
    }

    /** From the value of an age to the latest. */
    List<RevisionRow> byAge(String dataset) throws SQLException {
        return ask(
                VERSIONS
                        + ", a AS (SELECT date_diff('day', period_end, known) / 30.44 AS months,"
                        + " 100 * (latest - value)::DOUBLE / abs(value)::DOUBLE AS r FROM v WHERE n"
                        + " < versions AND value <> 0), g AS (SELECT CASE WHEN months < 3 THEN"
                        + " '0-3' WHEN months < 6 THEN '3-6' WHEN months < 12 THEN '6-12' WHEN"
                        + " months < 24 THEN '12-24' ELSE '24 and more' END AS g, months, r FROM a)"
                        + " SELECT g,"
                        + STATISTICS
                        + ", 0, 0 FROM g GROUP BY g ORDER BY min(months)",
                dataset);
    }

    private List<RevisionRow> ask(String text, String dataset) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement(text)) {
            s.setString(1, dataset);
            List<RevisionRow> rows = new ArrayList<>();
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    rows.add(
                            new RevisionRow(
                                    r.getString(1),
                                    r.getLong(2),
                                    r.getDouble(3),
                                    r.getDouble(4),
                                    r.getDouble(5),
                                    r.getLong(6),
                                    r.getLong(7)));
                }
            }
            return rows;
        }
    }
}
