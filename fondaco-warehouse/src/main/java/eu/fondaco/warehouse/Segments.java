// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.time.Period;
import eu.fondaco.warehouse.scan.CsvForm;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/**
 * Staged tables that became the first release of a dataset as they are. The view {@code
 * observation} shows them beside the table of versions, with the columns that are the same for all
 * of their cells. As soon as a second release comes, they are moved into that table, where each
 * version has its dates.
 */
final class Segments {

    /** What names of staged tables begin with. */
    static final String PREFIX = "cells_";

    private final DuckDBConnection connection;

    Segments(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** A name for a staged table. */
    String freshName() throws SQLException {
        return PREFIX
                + (1
                        + tables().stream()
                                .mapToLong(t -> Long.parseLong(t.substring(PREFIX.length())))
                                .max()
                                .orElse(0));
    }

    /** The name after such a name. */
    static String after(String table) {
        return PREFIX + (1 + Long.parseLong(table.substring(PREFIX.length())));
    }

    /**
     * Drops staged tables and their types that never became a release, such as those of a load that
     * was killed.
     */
    void dropOrphans() throws SQLException {
        Set<String> kept = new TreeSet<>(names("SELECT cells FROM segment"));
        for (String table : tables()) {
            if (!kept.contains(table)) {
                Staging.drop(connection, List.of(table));
            }
        }
        for (String type :
                names(
                        "SELECT type_name FROM duckdb_types() WHERE type_name LIKE '"
                                + PREFIX
                                + "%'")) {
            try (Statement s = connection.createStatement()) {
                s.execute("DROP TYPE IF EXISTS " + type);
            }
        }
    }

    private List<String> tables() throws SQLException {
        return names(
                "SELECT table_name FROM duckdb_tables() WHERE database_name = current_database()"
                        + " AND regexp_full_match(table_name, '"
                        + PREFIX
                        + "[0-9]+')");
    }

    private List<String> names(String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement s = connection.createStatement();
                ResultSet r = s.executeQuery(query)) {
            while (r.next()) {
                names.add(r.getString(1));
            }
        }
        return names;
    }

    /**
     * Makes a staged table a release; the cells that didn't fit into it become versions at once.
     */
    void add(Appending.Sql sql, StagedCells cells, int release, LocalDate known)
            throws SQLException {
        List<String> others = cells.tables().subList(1, cells.tables().size());
        for (String other : others) {
            sql.run("INSERT INTO version " + select(cells, other, release, known));
        }
        Staging.drop(connection, others);
        sql.run(
                "INSERT INTO segment VALUES (?, ?, ?)",
                cells.table(),
                cells.dataset(),
                select(cells, cells.table(), release, known));
        refresh();
    }

    /** Moves the segments of a dataset into the table of versions. */
    void melt(Appending.Sql sql, String dataset) throws SQLException {
        List<String> tables =
                names("SELECT cells FROM segment WHERE dataset = " + CubeLoader.literal(dataset));
        if (tables.isEmpty()) {
            return;
        }
        for (String branch :
                names("SELECT rows FROM segment WHERE dataset = " + CubeLoader.literal(dataset))) {
            sql.run("INSERT INTO version " + branch);
        }
        sql.run("DELETE FROM segment WHERE dataset = ?", dataset);
        refresh();
        for (String table : tables) {
            Staging.drop(connection, List.of(table));
        }
    }

    /**
     * The cells of a dataset that meet a condition, in parentheses. As {@code observation} with the
     * condition, but it is put to the columns as they are kept, where the engine can pass over
     * whole groups of rows.
     *
     * @param condition about reporter, partner, flow, product and period
     */
    String source(String dataset, String condition) throws SQLException {
        StringBuilder source = new StringBuilder("(SELECT * FROM version WHERE dataset = ");
        source.append(CubeLoader.literal(dataset)).append(" AND ").append(condition);
        for (String branch :
                names(
                        "SELECT rows FROM segment WHERE dataset = "
                                + CubeLoader.literal(dataset)
                                + " ORDER BY cells")) {
            source.append(" UNION ALL ").append(branch).append(" WHERE ").append(condition);
        }
        return source.append(')').toString();
    }

    private void refresh() throws SQLException {
        List<String> branches = new ArrayList<>();
        branches.add("SELECT * FROM version");
        branches.addAll(names("SELECT rows FROM segment ORDER BY cells"));
        try (Statement s = connection.createStatement()) {
            s.execute(
                    "CREATE OR REPLACE VIEW observation AS "
                            + String.join(" UNION ALL ", branches));
        }
    }

    /** The cells as rows of {@code incoming}. */
    static String incoming(StagedCells cells) {
        return cells.tables().stream()
                .map(table -> "SELECT " + cell(cells) + " FROM " + table)
                .collect(Collectors.joining(" UNION ALL "));
    }

    private static String select(StagedCells cells, String table, int release, LocalDate known) {
        String from = known == null ? end(cells) : "DATE '" + Date.valueOf(known) + "'";
        return "SELECT "
                + CubeLoader.literal(cells.dataset())
                + " AS dataset, "
                + cell(cells)
                + ", "
                + release
                + "::INTEGER AS release, "
                + from
                + " AS known, NULL::DATE AS until FROM "
                + table;
    }

    private static String cell(StagedCells cells) {
        CsvForm form = cells.form();
        boolean hasQuantity = form.columns().containsKey("quantity");
        String unitOfQuantity =
                form.columns().containsKey("quantity_unit")
                        ? "quantity_unit::VARCHAR"
                        : form.quantityUnit().isEmpty() || !hasQuantity
                                ? "''"
                                : "CASE WHEN quantity IS NULL THEN '' ELSE "
                                        + CubeLoader.literal(form.quantityUnit())
                                        + " END";
        return "reporter::VARCHAR AS reporter, partner::VARCHAR AS partner, "
                + (form.flow().isEmpty() ? "flow::VARCHAR" : CubeLoader.literal(form.flow()))
                + " AS flow,"
                + " product::VARCHAR AS product, period::VARCHAR AS period, "
                + end(cells)
                + " AS period_end,"
                + " value::DECIMAL(28,4) AS value, "
                + (form.columns().containsKey("status") ? "status::VARCHAR" : "''")
                + " AS status, "
                + (hasQuantity ? "quantity" : "NULL")
                + "::DECIMAL(28,4) AS quantity, "
                + unitOfQuantity
                + " AS quantity_unit";
    }

    /** The last day of the period. */
    private static String end(StagedCells cells) {
        Set<String> periods = new TreeSet<>(cells.texts("period"));
        if (periods.stream().allMatch(p -> p.matches("\\d{4}"))) {
            return "make_date(period::VARCHAR::INTEGER, 12, 31)";
        }
        return periods.stream()
                .map(
                        p ->
                                "WHEN "
                                        + CubeLoader.literal(p)
                                        + " THEN DATE '"
                                        + Period.parse(p).lastDay()
                                        + "'")
                .collect(Collectors.joining(" ", "CASE period::VARCHAR ", " END"));
    }
}
