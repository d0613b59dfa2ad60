// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

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
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/**
 * Answers ranges of a large dataset by SQL. Ranges that differ only in one dimension, each with one
 * code there, become one grouped query.
 */
final class TotalsSql<T> {

  /**
   * What is summed: its columns after the code, and how a row of them is read.
   *
   * @param unclear whether a row doesn't say enough, so that all are asked again
   * @param again what to ask then; null where it never happens
   */
  record Sums<T>(
      String columns, T none, Reading<T> reading, Unclear unclear, Sums<T> again) {

    Sums(String columns, T none, Reading<T> reading) {
      this(columns, none, reading, row -> false, null);
    }
  }

  /** Looks at the columns of a row. */
  interface Unclear {
    boolean test(ResultSet row) throws SQLException;
  }

  /** Reads the columns, which begin at the second. */
  interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** Longer lists of codes aren't sent: all members are summed, and those asked for are kept. */
  private static final int LISTED = 64;

  private static final List<String> DIMENSIONS = List.of("period", "partner", "product", "reporter");

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
   * Values, with the flags met and the releases they come from. Lists of distinct ones cost several
   * times as much as the sum, and mostly there is one: they are only made where least and greatest
   * differ.
   */
  static Sums<CellTotal> values(String[] releases) {
    return new Sums<>(
        "sum(value)::DOUBLE, count(*), min(status), max(status), min(release), max(release)",
        CellTotal.NONE,
        row ->
            new CellTotal(
                row.getDouble(2), row.getInt(3), new TreeSet<>(Flags.split(row.getString(4))),
                Set.of(releases[row.getInt(6)])),
        row ->
            !Objects.equals(row.getString(4), row.getString(5)) || row.getInt(6) != row.getInt(7),
        allValues(releases));
  }

  private static Sums<CellTotal> allValues(String[] releases) {
    return new Sums<>(
        "sum(value)::DOUBLE, count(*), string_agg(DISTINCT status, ' '),"
            + " string_agg(DISTINCT release::VARCHAR, ' ')",
        CellTotal.NONE,
        row -> {
          Set<String> from = new TreeSet<>();
          for (String seq : row.getString(5).split(" ")) {
            from.add(releases[Integer.parseInt(seq)]);
          }
          return new CellTotal(
              row.getDouble(2), row.getInt(3), new TreeSet<>(Flags.split(row.getString(4))), from);
        });
  }

  /** Quantities, with the values of the cells that have one. */
  static Sums<CellQuantity> quantities() {
    String some = " FILTER (WHERE quantity > 0)";
    return new Sums<>(
        "sum(quantity)" + some + "::DOUBLE, sum(value)" + some + "::DOUBLE,"
            + " list(DISTINCT quantity_unit ORDER BY quantity_unit)" + some,
        CellQuantity.NONE,
        row -> {
          Array units = row.getArray(4);
          if (units == null) {
            return CellQuantity.NONE;
          }
          Set<String> distinct = new TreeSet<>();
          for (Object unit : (Object[]) units.getArray()) {
            distinct.add((String) unit);
          }
          return new CellQuantity(row.getDouble(2), row.getDouble(3), distinct);
        });
  }

  Map<CellRange, T> answer(Collection<CellRange> ranges) throws SQLException {
    Set<CellRange> left = new java.util.LinkedHashSet<>(ranges);
    for (String dimension : DIMENSIONS) {
      Map<List<Object>, List<CellRange>> families = new LinkedHashMap<>();
      for (CellRange range : left) {
        if (size(range, dimension) == 1) {
          families.computeIfAbsent(others(range, dimension), w -> new ArrayList<>()).add(range);
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
        range.dataset(), range.flow(),
        dimension.equals("reporter") ? "" : range.reporters(),
        dimension.equals("partner") ? "" : range.partners(),
        dimension.equals("product") ? "" : range.products(),
        dimension.equals("period") ? "" : range.periods());
  }

  private void ask(String where, String dimension, List<CellRange> family, Sums<T> wanted)
      throws SQLException {
    String by = dimension.isEmpty() ? "''" : dimension;
    StringBuilder text = new StringBuilder("SELECT ").append(by);
    text.append(", ").append(wanted.columns()).append(" FROM observation WHERE ").append(where);
    if (!dimension.isEmpty() && family.size() <= LISTED) {
      text.append(" AND ").append(dimension).append(" IN (");
      text.append(
          family.stream()
              .map(range -> CubeLoader.literal(codes(range, dimension).iterator().next()))
              .distinct()
              .sorted()
              .collect(Collectors.joining(",")));
      text.append(")");
    }
    text.append(" GROUP BY ALL");
    Map<String, T> totals = new HashMap<>();
    boolean unclear = false;
    try (Statement s = connection.createStatement();
        ResultSet r = s.executeQuery(text.toString())) {
      while (r.next() && !unclear) {
        unclear = wanted.unclear().test(r);
        totals.put(r.getString(1), wanted.reading().of(r));
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
                .collect(Collectors.joining(",", "", codes(range, dimension).isEmpty() ? "NULL" : "")));
        where.append(")");
      }
    }
    where.append(
        asOf == null
            ? " AND until IS NULL"
            : " AND known <= DATE '" + asOf + "' AND (until IS NULL OR until > DATE '" + asOf + "')");
    return where.toString();
  }

  private static Set<String> codes(CellRange range, String dimension) {
    return switch (dimension) {
      case "reporter" -> range.reporters();
      case "partner" -> range.partners();
      case "product" -> range.products();
      default -> range.periods().stream().map(Object::toString).collect(Collectors.toSet());
    };
  }
}
