// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.time.Period;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;

/**
 * Reads a dataset into a {@link Cube}: DuckDB numbers the cells, and columns are read by chunks.
 */
final class CubeLoader {

    /** Sorted in one go. */
    private static final int BATCH = 500_000;

    /** Whole numbers below it are told apart, with room to spare for this sum's own rounding. */
    private static final double WHOLE = 1L << 52;

    private final DuckDBConnection connection;

    CubeLoader(DuckDBConnection connection) {
        this.connection = connection;
    }

    Cube load(String dataset, int rows, String[] releases) throws SQLException {
        Map<String, List<String>> members = members(dataset);
        Map<Period, Integer> periods = new HashMap<>();
        for (String period : members.get("period")) {
            periods.put(Period.parse(period), periods.size());
        }
        Cube.Axes axes =
                new Cube.Axes(
                        axis(members.get("reporter")),
                        axis(members.get("partner")),
                        axis(members.get("product")),
                        periods,
                        members.get("status").toArray(String[]::new));
        return new Cube(axes, rows(dataset, axes, rows), releases);
    }

    private Map<String, List<String>> members(String dataset) throws SQLException {
        Map<String, List<String>> members = new HashMap<>();
        try (PreparedStatement s =
                connection.prepareStatement(
                        "SELECT dimension, code FROM member WHERE dataset = ? ORDER BY dimension,"
                                + " ordinal")) {
            s.setString(1, dataset);
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    members.computeIfAbsent(r.getString(1), d -> new ArrayList<>())
                            .add(r.getString(2));
                }
            }
        }
        return members;
    }

    private static Map<String, Integer> axis(List<String> codes) {
        Map<String, Integer> axis = new LinkedHashMap<>();
        codes.forEach(code -> axis.put(code, axis.size()));
        return axis;
    }

    /** Reads a batch of reporters at a time, so that DuckDB needs little memory to sort. */
    private Cube.Rows rows(String dataset, Cube.Axes axes, int n) throws SQLException {
        double unit = unit(dataset);
        Filling filling = new Filling(n, unit);
        for (String batch : batches(dataset)) {
            if (Thread.interrupted()) {
                throw new SQLException("reading was broken off");
            }
            read(select(dataset, axes, unit) + batch + " ORDER BY cell, known, release", filling);
        }
        return filling.rows();
    }

    /**
     * The power of ten by which all values become whole numbers that add up exactly: sums are then
     * the same, to the last digit, as those that the database adds up as decimals. One where there
     * is none, since values are too large.
     */
    private double unit(String dataset) throws SQLException {
        try (Statement s = connection.createStatement();
                ResultSet r =
                        s.executeQuery(
                                "SELECT coalesce(max((value % 1 <> 0)::INTEGER"
                                        + " + (value % 0.1 <> 0)::INTEGER"
                                        + " + (value % 0.01 <> 0)::INTEGER"
                                        + " + (value % 0.001 <> 0)::INTEGER), 0),"
                                        + " coalesce(sum(abs(value::DOUBLE)), 0)"
                                        + " FROM observation WHERE dataset = "
                                        + literal(dataset))) {
            r.next();
            double unit = Math.pow(10, r.getInt(1));
            return r.getDouble(2) * unit < WHOLE ? unit : 1;
        }
    }

    /** Conditions that let some reporters of one flow through, in the order of cells. */
    private List<String> batches(String dataset) throws SQLException {
        List<String> batches = new ArrayList<>();
        try (Statement s = connection.createStatement();
                ResultSet r =
                        s.executeQuery(
                                "SELECT flow, reporter, count(*) FROM observation WHERE dataset = "
                                        + literal(dataset)
                                        + " GROUP BY ALL ORDER BY ALL")) {
            String flow = null;
            String first = null;
            String last = null;
            long rows = 0;
            while (r.next()) {
                if (flow != null && (rows >= BATCH || !flow.equals(r.getString(1)))) {
                    batches.add(batch(flow, first, last));
                    first = null;
                    rows = 0;
                }
                flow = r.getString(1);
                last = r.getString(2);
                first = first == null ? last : first;
                rows += r.getLong(3);
            }
            if (flow != null) {
                batches.add(batch(flow, first, last));
            }
        }
        return batches;
    }

    private static String batch(String flow, String first, String last) {
        return " AND flow = "
                + literal(flow)
                + " AND reporter BETWEEN "
                + literal(first)
                + " AND "
                + literal(last);
    }

    private void read(String select, Filling filling) throws SQLException {
        try (DuckDBPreparedStatement s =
                        (DuckDBPreparedStatement) connection.prepareStatement(select);
                DuckDBChunkedResult result = s.query()) {
            while (result.nextChunk()) {
                DuckDBDataChunkReader chunk = result.chunk();
                DuckDBReadableVector cells = chunk.vector(0);
                DuckDBReadableVector values = chunk.vector(1);
                DuckDBReadableVector knowns = chunk.vector(2);
                DuckDBReadableVector untils = chunk.vector(3);
                DuckDBReadableVector releases = chunk.vector(4);
                DuckDBReadableVector statuses = chunk.vector(5);
                for (long i = 0, size = chunk.rowCount(); i < size; i++) {
                    filling.add(
                            cells.getLong(i),
                            values.getDouble(i),
                            knowns.getInt(i),
                            untils.getInt(i),
                            releases.getInt(i),
                            statuses.getInt(i));
                }
            }
        }
    }

    /** Rows as they are read; what many have in common is kept once. */
    private static final class Filling {

        private record Seen(int known, int until, int release, int status) {}

        private final long[] cell;
        private final double[] value;
        private final double unit;
        private final int[] origin;
        private final Map<Seen, Integer> numbers = new HashMap<>();
        private final List<Cube.Origin> origins = new ArrayList<>();
        private Seen last = new Seen(0, 0, -1, -1);
        private int number;
        private int size;

        Filling(int rows, double unit) {
            this.unit = unit;
            cell = new long[rows];
            value = new double[rows];
            origin = new int[rows];
        }

        void add(long at, double worth, int known, int until, int release, int status) {
            if (last.known != known
                    || last.until != until
                    || last.release != release
                    || last.status != status) {
                last = new Seen(known, until, release, status);
                number = numbers.computeIfAbsent(last, this::origin);
            }
            cell[size] = at;
            value[size] = worth;
            origin[size++] = number;
        }

        private int origin(Seen seen) {
            origins.add(
                    new Cube.Origin(seen.known, seen.until, only(seen.release), only(seen.status)));
            return origins.size() - 1;
        }

        private static BitSet only(int place) {
            BitSet one = new BitSet();
            one.set(place);
            return one;
        }

        Cube.Rows rows() {
            return new Cube.Rows(cell, value, unit, null, origin, List.copyOf(origins));
        }
    }

    private static String select(String dataset, Cube.Axes axes, double unit) {
        String epoch = "DATE '1970-01-01'";
        return "SELECT ((((CASE flow WHEN 'M' THEN 0::BIGINT ELSE 1 END * "
                + axes.reporters().size()
                + " + r.ordinal) * "
                + axes.partners().size()
                + " + p.ordinal) * "
                + axes.products().size()
                + " + q.ordinal) * "
                + axes.periods().size()
                + " + t.ordinal)::BIGINT AS cell,"
                + (unit == 1 ? " value::DOUBLE" : " (value * " + (int) unit + ")::BIGINT::DOUBLE")
                + ", (known - "
                + epoch
                + ")::INTEGER,"
                + " coalesce((until - "
                + epoch
                + ")::INTEGER, "
                + Cube.LIVE
                + ")::INTEGER, release,"
                + " s.ordinal FROM observation o"
                + join("r", "reporter", dataset)
                + join("p", "partner", dataset)
                + join("q", "product", dataset)
                + join("t", "period", dataset)
                + join("s", "status", dataset)
                + " WHERE o.dataset = "
                + literal(dataset);
    }

    private static String join(String alias, String dimension, String dataset) {
        return " JOIN (SELECT ordinal, code FROM member WHERE dataset = "
                + literal(dataset)
                + " AND dimension = '"
                + dimension
                + "') "
                + alias
                + " ON "
                + alias
                + ".code = o."
                + dimension;
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
