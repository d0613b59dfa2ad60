// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.warehouse.speech.Speech;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import org.duckdb.DuckDBDriver;

/**
 * A Parquet file as rows of text, read by the engine of the warehouse without touching a warehouse.
 */
public final class ParquetTable {

    private ParquetTable() {}

    /**
     * Hands over the names of the columns first, then each row, until the taker returns false.
     *
     * @throws WarehouseException when the file can't be read as Parquet
     */
    public static void read(Path file, Predicate<List<String>> taker) {
        Properties properties = new Properties();
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        String path = CubeLoader.literal(file.toAbsolutePath().toString());
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", properties);
                Statement s = connection.createStatement();
                ResultSet r =
                        s.executeQuery(
                                "SELECT COLUMNS(*)::VARCHAR FROM read_parquet(" + path + ")")) {
            int n = r.getMetaData().getColumnCount();
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= n; i++) {
                row.add(r.getMetaData().getColumnName(i));
            }
            boolean more = taker.test(row);
            while (more && r.next()) {
                row = new ArrayList<>();
                for (int i = 1; i <= n; i++) {
                    String text = r.getString(i);
                    row.add(text == null ? "" : text);
                }
                more = taker.test(row);
            }
        } catch (SQLException e) {
            String why = Database.firstLine(String.valueOf(e.getMessage()));
            throw new WarehouseException(Speech.both("parquet.not-read", file, why), e);
        }
    }
}
