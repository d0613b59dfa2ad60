// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.core.deadline.Deadline.Watch;
import eu.fondaco.core.flow.CellMatrix;
import eu.fondaco.core.flow.CellRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/** Sums the cells of a range by reporter and product in one grouped query. */
final class MatrixSql {

    /** Longer lists of codes aren't sent: all products are summed, and those asked for are kept. */
    private static final int LISTED = 500;

    private final DuckDBConnection connection;
    private final String[] releases;

    MatrixSql(DuckDBConnection connection, String[] releases) {
        this.connection = connection;
        this.releases = releases;
    }

    CellMatrix answer(CellRange range, LocalDate asOf) throws SQLException {
        Map<String, Integer> rows = places(range.reporters());
        Map<String, Integer> columns = places(range.products());
        double[] values = new double[rows.size() * columns.size()];
        long[] cells = new long[rows.size()];
        String where = where(range, asOf);
        try (Statement s = connection.createStatement();
                Watch running = Deadline.watch(s::cancel);
                ResultSet r =
                        s.executeQuery(
                                "SELECT reporter, product, sum(value)::DOUBLE, count(*) FROM"
                                        + " observation WHERE "
                                        + where
                                        + " GROUP BY ALL")) {
            while (r.next()) {
                Integer column = columns.get(r.getString(2));
                if (column != null) {
                    int row = rows.get(r.getString(1));
                    values[row * columns.size() + column] = r.getDouble(3);
                    cells[row] += r.getLong(4);
                }
            }
        }
        Set<String> statuses = new TreeSet<>();
        Set<String> from = new TreeSet<>();
        try (Statement s = connection.createStatement();
                Watch running = Deadline.watch(s::cancel);
                ResultSet r =
                        s.executeQuery(
                                "SELECT DISTINCT status, release FROM observation WHERE "
                                        + where
                                        + (columns.size() > LISTED
                                                ? " AND " + in("product", columns.keySet())
                                                : ""))) {
            while (r.next()) {
                statuses.addAll(Flags.split(r.getString(1)));
                from.add(releases[r.getInt(2)]);
            }
        }
        return new CellMatrix(
                List.copyOf(sorted(rows)),
                List.copyOf(sorted(columns)),
                values,
                cells,
                statuses,
                from);
    }

    /** Each code with its place in order of code. */
    private static Map<String, Integer> places(Set<String> codes) {
        Map<String, Integer> places = new HashMap<>();
        String[] sorted = codes.stream().sorted().toArray(String[]::new);
        for (int i = 0; i < sorted.length; i++) {
            places.put(sorted[i], i);
        }
        return places;
    }

    private static List<String> sorted(Map<String, Integer> places) {
        String[] sorted = new String[places.size()];
        places.forEach((code, at) -> sorted[at] = code);
        return Arrays.asList(sorted);
    }

    private static String where(CellRange range, LocalDate asOf) {
        return "dataset = "
                + CubeLoader.literal(range.dataset())
                + " AND flow = '"
                + range.flow().code()
                + "'"
                + " AND "
                + in("period", TotalsSql.codes(range, "period"))
                + " AND "
                + in("partner", range.partners())
                + " AND "
                + in("reporter", range.reporters())
                + (range.products().size() > LISTED
                        ? ""
                        : " AND " + in("product", range.products()))
                + (asOf == null
                        ? " AND until IS NULL"
                        : " AND known <= DATE '"
                                + asOf
                                + "' AND (until IS NULL OR until > DATE '"
                                + asOf
                                + "')");
    }

    private static String in(String column, Collection<String> codes) {
        return codes.stream()
                .map(CubeLoader::literal)
                .sorted()
                .collect(Collectors.joining(",", column + " IN (", ")"));
    }
}
