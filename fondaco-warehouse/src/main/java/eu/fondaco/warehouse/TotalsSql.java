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
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/**
 * Answers ranges of a large dataset by SQL. Ranges that differ only where each has one code become
 * one grouped query, as long as it doesn't sum much more than is asked.
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

        int sharedColumns() {
            return shared.isEmpty() ? 0 : shared.split(",").length;
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

    /** So many groups are summed in one query, however few of them are asked for. */
    private static final int NEAR = 20_000;

    /** So many times the groups asked for are summed in one query. */
    private static final int LOOSE = 4;

    /** So many cells are summed in one query, however few of their groups are asked for. */
    private static final double CELLS = 20_000_000;

    static final List<String> DIMENSIONS = List.of("period", "partner", "product", "reporter");

    private final DuckDBConnection connection;
    private final LocalDate asOf;
    private final Sums<T> sums;
    private final int near;
    private final double cells;
    private final Map<CellRange, T> found = new HashMap<>();

    /** The codes of a dimension of a dataset, where they were looked up. */
    private final Map<List<String>, Set<String>> members = new HashMap<>();

    private int queries;

    TotalsSql(DuckDBConnection connection, LocalDate asOf, Sums<T> sums) {
        this(connection, asOf, sums, NEAR, CELLS);
    }

    /**
     * @param near how many groups are summed in one query, however few of them are asked for
     * @param cells how many cells at the most these may have
     */
    TotalsSql(DuckDBConnection connection, LocalDate asOf, Sums<T> sums, int near, double cells) {
        this.connection = connection;
        this.asOf = asOf;
        this.sums = sums;
        this.near = near;
        this.cells = cells;
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
        Map<List<Object>, List<CellRange>> families = new LinkedHashMap<>();
        for (CellRange range : new LinkedHashSet<>(ranges)) {
            families.computeIfAbsent(common(range), w -> new ArrayList<>()).add(range);
        }
        for (List<CellRange> family : families.values()) {
            askOrSplit(family);
        }
        return found;
    }

    /** One query, where the ranges fill enough of what it sums; else one for each part of them. */
    private void askOrSplit(List<CellRange> family) throws SQLException {
        Map<String, Set<String>> apart = new TreeMap<>();
        double box = 1;
        double each = 1;
        for (String dimension : DIMENSIONS) {
            Set<String> shared = codes(family.get(0), dimension);
            if (shared.size() != 1) {
                each *= shared.size();
                continue;
            }
            Set<String> codes = new TreeSet<>();
            family.forEach(range -> codes.addAll(codes(range, dimension)));
            if (codes.size() > 1) {
                apart.put(dimension, codes);
                box *= codes.size();
            }
        }
        boolean isSmall = box <= near && box * each <= cells;
        if (apart.size() < 2 || isSmall || box <= LOOSE * family.size()) {
            ask(apart, family, sums);
            return;
        }
        String fewest =
                Collections.min(apart.keySet(), Comparator.comparingInt(d -> apart.get(d).size()));
        Map<String, List<CellRange>> parts = new TreeMap<>();
        for (CellRange range : family) {
            parts.computeIfAbsent(only(range, fewest), c -> new ArrayList<>()).add(range);
        }
        for (List<CellRange> part : parts.values()) {
            askOrSplit(part);
        }
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
        int more = sums.sharedColumns();
        try (Statement s = connection.createStatement();
                Watch running = Deadline.watch(s::cancel);
                ResultSet row =
                        s.executeQuery(
                                "SELECT "
                                        + own
                                        + shared
                                        + " FROM "
                                        + source(box, ranged(box, Set.of())))) {
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

    /** What ranges must have in common to be grouped: all but where each has one code. */
    private static List<Object> common(CellRange range) {
        List<Object> common = new ArrayList<>(List.of(range.dataset(), range.flow()));
        for (String dimension : DIMENSIONS) {
            Set<String> codes = codes(range, dimension);
            common.add(codes.size() == 1 ? "" : codes);
        }
        return common;
    }

    private static String only(CellRange range, String dimension) {
        return codes(range, dimension).iterator().next();
    }

    /**
     * @param apart the dimensions in which ranges differ, with all of their codes
     */
    private void ask(Map<String, Set<String>> apart, List<CellRange> family, Sums<T> wanted)
            throws SQLException {
        List<String> by = List.copyOf(apart.keySet());
        CellRange first = family.get(0);
        StringBuilder text = new StringBuilder("SELECT ");
        by.forEach(dimension -> text.append(dimension).append(", "));
        text.append(wanted.all()).append(" FROM ").append(source(first, condition(apart, first)));
        text.append(by.isEmpty() ? "" : " GROUP BY " + String.join(", ", by));
        queries++;
        Map<List<String>, T> totals = new HashMap<>();
        boolean unclear = false;
        try (Statement s = connection.createStatement();
                Watch running = Deadline.watch(s::cancel);
                ResultSet r = s.executeQuery(text.toString())) {
            int shared = 1 + r.getMetaData().getColumnCount() - wanted.sharedColumns();
            while (r.next() && !unclear) {
                List<String> codes = new ArrayList<>();
                for (int i = 1; i <= by.size(); i++) {
                    codes.add(r.getString(i));
                }
                unclear = wanted.unclear().test(r, shared);
                totals.put(codes, wanted.reading().of(r, by.size() + 1, shared));
            }
        }
        if (unclear) {
            ask(apart, family, wanted.again());
            return;
        }
        for (CellRange range : family) {
            List<String> codes = by.stream().map(dimension -> only(range, dimension)).toList();
            found.put(range, totals.getOrDefault(codes, wanted.none()));
        }
    }

    /**
     * The condition of ranges that are grouped. Reading a long list costs more than summing what it
     * leaves out, so that one isn't sent by which few groups more are summed.
     */
    String condition(Map<String, Set<String>> apart, CellRange first) throws SQLException {
        StringBuilder where = new StringBuilder(ranged(first, apart.keySet()));
        for (String dimension : apart.keySet()) {
            boolean isShort = apart.get(dimension).size() <= LISTED;
            if (isShort || apart.size() > 1 && !isFew(dimension, apart, first)) {
                where.append(" AND ").append(in(dimension, apart.get(dimension)));
            }
        }
        return where.toString();
    }

    /** Whether few groups and cells are summed even where all codes of a dimension are. */
    private boolean isFew(String dimension, Map<String, Set<String>> apart, CellRange first)
            throws SQLException {
        double groups = members(first.dataset(), dimension).size();
        double each = 1;
        for (String other : DIMENSIONS) {
            if (!apart.containsKey(other)) {
                each *= codes(first, other).size();
            } else if (!other.equals(dimension)) {
                groups *= apart.get(other).size();
            }
        }
        return groups > 0 && groups <= near && groups * each <= cells;
    }

    /** How many queries for sums were sent. */
    int queries() {
        return queries;
    }

    /** What tells a range's cells, but for some dimensions. */
    String ranged(CellRange range, Set<String> except) throws SQLException {
        StringBuilder where = new StringBuilder("flow = '" + range.flow().code() + "'");
        for (String dimension : DIMENSIONS) {
            if (!except.contains(dimension)) {
                where.append(among(range.dataset(), dimension, codes(range, dimension)));
            }
        }
        return where.toString();
    }

    /**
     * The condition that a dimension has one of some codes. Long lists cost far more than the sum:
     * none is sent where they are all that the dataset has, and where few are missing, those are.
     */
    private String among(String dataset, String dimension, Set<String> codes) throws SQLException {
        if (codes.size() > LISTED && !dimension.equals("period")) {
            Set<String> others = new TreeSet<>(members(dataset, dimension));
            boolean isKnown = !others.isEmpty();
            others.removeAll(codes);
            if (isKnown && others.size() <= LISTED) {
                return others.isEmpty() ? "" : " AND NOT " + in(dimension, others);
            }
        }
        return " AND " + in(dimension, codes);
    }

    private Set<String> members(String dataset, String dimension) throws SQLException {
        List<String> key = List.of(dataset, dimension);
        if (!members.containsKey(key)) {
            members.put(key, Summaries.codes(connection, dataset, dimension));
        }
        return members.get(key);
    }

    /** Cells that meet a condition, of a range's dataset, as they are known on the day. */
    private String source(CellRange range, String condition) throws SQLException {
        return new Segments(connection).source(range.dataset(), condition)
                + (asOf == null
                        ? " WHERE until IS NULL"
                        : " WHERE known <= DATE '"
                                + asOf
                                + "' AND (until IS NULL OR until > DATE '"
                                + asOf
                                + "')");
    }

    static String in(String dimension, Set<String> codes) {
        return codes.isEmpty()
                ? dimension + " IN (NULL)"
                : codes.stream()
                        .map(CubeLoader::literal)
                        .sorted()
                        .collect(Collectors.joining(",", dimension + " IN (", ")"));
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
