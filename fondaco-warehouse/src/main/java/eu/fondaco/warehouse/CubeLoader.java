// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.time.Period;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;

/** Reads a dataset into a {@link Cube}: DuckDB numbers the cells, and columns are read by chunks. */
final class CubeLoader {

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
            "SELECT dimension, code FROM member WHERE dataset = ? ORDER BY dimension, ordinal")) {
      s.setString(1, dataset);
      try (ResultSet r = s.executeQuery()) {
        while (r.next()) {
          members.computeIfAbsent(r.getString(1), d -> new ArrayList<>()).add(r.getString(2));
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

  private Cube.Rows rows(String dataset, Cube.Axes axes, int n) throws SQLException {
    long[] cell = new long[n];
    double[] value = new double[n];
    int[] known = new int[n];
    int[] until = new int[n];
    int[] release = new int[n];
    int[] status = new int[n];
    try (DuckDBPreparedStatement s =
        (DuckDBPreparedStatement) connection.prepareStatement(select(dataset, axes))) {
      try (DuckDBChunkedResult result = s.query()) {
        int row = 0;
        while (result.nextChunk()) {
          DuckDBDataChunkReader chunk = result.chunk();
          DuckDBReadableVector cells = chunk.vector(0);
          DuckDBReadableVector values = chunk.vector(1);
          DuckDBReadableVector knowns = chunk.vector(2);
          DuckDBReadableVector untils = chunk.vector(3);
          DuckDBReadableVector releases = chunk.vector(4);
          DuckDBReadableVector statuses = chunk.vector(5);
          for (long i = 0, size = chunk.rowCount(); i < size; i++, row++) {
            cell[row] = cells.getLong(i);
            value[row] = values.getDouble(i);
            known[row] = knowns.getInt(i);
            until[row] = untils.getInt(i);
            release[row] = releases.getInt(i);
            status[row] = statuses.getInt(i);
          }
        }
      }
    }
    return new Cube.Rows(cell, value, known, until, release, status);
  }

  private static String select(String dataset, Cube.Axes axes) {
    String epoch = "DATE '1970-01-01'";
    return "SELECT ((((CASE flow WHEN 'X' THEN 0::BIGINT ELSE 1 END * " + axes.reporters().size()
        + " + r.ordinal) * " + axes.partners().size() + " + p.ordinal) * " + axes.products().size()
        + " + q.ordinal) * " + axes.periods().size() + " + t.ordinal)::BIGINT AS cell,"
        + " value::DOUBLE, (known - " + epoch + ")::INTEGER,"
        + " coalesce((until - " + epoch + ")::INTEGER, " + Cube.LIVE + ")::INTEGER, release,"
        + " s.ordinal FROM observation o"
        + join("r", "reporter", dataset) + join("p", "partner", dataset)
        + join("q", "product", dataset) + join("t", "period", dataset)
        + join("s", "status", dataset)
        + " WHERE o.dataset = " + literal(dataset) + " ORDER BY cell, known, release";
  }

  private static String join(String alias, String dimension, String dataset) {
    return " JOIN (SELECT ordinal, code FROM member WHERE dataset = " + literal(dataset)
        + " AND dimension = '" + dimension + "') " + alias + " ON " + alias + ".code = o."
        + dimension;
  }

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
