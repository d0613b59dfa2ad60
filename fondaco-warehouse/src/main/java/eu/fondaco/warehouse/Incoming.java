// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import static eu.fondaco.warehouse.Tables.CELL;

import eu.fondaco.core.flow.Observation;
import eu.fondaco.warehouse.speech.Speech;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The cells of a delivery as {@code incoming}: a temporary table, which DuckDB moves to the disk
 * where memory is short; or, for the first cells of a dataset that come in one file, that file
 * itself.
 */
final class Incoming {

    private final DuckDBConnection connection;
    private final Appending.Sql sql;
    private final Delivery delivery;
    private String unit;
    private boolean direct;
    private boolean distinct;
    private boolean segment;
    private long staged;

    Incoming(DuckDBConnection connection, Appending.Sql sql, Delivery delivery) {
        this.connection = connection;
        this.sql = sql;
        this.delivery = delivery;
    }

    /** The one unit met. */
    String unit() {
        return unit;
    }

    /** How many cells it holds. */
    long size() {
        return staged;
    }

    /**
     * Fills it.
     *
     * @param isFirst whether nothing is held of the dataset, so that the cells are read once only
     * @throws LoadConflictException when there are two units, or no cells
     */
    void stage(boolean isFirst) throws SQLException {
        boolean onlyTables = !delivery.observations().iterator().hasNext();
        long surveyed = 0;
        for (StagedCells cells : delivery.staged()) {
            meet(cells.unit());
        }
        boolean onlyStaged =
                onlyTables && delivery.tables().isEmpty() && delivery.staged().size() == 1;
        segment = onlyStaged && isFirst;
        if (segment) {
            staged = delivery.staged().get(0).rows();
            distinct = true;
            return;
        }
        for (CsvCells table : delivery.tables()) {
            meet(table.unit());
            surveyed += table.survey().rows();
        }
        boolean onlyTable =
                onlyTables && delivery.staged().isEmpty() && delivery.tables().size() == 1;
        distinct = onlyStaged || onlyTable;
        direct = onlyTable && isFirst;
        if (direct) {
            sql.run("CREATE TEMP VIEW incoming AS " + delivery.tables().get(0).select());
            staged = surveyed;
            return;
        }
        gather(surveyed);
    }

    /** Puts whatever came into a table of its own. */
    private void gather(long surveyed) throws SQLException {
        sql.run(
                """
                CREATE TEMP TABLE incoming (reporter VARCHAR, partner VARCHAR, flow VARCHAR,
                  product VARCHAR, period VARCHAR, period_end DATE, value DECIMAL(28,4), status VARCHAR,
                  quantity DECIMAL(28,4), quantity_unit VARCHAR)\
                """);
        long appended = append();
        for (CsvCells table : delivery.tables()) {
            sql.run("INSERT INTO incoming " + table.select());
        }
        if (unit == null) {
            throw new LoadConflictException(
                    Speech.both("incoming.release-has-no-cells", delivery.release().id()),
                    Speech.both("incoming.load-file-has-rows"));
        }
        long ready = 0;
        for (StagedCells cells : delivery.staged()) {
            sql.run("INSERT INTO incoming " + Segments.incoming(cells));
            Staging.drop(connection, cells.tables());
            ready += cells.rows();
        }
        staged = sql.number("SELECT count(*) FROM incoming");
        checkUntouched(staged - appended - ready, surveyed);
    }

    /** To be called when the cells are in the observations, so many of them new. */
    void checkAdded(long added) {
        if (direct) {
            checkUntouched(added, staged);
        }
    }

    private void checkUntouched(long read, long surveyed) {
        for (CsvCells table : delivery.tables()) {
            if (read != surveyed || !table.survey().isUntouched()) {
                throw LoadConflictException.changed(table.survey().file());
            }
        }
    }

    /** Whether it is a staged table that may stay as it is, as the first cells of its dataset. */
    boolean isSegment() {
        return segment;
    }

    /**
     * @throws LoadConflictException when a cell is there twice
     */
    void refuseRepeatedCells() throws SQLException {
        if (distinct
                || sql.number("SELECT count(DISTINCT hash(" + CELL + ")) FROM incoming")
                        == staged) {
            return;
        }
        String repeated =
                sql.text(
                        "SELECT concat_ws(' ', "
                                + CELL
                                + ") FROM incoming GROUP BY "
                                + CELL
                                + " HAVING count(*) > 1 ORDER BY ALL LIMIT 1");
        if (repeated != null) {
            throw new LoadConflictException(
                    Speech.both("incoming.cell-occurs-more-than", repeated),
                    Speech.both("incoming.keep-one-row-for"));
        }
    }

    void drop() throws SQLException {
        sql.run(direct ? "DROP VIEW incoming" : "DROP TABLE incoming");
    }

    private void meet(String met) {
        if (unit == null) {
            unit = met;
        } else if (!unit.equals(met)) {
            throw new LoadConflictException(
                    Speech.both(
                            "incoming.dataset-has-values", delivery.release().dataset(), unit, met),
                    Speech.both("incoming.use-one-dataset-for"));
        }
    }

    private long append() throws SQLException {
        long appended = 0;
        Map<Integer, LocalDate> ends = new HashMap<>();
        try (DuckDBAppender rows = connection.createAppender("temp", "main", "incoming")) {
            for (Observation o : delivery.observations()) {
                meet(o.unit());
                int end = o.period().start() + o.period().months();
                rows.beginRow();
                rows.append(o.reporter());
                rows.append(o.partner());
                rows.append(o.flow().code());
                rows.append(o.product());
                rows.append(o.period().toString());
                rows.append(ends.computeIfAbsent(end, e -> o.period().lastDay()));
                rows.append(o.value().setScale(4, RoundingMode.HALF_EVEN));
                rows.append(o.status());
                rows.append(quantity(o.quantity()));
                rows.append(o.quantityUnit());
                rows.endRow();
                appended++;
            }
        }
        return appended;
    }

    private static BigDecimal quantity(BigDecimal quantity) {
        return quantity == null ? null : quantity.setScale(4, RoundingMode.HALF_EVEN);
    }
}
