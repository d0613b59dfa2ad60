// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.duckdb.DuckDBConnection;

/**
 * Writes all versions of all cells to one file, in an order that depends on nothing but content.
 */
final class Exporting {

    /** Formats of an export. */
    enum Format {
        CSV,
        PARQUET;

        static Format parse(String word) {
            try {
                return valueOf(word.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("'" + word + "' is not csv or parquet", e);
            }
        }
    }

    private Exporting() {}

    static void export(DuckDBConnection connection, Path target, Format format)
            throws SQLException {
        String select =
                "SELECT o.dataset, o.reporter, o.partner, o.flow, o.product, o.period, o.value,"
                    + " d.unit, o.status, o.quantity, o.quantity_unit, r.id AS release,"
                    + " r.known_from, o.until FROM observation o JOIN release r ON r.seq ="
                    + " o.release JOIN dataset d ON d.id = o.dataset ORDER BY o.dataset, o.flow,"
                    + " o.reporter, o.partner, o.product, o.period, o.known, r.id";
        String options =
                format == Format.CSV
                        ? "FORMAT csv, HEADER true"
                        : "FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880";
        try (Statement s = connection.createStatement()) {
            s.execute("SET threads = 1");
            s.execute(
                    "COPY ("
                            + select
                            + ") TO "
                            + CubeLoader.literal(target.toAbsolutePath().toString())
                            + " ("
                            + options
                            + ")");
        }
    }
}
