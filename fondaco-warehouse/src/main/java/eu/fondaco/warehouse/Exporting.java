// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.secrecy.GuardedStore.Place;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.duckdb.DuckDBAppender;
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

    /**
     * Writes the file beside and puts it in its place when it is whole and on disk.
     *
     * @param knowsWithdrawals whether the warehouse has a table of them
     * @param hidden cells that are written as confidential, without values; null writes everything
     */
    static void export(
            DuckDBConnection connection,
            boolean knowsWithdrawals,
            Path target,
            Format format,
            Map<String, Collection<Place>> hidden)
            throws SQLException, IOException {
        Path beside = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(beside);
        try {
            if (hidden != null) {
                enter(connection, hidden);
            }
            copy(connection, knowsWithdrawals, beside, format, hidden != null);
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void enter(DuckDBConnection connection, Map<String, Collection<Place>> hidden)
            throws SQLException {
        try (Statement s = connection.createStatement()) {
            s.execute(
                    "CREATE TEMP TABLE hidden (dataset VARCHAR, reporter VARCHAR, partner VARCHAR,"
                            + " flow VARCHAR, product VARCHAR, period VARCHAR)");
        }
        try (DuckDBAppender rows = connection.createAppender("temp", "main", "hidden")) {
            for (Map.Entry<String, Collection<Place>> of : hidden.entrySet()) {
                for (Place p : of.getValue()) {
                    rows.beginRow();
                    rows.append(of.getKey()).append(p.reporter()).append(p.partner());
                    rows.append(p.flow()).append(p.product()).append(p.period().toString());
                    rows.endRow();
                }
            }
        }
    }

    private static void copy(
            DuckDBConnection connection,
            boolean knowsWithdrawals,
            Path file,
            Format format,
            boolean isGuarded)
            throws SQLException {
        String options =
                format == Format.CSV
                        ? "FORMAT csv, HEADER true"
                        : "FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880";
        try (Statement s = connection.createStatement()) {
            s.execute("SET threads = 1");
            s.execute(
                    "COPY ("
                            + select(knowsWithdrawals, isGuarded)
                            + ") TO "
                            + CubeLoader.literal(file.toAbsolutePath().toString())
                            + " ("
                            + options
                            + ")");
        }
    }

    /**
     * The cells with their releases.
     *
     * @param isGuarded whether values that mustn't be told are left out
     */
    private static String select(boolean knowsWithdrawals, boolean isGuarded) {
        String secret =
                "(h.dataset IS NOT NULL OR list_contains(string_split_regex(o.status, '[,; ]+'),"
                        + " 'C'))";
        String values =
                isGuarded
                        ? "CASE WHEN NOT "
                                + secret
                                + " THEN o.value END AS value, d.unit,"
                                + " CASE WHEN h.dataset IS NOT NULL AND NOT"
                                + " list_contains(string_split_regex(o.status, '[,; ]+'), 'C') THEN"
                                + " trim(o.status || ' C') ELSE o.status END AS status,"
                                + " CASE WHEN NOT "
                                + secret
                                + " THEN o.quantity END AS quantity,"
                        : "o.value, d.unit, o.status, o.quantity,";
        String join =
                isGuarded
                        ? " LEFT JOIN temp.main.hidden h ON (h.dataset = o.dataset AND h.reporter ="
                                + " o.reporter AND h.partner = o.partner AND h.flow = o.flow AND"
                                + " h.product = o.product AND h.period = o.period)"
                        : "";
        return "SELECT o.dataset, o.reporter, o.partner, o.flow, o.product, o.period, "
                + values
                + " o.quantity_unit, r.id AS release, CASE WHEN o.known ="
                + " coalesce(r.known_from, o.period_end) THEN r.known_from ELSE o.known END"
                + " AS known_from, o.until, "
                + (knowsWithdrawals
                        ? "w.day AS withdrawn FROM observation o LEFT JOIN withdrawal w ON"
                                + " w.release = o.release"
                        : "NULL::DATE AS withdrawn FROM observation o")
                + " JOIN release r ON r.seq = o.release JOIN dataset d ON"
                + " d.id = o.dataset"
                + join
                + " ORDER BY o.dataset, o.flow, o.reporter, o.partner, o.product, o.period,"
                + " o.known, r.id";
    }
}
