// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.lakehouse;

import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.core.flow.CellQuery;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.time.Period;
import eu.fondaco.lakehouse.speech.Speech;
import eu.fondaco.warehouse.CellRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Shows rows one by one, as the cluster puts them in order and sends them. */
final class LakehouseListing {

    private static final Label ACT = Speech.both("act.list-cells");

    private static final String ORDER =
            " ORDER BY flow, reporter, partner, product, months DESC, period, known, release";

    /** Takes rows until it has enough. */
    interface Sink {
        boolean take(CellRow row) throws IOException;
    }

    private final Cluster cluster;
    private final LakehouseContents held;
    private final String dataset;
    private final Map<String, Period> periods = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();

    LakehouseListing(Cluster cluster, LakehouseContents held, String dataset) {
        this.cluster = cluster;
        this.held = held;
        this.dataset = dataset;
    }

    /** The cells that a query wants. */
    void show(CellQuery query, Sink sink) throws IOException {
        SqlText sql = select();
        if (query.history()) {
            sql.add(" AND (until IS NULL OR until > known)");
        } else if (query.asOf() == null) {
            sql.add(" AND until IS NULL");
        } else {
            String day = "DATE '" + query.asOf() + "'";
            sql.add(" AND known <= " + day + " AND (until IS NULL OR until > " + day + ")");
        }
        among(sql, "flow", query.flows().stream().map(TradeFlow::code).toList());
        among(sql, "reporter", query.reporters());
        among(sql, "partner", query.partners());
        among(sql, "product", query.products());
        sql.add(ORDER);
        cluster.show(ACT, sql, rows -> read(rows, sink));
    }

    /** Every row, whatever its dates. */
    void everything(Sink sink) throws IOException {
        cluster.fetch(ACT, select().add(ORDER), rows -> read(rows, sink));
    }

    private SqlText select() {
        return SqlText.of(
                "SELECT reporter, partner, flow, product, period, value, status, quantity,"
                        + " quantity_unit, release, CAST(known AS VARCHAR), CAST(until AS VARCHAR)"
                        + " FROM "
                        + TrinoDialect.cells(held.cells())
                        + " WHERE dataset = ?",
                dataset);
    }

    private static void among(SqlText sql, String column, Collection<String> wanted) {
        if (!wanted.isEmpty()) {
            List<String> codes = new ArrayList<>(new TreeSet<>(wanted));
            sql.add(" AND " + column + " IN (SELECT x FROM UNNEST(");
            sql.add(sql.list(codes)).add(") AS w(x))");
        }
    }

    private Void read(ResultSet rows, Sink sink) throws SQLException, IOException {
        String unit = held.units().get(dataset);
        while (rows.next()) {
            Deadline.check();
            if (!sink.take(row(rows, unit))) {
                break;
            }
        }
        return null;
    }

    private CellRow row(ResultSet rows, String unit) throws SQLException {
        BigDecimal quantity = rows.getBigDecimal(8);
        String until = rows.getString(12);
        return new CellRow(
                new Observation(
                        dataset,
                        code(rows.getString(1)),
                        code(rows.getString(2)),
                        TradeFlow.parse(rows.getString(3)),
                        code(rows.getString(4)),
                        periods.computeIfAbsent(rows.getString(5), Period::parse),
                        plain(rows.getBigDecimal(6)),
                        unit,
                        code(rows.getString(7)),
                        quantity == null ? null : plain(quantity),
                        code(rows.getString(9))),
                rows.getInt(10),
                LocalDate.parse(rows.getString(11)),
                until == null ? null : LocalDate.parse(until));
    }

    /** The same code as one object, so that millions of rows share a few thousand of them. */
    private String code(String text) {
        return text == null ? "" : codes.computeIfAbsent(text, c -> c);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
