// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.core.deadline.Deadline.Watch;
import eu.fondaco.core.flow.CellQuery;
import eu.fondaco.core.flow.CellVersion;
import eu.fondaco.core.flow.CellVisitor;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;

/**
 * Shows the versions of cells one by one, read by chunks. A large dataset is asked one reporter and
 * flow at a time, so that putting them in order never needs much memory.
 */
final class CellListing {

    /** How many months a period has, from its text. */
    static final String LENGTH =
            "CASE WHEN length(period) = 4 THEN 12 WHEN length(period) = 7 AND period[6] = 'S' THEN"
                + " 6 WHEN length(period) = 7 AND period[6] = 'Q' THEN 3 WHEN length(period) = 7"
                + " THEN 1 WHEN period[5] = '/' THEN 12 * (1 + period[6:9]::INTEGER -"
                + " period[1:4]::INTEGER) ELSE regexp_extract(period, 'P(\\d+)M', 1)::INTEGER END";

    private static final String DAYS = " - DATE '1970-01-01')::INTEGER";
    private static final int LIVE = Integer.MAX_VALUE;

    private final DuckDBConnection connection;
    private final CellQuery query;
    private final String unit;
    private final String[] releases;
    private final boolean every;
    private final Map<String, Period> periods = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();

    /**
     * @param every whether rows that another one replaced on their own day are shown too
     */
    CellListing(
            DuckDBConnection connection,
            CellQuery query,
            String unit,
            String[] releases,
            boolean every) {
        this.connection = connection;
        this.every = every;
        this.query = query;
        this.unit = unit;
        this.releases = releases;
    }

    /**
     * Shows the cells.
     *
     * @param reporters whom to ask for, one at a time; empty to ask for everything in one go
     */
    void show(Set<String> reporters, CellVisitor visitor) throws SQLException, IOException {
        rows(
                reporters,
                row ->
                        visitor.visit(
                                new CellVersion(
                                        row.cell(),
                                        releases[row.release()],
                                        row.known(),
                                        row.until())));
    }

    /** Takes rows until it has enough. */
    interface Sink {
        boolean take(CellRow row) throws IOException;
    }

    /** Shows the rows themselves. */
    void rows(Set<String> reporters, Sink visitor) throws SQLException, IOException {
        if (reporters.isEmpty()) {
            run(where(), visitor);
            return;
        }
        for (String flow : List.of("M", "X")) {
            if (!query.flows().isEmpty() && !query.flows().contains(TradeFlow.parse(flow))) {
                continue;
            }
            for (String reporter : new TreeSet<>(reporters)) {
                String one =
                        where()
                                + " AND flow = '"
                                + flow
                                + "' AND reporter = "
                                + CubeLoader.literal(reporter);
                if (!run(one, visitor)) {
                    return;
                }
            }
        }
    }

    private String where() {
        String day = query.asOf() == null ? null : "DATE '" + query.asOf() + "'";
        String valid =
                every
                        ? "true"
                        : query.history()
                                ? "(until IS NULL OR until > known)"
                                : day == null
                                        ? "until IS NULL"
                                        : "known <= "
                                                + day
                                                + " AND (until IS NULL OR until > "
                                                + day
                                                + ")";
        return " WHERE dataset = "
                + CubeLoader.literal(query.dataset())
                + " AND "
                + valid
                + among("flow", query.flows().stream().map(TradeFlow::code).toList())
                + among("reporter", query.reporters())
                + among("partner", query.partners())
                + among("product", query.products());
    }

    private static String among(String column, Collection<String> wanted) {
        return wanted.isEmpty()
                ? ""
                : " AND "
                        + column
                        + " IN ("
                        + wanted.stream().map(CubeLoader::literal).collect(Collectors.joining(", "))
                        + ")";
    }

    private boolean run(String where, Sink visitor) throws SQLException, IOException {
        String select =
                "SELECT reporter, partner, flow, product, period, value, status, quantity,"
                        + " quantity_unit, release, (known"
                        + DAYS
                        + ", coalesce((until"
                        + DAYS
                        + ", "
                        + LIVE
                        + ")"
                        + " FROM observation"
                        + where
                        + " ORDER BY flow, reporter, partner, product, "
                        + LENGTH
                        + " DESC, period, known, release";
        try (DuckDBPreparedStatement statement =
                        (DuckDBPreparedStatement) connection.prepareStatement(select);
                Watch running = Deadline.watch(statement::cancel);
                DuckDBChunkedResult result = statement.query()) {
            while (result.nextChunk()) {
                Deadline.check();
                DuckDBDataChunkReader chunk = result.chunk();
                for (long row = 0, size = chunk.rowCount(); row < size; row++) {
                    if (!visitor.take(row(chunk, row))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private CellRow row(DuckDBDataChunkReader chunk, long row) throws SQLException {
        DuckDBReadableVector quantity = chunk.vector(7);
        BigDecimal counted = quantity.isNull(row) ? null : plain(quantity.getBigDecimal(row));
        Observation cell =
                new Observation(
                        query.dataset(),
                        code(chunk, 0, row),
                        code(chunk, 1, row),
                        TradeFlow.parse(code(chunk, 2, row)),
                        code(chunk, 3, row),
                        periods.computeIfAbsent(chunk.vector(4).getString(row), Period::parse),
                        plain(chunk.vector(5).getBigDecimal(row)),
                        unit,
                        code(chunk, 6, row),
                        counted,
                        code(chunk, 8, row));
        int until = chunk.vector(11).getInt(row);
        return new CellRow(
                cell,
                chunk.vector(9).getInt(row),
                LocalDate.ofEpochDay(chunk.vector(10).getInt(row)),
                until == LIVE ? null : LocalDate.ofEpochDay(until));
    }

    /** The same code as one object, so that millions of rows share a few thousand of them. */
    private String code(DuckDBDataChunkReader chunk, int column, long row) throws SQLException {
        DuckDBReadableVector vector = chunk.vector(column);
        return vector.isNull(row) ? "" : codes.computeIfAbsent(vector.getString(row), c -> c);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
