// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBConnection;

/** Rows of a warehouse as a Parquet file that a cluster can take as it is. */
final class RowsFile {

    private RowsFile() {}

    /**
     * Writes it.
     *
     * @param place of the release that is wanted; -1 for all that are kept, as they are
     * @param number that the release gets
     */
    static long write(
            DuckDBConnection connection, Path target, String dataset, int place, int number)
            throws SQLException {
        boolean isWhole = place < 0;
        String select =
                "SELECT dataset, reporter, partner, flow, product, period, period_end, "
                        + CellListing.LENGTH
                        + " AS months, value, coalesce(status, '') AS status, quantity,"
                        + " coalesce(quantity_unit, '') AS quantity_unit, "
                        + (isWhole ? "release" : number + "::INTEGER AS release")
                        + ", known, "
                        + (isWhole ? "until" : "NULL::DATE AS until")
                        + " FROM observation WHERE dataset = "
                        + CubeLoader.literal(dataset)
                        + (isWhole ? "" : " AND release = " + place);
        try (Statement s = connection.createStatement()) {
            s.execute("SET preserve_insertion_order = false");
            return s.executeUpdate(
                    "COPY ("
                            + select
                            + ") TO "
                            + CubeLoader.literal(target.toAbsolutePath().toString())
                            + " (FORMAT parquet, COMPRESSION zstd)");
        }
    }
}
