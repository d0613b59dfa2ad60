// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duckdb.DuckDBConnection;

/** Rows of a warehouse as Parquet files that a cluster can take as they are, one for each year. */
final class RowsFile {

    private RowsFile() {}

    /**
     * Writes them.
     *
     * @param place of the release that is wanted; -1 for all that are kept, as they are
     * @param number that the release gets
     */
    static SortedMap<Integer, Long> write(
            DuckDBConnection connection, Path folder, String dataset, int place, int number)
            throws SQLException {
        boolean isWhole = place < 0;
        String from =
                " FROM observation WHERE dataset = "
                        + CubeLoader.literal(dataset)
                        + (isWhole ? "" : " AND release = " + place);
        String select =
                "SELECT dataset, reporter, partner, flow, product, period, period_end, "
                        + CellListing.LENGTH
                        + " AS months, value, coalesce(status, '') AS status, quantity,"
                        + " coalesce(quantity_unit, '') AS quantity_unit, "
                        + (isWhole ? "release" : number + "::INTEGER AS release")
                        + ", known, "
                        + (isWhole ? "until" : "NULL::DATE AS until")
                        + from;
        SortedMap<Integer, Long> rows = years(connection, from);
        try (Statement s = connection.createStatement()) {
            s.execute("SET preserve_insertion_order = false");
            for (int year : rows.keySet()) {
                Path file = folder.resolve("rows-" + year + ".parquet").toAbsolutePath();
                s.execute(
                        "COPY ("
                                + select
                                + " AND year(period_end) = "
                                + year
                                + ") TO "
                                + CubeLoader.literal(file.toString())
                                + " (FORMAT parquet, COMPRESSION zstd)");
            }
        }
        return rows;
    }

    private static SortedMap<Integer, Long> years(DuckDBConnection connection, String from)
            throws SQLException {
        SortedMap<Integer, Long> rows = new TreeMap<>();
        try (Statement s = connection.createStatement();
                ResultSet r =
                        s.executeQuery(
                                "SELECT year(period_end), count(*)" + from + " GROUP BY 1")) {
            while (r.next()) {
                rows.put(r.getInt(1), r.getLong(2));
            }
        }
        return rows;
    }
}
