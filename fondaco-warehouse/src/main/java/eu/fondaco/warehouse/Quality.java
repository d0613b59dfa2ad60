// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.issue.DataIssue;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/**
 * Looks at a dataset as a statistician would: do parts add up to their totals, does a total leap as if
 * units had changed, is anything negative or confidential, how old is it. One issue for each finding,
 * with how often it was met and the worst place.
 */
final class Quality {

  /** Parts may differ from their total by so much before it is said. */
  private static final double TOLERANCE = 0.005;

  /** A total that is so many times another period's looks like another unit. */
  private static final int LEAP = 100;

  private final DuckDBConnection connection;
  private final String dataset;
  private final List<DataIssue> issues = new ArrayList<>();

  Quality(DuckDBConnection connection, String dataset) {
    this.connection = connection;
    this.dataset = dataset;
  }

  /**
   * All findings.
   *
   * @param groups codes of partners that overlap others, such as the EU; never parts
   */
  List<DataIssue> look(Collection<String> groups, LocalDate today) throws SQLException {
    totals("partner", "W00", "reporter, flow, product, period", groups);
    if (number("SELECT count(*) FROM member a JOIN member b ON a.dataset = b.dataset AND a.dimension = 'product'"
        + " AND b.dimension = 'product' AND a.code <> b.code AND starts_with(b.code, a.code)"
        + " WHERE a.dataset = ?") == 0) {
      totals("product", "TOTAL", "reporter, partner, flow, period", List.of());
    }
    leaps();
    count("negative-value", "value < 0", "negative values");
    count("confidential-cell", "status LIKE '%C%'", "confidential cells");
    freshness(today);
    return issues;
  }

  private void totals(String dimension, String total, String rest, Collection<String> groups)
      throws SQLException {
    String none = groups.stream().map(CubeLoader::literal).collect(Collectors.joining(","));
    String parts = dimension + " <> '" + total + "'" + (none.isEmpty() ? "" : " AND " + dimension + " NOT IN (" + none + ")");
    String sums =
        "WITH s AS (SELECT concat_ws(' ', " + rest + ") AS place, sum(value) FILTER (" + dimension + " = '" + total
            + "')::DOUBLE AS t, sum(value) FILTER (" + parts + ")::DOUBLE AS p FROM observation"
            + " WHERE dataset = ? AND until IS NULL GROUP BY " + rest + ") ";
    finding(
        sums + "SELECT count(*), arg_max(place, p / t), 100 * max(p / t - 1) FROM s WHERE t > 0 AND p > t * "
            + (1 + TOLERANCE),
        "parts-exceed-total", dimension, "parts add up to more than their total %d times, by %.1f%% at %s",
        "look for totals or groups among the parts");
    finding(
        sums + "SELECT count(*), arg_min(place, p / t), 100 * max(1 - p / t) FROM s WHERE t > 0 AND p < t * "
            + (1 - TOLERANCE),
        "unallocated-share", dimension, "parts add up to less than their total %d times, by %.1f%% at %s",
        "what isn't allocated is in the total only");
  }

  private void leaps() throws SQLException {
    finding(
        "WITH s AS (SELECT reporter, flow, period, period_end, length(period) AS form, sum(value)::DOUBLE AS v"
            + " FROM observation WHERE dataset = ? AND until IS NULL GROUP BY ALL),"
            + " l AS (SELECT concat_ws(' ', reporter, flow, period) AS place, v,"
            + " lag(v) OVER (PARTITION BY reporter, flow, form ORDER BY period_end) AS b FROM s)"
            + " SELECT count(*), arg_max(place, greatest(v / b, b / v)), max(greatest(v / b, b / v)) FROM l"
            + " WHERE v > 0 AND b > 0 AND (v / b >= " + LEAP + " OR b / v >= " + LEAP + ")",
        "unit-leap", "value", "a reporter's sum leaps %d times from one period to the next, %.0f-fold at %s",
        "check whether some values are in thousands or millions");
  }

  private void count(String code, String which, String words) throws SQLException {
    long n = number("SELECT count(*) FROM observation WHERE dataset = ? AND until IS NULL AND " + which);
    if (n > 0) {
      issues.add(DataIssue.note(code, dataset, 0, "value", n + " " + words, ""));
    }
  }

  private void freshness(LocalDate today) throws SQLException {
    try (PreparedStatement s =
        connection.prepareStatement(
            "SELECT max(period_end), arg_max(period, period_end) FROM observation"
                + " WHERE dataset = ? AND until IS NULL")) {
      s.setString(1, dataset);
      try (ResultSet r = s.executeQuery()) {
        if (r.next() && r.getDate(1) != null) {
          long months = ChronoUnit.MONTHS.between(r.getDate(1).toLocalDate(), today);
          String words = "the last period is " + r.getString(2) + ", which ended " + months + " months ago";
          issues.add(
              months > 24
                  ? DataIssue.warning("stale", dataset, 0, "period", words, "look for a newer release")
                  : DataIssue.note("freshness", dataset, 0, "period", words, ""));
        }
      }
    }
  }

  private void finding(String text, String code, String field, String words, String remedy)
      throws SQLException {
    try (PreparedStatement s = connection.prepareStatement(text)) {
      s.setString(1, dataset);
      try (ResultSet r = s.executeQuery()) {
        if (r.next() && r.getLong(1) > 0) {
          issues.add(
              DataIssue.warning(
                  code, dataset, 0, field,
                  String.format(java.util.Locale.ROOT, words, r.getLong(1), r.getDouble(3), r.getString(2)),
                  remedy));
        }
      }
    }
  }

  private long number(String text) throws SQLException {
    return new Appending.Sql(connection).number(text, dataset);
  }
}
