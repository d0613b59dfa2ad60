// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Columns reach DuckDB the same way at once and value by value, which a newer driver may make
 * necessary.
 */
class VectorWriterTest {

    private static final int ROWS = 1_003;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void handsOverAllValuesAndWhichAreMissing(boolean atOnce) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement s = connection.createStatement()) {
            try (var function = DuckDBFunctions.tableFunction()) {
                function.withName("numbers").withFunction(new Numbers(atOnce)).register(connection);
            }
            try (ResultSet r = s.executeQuery("SELECT * FROM numbers()")) {
                for (int row = 0; row < ROWS; row++) {
                    assertThat(r.next()).isTrue();
                    assertThat(r.getInt(1)).isEqualTo(row * 3);
                    assertThat(r.getObject(2))
                            .isEqualTo(row % 7 == 0 ? null : -5_000_000_000L * row);
                }
                assertThat(r.next()).isFalse();
            }
        }
    }

    private record Numbers(boolean atOnce)
            implements DuckDBTableFunction<Object, boolean[], Object> {

        @Override
        public Object bind(DuckDBTableFunctionBindInfo info) {
            info.addResultColumn("a", int.class).addResultColumn("b", long.class);
            return this;
        }

        @Override
        public boolean[] init(DuckDBTableFunctionInitInfo info) {
            return new boolean[1];
        }

        @Override
        public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) {
            boolean[] isDone = info.getInitData();
            if (isDone[0]) {
                return 0;
            }
            isDone[0] = true;
            int[] a = new int[ROWS];
            long[] b = new long[ROWS];
            for (int row = 0; row < ROWS; row++) {
                a[row] = row * 3;
                b[row] = row % 7 == 0 ? CellBatch.NONE : -5_000_000_000L * row;
            }
            VectorWriter.write(chunk.vector(0), a, ROWS, atOnce);
            VectorWriter.write(chunk.vector(1), b, ROWS, atOnce);
            return ROWS;
        }
    }
}
