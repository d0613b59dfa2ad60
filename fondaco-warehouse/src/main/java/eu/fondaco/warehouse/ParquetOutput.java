// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * Writes a table as Parquet by the engine of the warehouse: rows are gathered in a temporary file,
 * not in memory, and become Parquet when the table is closed. It has nothing to do with an
 * observatory's warehouse.
 */
public final class ParquetOutput implements AutoCloseable {

    private static final int SCALE = 4;

    /** What the cells of a column are. */
    public enum Cells {
        TEXT("VARCHAR"),
        AMOUNT("DECIMAL(28,4)"),
        NUMBER("DOUBLE");

        private final String type;

        Cells(String type) {
            this.type = type;
        }
    }

    private final OutputStream to;
    private final List<Cells> cells;
    private final Path folder;
    private final DuckDBConnection connection;
    private final DuckDBAppender rows;
    private boolean isOpen = true;

    /**
     * Begins a table.
     *
     * @param columns their names
     * @param cells what each holds
     * @throws IOException when the disk is full
     */
    public ParquetOutput(OutputStream to, List<String> columns, List<Cells> cells)
            throws IOException {
        this.to = to;
        this.cells = List.copyOf(cells);
        Path made = null;
        try {
            made = Files.createTempDirectory("fondaco-parquet");
            this.folder = made;
            this.connection = connect(made);
            String definition =
                    IntStream.range(0, columns.size())
                            .mapToObj(
                                    i ->
                                            '"'
                                                    + columns.get(i).replace("\"", "\"\"")
                                                    + "\" "
                                                    + cells.get(i).type)
                            .collect(Collectors.joining(", "));
            try (Statement s = connection.createStatement()) {
                s.execute("CREATE TABLE rows (" + definition + ")");
            }
            this.rows = connection.createAppender("main", "rows");
        } catch (SQLException | IOException e) {
            delete(made);
            throw new IOException("a table can't be written as Parquet: " + e.getMessage(), e);
        }
    }

    private static DuckDBConnection connect(Path folder) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        properties.setProperty("memory_limit", "256MB");
        properties.setProperty("threads", "1");
        properties.setProperty("preserve_insertion_order", "true");
        return new DuckDBDriver()
                .connect(
                        "jdbc:duckdb:" + folder.resolve("rows.duckdb").toAbsolutePath(), properties)
                .unwrap(DuckDBConnection.class);
    }

    /** Takes a row; a cell is a text, a number or null. */
    public void row(Object... cells) throws IOException {
        try {
            rows.beginRow();
            for (int at = 0; at < cells.length; at++) {
                Object cell = cells[at];
                if (cell == null) {
                    rows.appendNull();
                } else if (cell instanceof BigDecimal number) {
                    if (this.cells.get(at) == Cells.AMOUNT) {
                        rows.append(number.setScale(SCALE, RoundingMode.HALF_EVEN));
                    } else {
                        rows.append(number.doubleValue());
                    }
                } else {
                    rows.append(cell.toString());
                }
            }
            rows.endRow();
        } catch (SQLException e) {
            throw new IOException("a row can't be written as Parquet: " + e.getMessage(), e);
        }
    }

    /** Writes the file and closes the stream. */
    public void finish() throws IOException {
        Path file = folder.resolve("rows.parquet");
        try {
            rows.close();
            try (Statement s = connection.createStatement()) {
                s.execute(
                        "COPY rows TO "
                                + CubeLoader.literal(file.toAbsolutePath().toString())
                                + " (FORMAT parquet, COMPRESSION snappy)");
            }
        } catch (SQLException e) {
            throw new IOException("a table can't be written as Parquet: " + e.getMessage(), e);
        }
        Files.copy(file, to);
        to.close();
        close();
    }

    /** Takes away what was gathered; a table that wasn't finished is not written. */
    @Override
    public void close() throws IOException {
        if (!isOpen) {
            return;
        }
        isOpen = false;
        try {
            rows.close();
            connection.close();
        } catch (SQLException e) {
            throw new IOException("a table can't be put away: " + e.getMessage(), e);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (folder == null) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
