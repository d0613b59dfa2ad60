// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.warehouse.speech.Speech;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * A Parquet file on disk, for readers that know only separated values. It has nothing to do with an
 * observatory's warehouse.
 */
public final class ParquetFile {

    private ParquetFile() {}

    /**
     * Writes a Parquet file's rows as comma-separated values with a header.
     *
     * @throws NoSuchFileException when there is no such file
     * @throws WarehouseException when it isn't Parquet or the target can't be written
     */
    public static void toCsv(Path parquet, Path csv) throws NoSuchFileException {
        if (!Files.exists(parquet)) {
            throw new NoSuchFileException(parquet.toString());
        }
        Properties properties = new Properties();
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        try (DuckDBConnection connection =
                        new DuckDBDriver()
                                .connect("jdbc:duckdb:", properties)
                                .unwrap(DuckDBConnection.class);
                Statement s = connection.createStatement()) {
            s.execute(
                    "COPY (SELECT * FROM read_parquet("
                            + literal(parquet)
                            + ")) TO "
                            + literal(csv)
                            + " (FORMAT csv, HEADER true)");
        } catch (SQLException e) {
            throw new WarehouseException(
                    Speech.both("parquet.not-read", parquet, e.getMessage()), e);
        }
    }

    private static String literal(Path path) {
        return CubeLoader.literal(path.toAbsolutePath().toString());
    }
}
