// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.core.deadline.Deadline.Watch;
import eu.fondaco.core.flow.CellQuantity;
import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.CellTotal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/**
 * Answers ranges of a large dataset by SQL. Ranges that differ only in one dimension, each with one
 * code there, become one grouped query.
 */
final class TotalsSql<T> {

    /**
     * What is summed, and how it is read.
     *
     * @param columns those of a range, under a condition (none where it is empty)
     * @param shared further columns, that ranges summed in one pass have in common; or empty
     * @param unclear whether a row doesn't say enough, so that all are asked again
     * @param again what to ask then; null where it never happens
     */
    record Sums<T>(
            UnaryOperator<String> columns,
            String shared,
            T none,
            Reading<T> reading,
            Unclear unclear,
            Sums<T> again) {

        Sums(UnaryOperator<String> columns, T none, Reading<T> reading) {
            this(columns, "", none, reading, (row, shared) -> false, null);
        }

        /** The columns of one range alone. */
        String all() {
            return columns.apply("") + (shared.isEmpty() ? "" : ", " + shared);
        }
    }

    /** Looks at the shared columns, which begin at a place. */
    interface Unclear {
        boolean test(ResultSet row, int shared) throws SQLException;
    }

    /** Reads a range's columns and the shared ones; both begin at a place. */
    interface Reading<T> {
        T of(ResultSet row, int at, int shared) throws SQLException;
    }

    /** Longer lists of codes aren't sent: all members are summed, and those asked for are kept. */
    private static final int LISTED = 64;

    static final List<String> DIMENSIONS = List.of("period", "partner", "product", "reporter");

    private final DuckDBConnection connection;
    private final LocalDate asOf;
    private final Sums<T> sums;
    private final Map<CellRange, T> found = new HashMap<>();

    TotalsSql(DuckDBConnection connection, LocalDate asOf, Sums<T> sums) {
        this.connection = connection;
        this.asOf = asOf;
        this.sums = sums;
    }

    /**
     * Values, with the flags met and the releases they come from. Lists of distinct ones cost
     * several times as much as the sum, and mostly there is one: they are only made where least and
     * greatest differ.
     */
    static Sums<CellTotal> values(String[] releases) {
        return new Sums<>(
                given -> "sum(value)%1$s::DOUBLE, count(*)%1$s".formatted(filter(given)),
                "min(status), max(status), min(release), max(release)",
                CellTotal.NONE,
                (row, at, shared) ->
                        row.getInt(at + 1) == 0
                                ? CellTotal.NONE
                                : new CellTotal(
                                        row.getDouble(at),
                                        row.getInt(at + 1),
                                        new TreeSet<>(Flags.split(row.getString(shared))),
                                        Set.of(releases[row.getInt(shared + 2)])),
                (row, shared) ->
                        !Objects.equals(row.getString(shared), row.getString(shared + 1))
                                || row.getInt(shared + 2) != row.getInt(shared + 3),
                allValues(releases));
    }

    private static Sums<CellTotal> allValues(String[] releases) {
        return new Sums<>(
                given ->
                        "sum(value)%1$s::DOUBLE, count(*)%1$s, string_agg(DISTINCT status, ' ')%1$s, string_agg(DISTINCT release::VARCHAR, ' ')%1$s"
                                .formatted(filter(given)),
                CellTotal.NONE,
                (row, at, shared) -> {
                    if (row.getInt(at + 1) == 0) {
                        return CellTotal.NONE;
                    }
                    Set<String> from = new TreeSet<>();
                    for (String seq : row.getString(at + 3).split(" ")) {
                        from.add(releases[Integer.parseInt(seq)]);
                    }
                    return new CellTotal(
                            row.getDouble(at),
                            row.getInt(at + 1),
                            new TreeSet<>(Flags.split(row.getString(at + 2))),
                            from);
                });
    }

    private static String filter(String given) {
        return given.isEmpty() ? "" : " FILTER (WHERE " + given + ")";
    }

    /** Quantities, with the values of the cells that have one. */
    static Sums<CellQuantity> quantities() {
        return new Sums<>(
                given ->
                        "sum(quantity)%1$s::DOUBLE, sum(value)%1$s::DOUBLE, list(DISTINCT quantity_unit ORDER BY quantity_unit)%1$s"
                                .formatted(
                                        filter(
                                                "quantity > 0"
                                                        + (given.isEmpty()
                                                                ? ""
                                                                : " AND " + given))),
                CellQuantity.NONE,
                (row, at, shared) -> {
                    Array units = row.getArray(at + 2);
                    if (units == null) {
                        return CellQuantity.NONE;
                    }
                    Set<String> distinct = new TreeSet<>();
                    for (Object unit : (Object[]) units.getArray()) {
                        distinct.add((String) unit);
                    }
                    return new CellQuantity(row.getDouble(at), row.getDouble(at + 1), distinct);
                });
    }

