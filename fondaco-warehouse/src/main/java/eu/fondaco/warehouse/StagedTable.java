// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.warehouse.scan.CellColumns;
import eu.fondaco.warehouse.scan.CellScan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The table that plain files are read into. It only has the columns that differ between cells,
 * since constant ones cost as much as others; texts are stored as listed ones, which are small
 * numbers.
 */
final class StagedTable {

    /** Cells whose keys are compared at a time, so that memory is bounded. */
    private static final long BATCH = 8_000_000;

    /** Columns of more codes are stored as plain texts. */
    private static final int LISTED = 65_000;

    /** Ten-thousandths, as decimals of DuckDB. */
    private static final String AMOUNT = "DECIMAL(18,4)";

    private static final String AS_AMOUNT = "::DECIMAL(18,0) * 0.0001::DECIMAL(4,4)";

    private final DuckDBConnection connection;
    private final String table;
    private final String late;
    private final CellColumns columns;
    private boolean hasLate;

    /**
     * @param late name of a table for what doesn't fit into the first
     */
    StagedTable(DuckDBConnection connection, String table, String late, CellColumns columns) {
        this.connection = connection;
        this.table = table;
        this.late = late;
        this.columns = columns;
    }

    /**
     * Makes the table with all cells of a scan.
     *
     * @throws SQLException also when the scan finds anything unusual, which it explains then
     */
    void fill(CellScan scan, int threads) throws SQLException {
        try (Statement s = connection.createStatement()) {
            s.execute("CREATE TABLE " + table + " (" + fields() + ")");
            for (String name : columns.names()) {
                createCodes(s, name);
            }
            s.execute("SET threads = " + threads);
            // in the order of the files only one thread could write
            s.execute("SET preserve_insertion_order = false");
            try {
                s.execute("INSERT INTO " + table + select(scan.register(connection)));
            } finally {
                reset();
            }
            if (scan.hasLateRows()) {
                addLate(s, scan);
            }
        }
    }

    /**
     * Rows with codes that weren't in the sample go to a table of their own, which has plain texts.
     */
    private void addLate(Statement s, CellScan scan) throws SQLException {
        String texts =
                columns.names().stream().map(n -> n + " VARCHAR").collect(Collectors.joining(", "));
        s.execute("CREATE TABLE " + late + " (" + texts + ", " + amounts() + ")");
        hasLate = true;
        try (DuckDBAppender rows = connection.createAppender("main", late)) {
            scan.forEachLateRow(
                    (codes, value, quantity) -> {
                        rows.beginRow();
                        for (String code : codes) {
                            rows.append(code);
                        }
                        rows.appendDecimal(value);
                        if (columns.hasQuantity() && quantity == null) {
                            rows.appendNull();
                        } else if (columns.hasQuantity()) {
                            rows.appendDecimal(quantity);
                        }
                        rows.endRow();
                    });
        }
    }

    /** The tables that hold the cells: one, or where there are late ones two. */
    List<String> tables() {
        return hasLate ? List.of(table, late) : List.of(table);
    }

    private void reset() throws SQLException {
        try (Statement s = connection.createStatement()) {
            s.execute("RESET preserve_insertion_order");
            for (String name : columns.names()) {
                s.execute("DROP TABLE IF EXISTS " + codes(name));
            }
        }
    }

    private String fields() {
        List<String> fields = new ArrayList<>();
        columns.names().forEach(n -> fields.add(n + " " + type(n) + " NOT NULL"));
        fields.add(amounts());
        return String.join(", ", fields);
    }

    private String amounts() {
        return "value "
                + AMOUNT
                + " NOT NULL"
                + (columns.hasQuantity() ? ", quantity " + AMOUNT : "");
    }

    private String type(String name) {
        List<String> codes = columns.codes(name);
        return codes.size() > LISTED ? "VARCHAR" : "ENUM(" + literals(codes) + ")";
    }

    private String codes(String name) {
        return "temp." + table + "_" + name;
    }

    /** The codes of a column by number, for the joins that turn numbers into them. */
    private void createCodes(Statement s, String name) throws SQLException {
        List<String> codes = columns.codes(name);
        s.execute(
                "CREATE TEMP TABLE "
                        + table
                        + "_"
                        + name
                        + " (id INTEGER, code "
                        + type(name)
                        + ")");
        s.execute(
                "INSERT INTO "
                        + codes(name)
                        + " SELECT unnest(range("
                        + codes.size()
                        + ")), unnest(["
                        + literals(codes)
                        + "])");
    }

    private String select(String scan) {
        List<String> fields = new ArrayList<>();
        StringBuilder joins = new StringBuilder();
        for (String name : columns.names()) {
            fields.add("of_" + name + ".code");
            joins.append(" JOIN ")
                    .append(codes(name))
                    .append(" of_")
                    .append(name)
                    .append(" ON of_")
                    .append(name)
                    .append(".id = c.")
                    .append(name);
        }
        fields.add("c.value" + AS_AMOUNT);
        if (columns.hasQuantity()) {
            fields.add("c.quantity" + AS_AMOUNT);
        }
        return " SELECT " + String.join(", ", fields) + " FROM " + scan + "() c" + joins;
    }

    private static String literals(Iterable<String> texts) {
        List<String> quoted = new ArrayList<>();
        texts.forEach(t -> quoted.add(CubeLoader.literal(t)));
        return String.join(", ", quoted);
    }

    long rows() throws SQLException {
        long rows = 0;
        for (String each : tables()) {
            rows += number("SELECT count(*) FROM " + each);
        }
        return rows;
    }

    /**
     * Whether no cell occurs twice; that takes long, and is for files in no order. A cell with a
     * late code can't be among the others.
     */
    boolean areDistinct() throws SQLException {
        for (String each : tables()) {
            if (!areDistinct(each)) {
                return false;
            }
        }
        return true;
    }

    /** Looks at a batch of periods at a time. */
    private boolean areDistinct(String each) throws SQLException {
        Map<String, Long> sizes = new LinkedHashMap<>();
        try (Statement s = connection.createStatement();
                ResultSet r =
                        s.executeQuery(
                                "SELECT period::VARCHAR, count(*) FROM "
                                        + each
                                        + " GROUP BY ALL ORDER BY ALL")) {
            while (r.next()) {
                sizes.put(r.getString(1), r.getLong(2));
            }
        }
        List<String> batch = new ArrayList<>();
        long size = 0;
        for (Map.Entry<String, Long> period : sizes.entrySet()) {
            if (size > 0 && size + period.getValue() > BATCH) {
                if (distinct(each, batch) != size) {
                    return false;
                }
                batch.clear();
                size = 0;
            }
            batch.add(period.getKey());
            size += period.getValue();
        }
        return distinct(each, batch) == size;
    }

    /**
     * How many distinct hashes there are: as many as rows where no cell occurs twice, but for bad
     * luck.
     */
    private long distinct(String each, List<String> periods) throws SQLException {
        String key =
                columns.names().stream()
                        .filter(n -> !n.equals("status") && !n.equals("quantity_unit"))
                        .collect(Collectors.joining(", "));
        return number(
                "SELECT count(DISTINCT hash("
                        + key
                        + ")) FROM "
                        + each
                        + " WHERE period IN ("
                        + literals(periods)
                        + ")");
    }

    private long number(String query) throws SQLException {
        try (Statement s = connection.createStatement();
                ResultSet r = s.executeQuery(query)) {
            r.next();
            return r.getLong(1);
        }
    }
}
