// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.core.deadline.Deadline.Watch;
import eu.fondaco.core.flow.CellGrid;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.GridTotals;
import eu.fondaco.core.flow.GridTotals.Origin;
import eu.fondaco.warehouse.sums.GroupedSums;
import eu.fondaco.warehouse.sums.GroupedSums.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;

/**
 * Reads all sums of a grid by one grouped statement, or by one for each period where they are many:
 * DuckDB numbers the classes of each dimension, and the sums are read by chunks.
 */
final class GridSql {

    /** More sums than that are read one period at a time, so that grouping needs little memory. */
    private static final long MANY = 1_500_000;

    /** Longer lists of codes aren't put to the columns as they are kept. */
    private static final int LISTED = 500;

    private static GroupedSums.Dialect dialect(String source) {
        return new GroupedSums.Dialect() {
            @Override
            public String source(List<Part> joined) {
                StringBuilder text = new StringBuilder(source).append(" o");
                for (Part part : joined) {
                    String name = part.dimension() + "_codes";
                    text.append(" JOIN ").append(numbered(part)).append(" ON ").append(name);
                    text.append(".code = o.").append(part.dimension());
                }
                return text.toString();
            }

            @Override
            public String text(String value) {
                return CubeLoader.literal(value);
            }

            @Override
            public String amount(String sum) {
                return "CAST(" + sum + " AS DOUBLE)";
            }

            @Override
            public String further(GroupedSums plan) {
                return "";
            }
        };
    }

    /** Codes of a dimension with the number of the class of each. */
    private static String numbered(Part part) {
        StringJoiner codes = new StringJoiner(", ", "unnest([", "])");
        StringJoiner numbers = new StringJoiner(", ", "unnest([", "])");
        part.classes()
                .forEach(
                        (code, number) -> {
                            codes.add(CubeLoader.literal(code));
                            numbers.add(number.toString());
                        });
        String name = part.dimension() + "_codes";
        return "(SELECT %s AS code, %s AS %s) %s".formatted(codes, numbers, part.column(), name);
    }

    /**
     * What is known of a dataset beforehand.
     *
     * @param release the one of which all cells are, without flags; null where they aren't
     * @param reporters codes held now; null where those of a past day may be others. So for
     *     partners and products
     */
    record Traits(
            String release,
            boolean ownTrade,
            Set<String> reporters,
            Set<String> partners,
            Set<String> products) {

        static Traits of(DuckDBConnection connection, Dataset dataset, boolean ownTrade)
                throws SQLException {
            String id = CubeLoader.literal(dataset.id());
            try (Statement s = connection.createStatement();
                    ResultSet r =
                            s.executeQuery(
                                    "SELECT CASE WHEN count(*) = 1 THEN min(id) END FROM release"
                                            + " WHERE dataset = "
                                            + id
                                            + " AND NOT EXISTS (SELECT 1 FROM member WHERE"
                                            + " dimension = 'status' AND code <> '' AND dataset = "
                                            + id
                                            + ")")) {
                r.next();
                return new Traits(
                        r.getString(1),
                        ownTrade,
                        dataset.reporters(),
                        dataset.partners(),
                        dataset.products());
            }
        }

        /** Whether all cells are of one release, without flags. */
        boolean plain() {
            return release != null;
        }

        Traits withoutCodes() {
            return new Traits(release, ownTrade, null, null, null);
        }
    }

    private final DuckDBConnection connection;
    private final LocalDate asOf;
    private final String[] releases;
    private final Traits traits;

    /**
     * @param releases ids of all releases
     */
    GridSql(DuckDBConnection connection, LocalDate asOf, String[] releases, Traits traits) {
        this.connection = connection;
        this.asOf = asOf;
        this.releases = releases;
        this.traits = traits;
    }

    GridTotals read(CellGrid grid) throws SQLException {
        GridColumns.Shared shared = new GridColumns.Shared();
        GridSums sums = new GridSums(grid, !traits.plain(), shared);
        Map<String, Integer> periods = new java.util.HashMap<>();
        sums.periods().all().forEach((p, number) -> periods.put(p.toString(), number));
        if (grid.size() > MANY) {
            for (String period : new TreeSet<>(periods.keySet())) {
                interrupted();
                read(grid, sums, shared, Map.of(period, periods.get(period)));
            }
        } else if (!periods.isEmpty()) {
            read(grid, sums, shared, periods);
        }
        return sums.totals();
    }