    Map<CellRange, T> answer(Collection<CellRange> ranges) throws SQLException {
        if (Box.holds(ranges) && inOneGo(List.copyOf(ranges))) {
            return found;
        }
        Set<CellRange> left = new java.util.LinkedHashSet<>(ranges);
        for (String dimension : DIMENSIONS) {
            Map<List<Object>, List<CellRange>> families = new LinkedHashMap<>();
            for (CellRange range : left) {
                if (size(range, dimension) == 1) {
                    families.computeIfAbsent(others(range, dimension), w -> new ArrayList<>())
                            .add(range);
                }
            }
            for (List<CellRange> family : families.values()) {
                if (family.size() > 1) {
                    ask(where(family.get(0), dimension), dimension, family, sums);
                    left.removeAll(family);
                }
            }
        }
        for (CellRange range : left) {
            ask(where(range, ""), "", List.of(range), sums);
        }
        return found;
    }

    /**
     * A few ranges that lie close together: one pass over all of their cells, as one would by hand.
     * False where what they share doesn't say enough of each.
     */
    private boolean inOneGo(List<CellRange> ranges) throws SQLException {
        CellRange box = Box.around(ranges);
        String own =
                ranges.stream()
                        .map(r -> sums.columns().apply(Box.within(r, box)))
                        .collect(Collectors.joining(", "));
        String shared = sums.shared().isEmpty() ? "" : ", " + sums.shared();
        int more = shared.isEmpty() ? 0 : sums.shared().split(",").length;
        try (Statement s = connection.createStatement();
                Watch running = Deadline.watch(s::cancel);
                ResultSet row =
                        s.executeQuery(
                                "SELECT "
                                        + own
                                        + shared
                                        + " FROM observation WHERE "
                                        + where(box, ""))) {
            row.next();
            int columns = row.getMetaData().getColumnCount() - more;
            if (sums.unclear().test(row, columns + 1)) {
                return false;
            }
            int width = columns / ranges.size();
            for (int i = 0; i < ranges.size(); i++) {
                found.put(ranges.get(i), sums.reading().of(row, 1 + i * width, columns + 1));
            }
            return true;
        }
    }

    private static int size(CellRange range, String dimension) {
        return switch (dimension) {
            case "reporter" -> range.reporters().size();
            case "partner" -> range.partners().size();
            case "product" -> range.products().size();
            default -> range.periods().size();
        };
    }

    /** What a family has in common: everything but that dimension. */
    private static List<Object> others(CellRange range, String dimension) {
        return List.of(
                range.dataset(),
                range.flow(),
                dimension.equals("reporter") ? "" : range.reporters(),
                dimension.equals("partner") ? "" : range.partners(),
                dimension.equals("product") ? "" : range.products(),
                dimension.equals("period") ? "" : range.periods());
    }

    private void ask(String where, String dimension, List<CellRange> family, Sums<T> wanted)
            throws SQLException {
        String by = dimension.isEmpty() ? "''" : dimension;
        StringBuilder text = new StringBuilder("SELECT ").append(by);
        text.append(", ").append(wanted.all()).append(" FROM observation WHERE ").append(where);
        if (!dimension.isEmpty() && family.size() <= LISTED) {
            text.append(" AND ").append(dimension).append(" IN (");
            text.append(
                    family.stream()
                            .map(
                                    range ->
                                            CubeLoader.literal(
                                                    codes(range, dimension).iterator().next()))
                            .distinct()
                            .sorted()
                            .collect(Collectors.joining(",")));
            text.append(")");
        }
        text.append(" GROUP BY ALL");
        Map<String, T> totals = new HashMap<>();
        boolean unclear = false;
        try (Statement s = connection.createStatement();
                Watch running = Deadline.watch(s::cancel);
                ResultSet r = s.executeQuery(text.toString())) {
            while (r.next() && !unclear) {
                unclear = wanted.unclear().test(r, 4);
                totals.put(r.getString(1), wanted.reading().of(r, 2, 4));
            }
        }
        if (unclear) {
            ask(where, dimension, family, wanted.again());
            return;
        }
        for (CellRange range : family) {
            String code = dimension.isEmpty() ? "" : codes(range, dimension).iterator().next();
            found.put(range, totals.getOrDefault(code, wanted.none()));
        }
    }

    private String where(CellRange range, String except) {
        StringBuilder where = new StringBuilder("dataset = " + CubeLoader.literal(range.dataset()));
        where.append(" AND flow = '").append(range.flow().code()).append("'");
        for (String dimension : DIMENSIONS) {
            if (!dimension.equals(except)) {
                where.append(" AND ").append(dimension).append(" IN (");
                where.append(
                        codes(range, dimension).stream()
                                .map(CubeLoader::literal)
                                .sorted()
                                .collect(
                                        Collectors.joining(
                                                ",",
                                                "",
                                                codes(range, dimension).isEmpty() ? "NULL" : "")));
                where.append(")");
            }
        }
        where.append(
                asOf == null
                        ? " AND until IS NULL"
                        : " AND known <= DATE '"
                                + asOf
                                + "' AND (until IS NULL OR until > DATE '"
                                + asOf
                                + "')");
        return where.toString();
    }

    static Set<String> codes(CellRange range, String dimension) {
        return switch (dimension) {
            case "reporter" -> range.reporters();
            case "partner" -> range.partners();
            case "product" -> range.products();
            default -> range.periods().stream().map(Object::toString).collect(Collectors.toSet());
        };
    }
}