    private static void interrupted() throws SQLException {
        if (Thread.interrupted()) {
            throw new SQLException("reading was broken off");
        }
    }

    private void read(
            CellGrid grid, GridSums sums, GridColumns.Shared shared, Map<String, Integer> periods)
            throws SQLException {
        List<Part> parts =
                List.of(
                        new Part("period", periods, false),
                        part("reporter", sums.reporters().all()),
                        part("partner", sums.partners().all()),
                        part("product", sums.products().all()));
        if (parts.stream().anyMatch(p -> p.classes().isEmpty())) {
            return;
        }
        GroupedSums plan =
                new GroupedSums(
                        grid.dataset(),
                        grid.flow(),
                        asOf,
                        parts,
                        !traits.plain(),
                        grid.weighed(),
                        traits.ownTrade());
        String source = new Segments(connection).source(grid.dataset(), condition(grid, parts));
        run(plan.print(dialect(source)), grid, sums, shared);
    }

    private String condition(CellGrid grid, List<Part> parts) {
        StringBuilder condition = new StringBuilder("flow = '" + grid.flow().code() + "'");
        for (Part part : parts) {
            if (isNarrow(part)) {
                condition
                        .append(" AND ")
                        .append(TotalsSql.in(part.dimension(), part.classes().keySet()));
            }
        }
        return condition.toString();
    }

    /** Whether a list of its codes leaves out much: reading one costs more than it saves. */
    private boolean isNarrow(Part part) {
        Set<String> held = held(part.dimension());
        int listed = part.classes().size();
        return !part.all() && listed <= LISTED && (held == null || 2 * listed <= held.size());
    }

    private Part part(String dimension, Map<String, Integer> classes) {
        Set<String> held = held(dimension);
        return new Part(dimension, classes, held != null && classes.keySet().containsAll(held));
    }

    /** The codes held of a dimension; null where they aren't known. */
    private Set<String> held(String dimension) {
        return switch (dimension) {
            case "reporter" -> traits.reporters();
            case "partner" -> traits.partners();
            case "product" -> traits.products();
            default -> null;
        };
    }

    private void run(String select, CellGrid grid, GridSums sums, GridColumns.Shared shared)
            throws SQLException {
        try (DuckDBPreparedStatement statement =
                        (DuckDBPreparedStatement) connection.prepareStatement(select);
                Watch running = Deadline.watch(statement::cancel)) {
            Deadline.check();
            try (DuckDBChunkedResult result = statement.query()) {
                while (result.nextChunk()) {
                    Deadline.check();
                    take(result.chunk(), grid.weighed(), sums, shared);
                }
            }
        }
    }

    private void take(
            DuckDBDataChunkReader chunk, boolean weighs, GridSums sums, GridColumns.Shared shared)
            throws SQLException {
        DuckDBReadableVector[] v =
                new DuckDBReadableVector[6 + (traits.plain() ? 0 : 2) + (weighs ? 4 : 0)];
        for (int i = 0; i < v.length; i++) {
            v[i] = chunk.vector(i);
        }
        int weights = traits.plain() ? 6 : 8;
        GridColumns columns = sums.columns();
        for (long row = 0, size = chunk.rowCount(); row < size; row++) {
            int at =
                    sums.at(v[0].getInt(row), v[1].getInt(row), v[2].getInt(row), v[3].getInt(row));
            int origin =
                    traits.plain()
                            ? 0
                            : shared.origin(
                                    new Origin(
                                            Set.copyOf(
                                                    Flags.split(
                                                            v[7].isNull(row)
                                                                    ? ""
                                                                    : v[7].getString(row))),
                                            Set.of(releases[v[6].getInt(row)])));
            columns.add(at, v[4].getDouble(row), v[5].getInt(row), origin);
            if (weighs && v[weights + 2].getInt(row) > 0) {
                columns.weigh(
                        at,
                        v[weights].getDouble(row),
                        v[weights + 1].getDouble(row),
                        shared.unit(Set.of(v[weights + 3].getString(row))));
            }
        }
    }
}
