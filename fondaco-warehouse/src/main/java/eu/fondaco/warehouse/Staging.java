// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;

/**
 * Reads plain CSV files into a table of their own in one pass: DuckDB parses, checks types and codes and
 * writes while another thread makes the checksums; then the table is looked at. Only columns that differ
 * between cells are kept, since constant ones cost as much as others. Files with anything unusual in them
 * are refused without a word: another way of reading says what is the matter.
 */
final class Staging {

  /** Cells whose keys are compared at a time, so that memory is bounded. */
  private static final long BATCH = 8_000_000;

  private static final String AMOUNT = "DECIMAL(18,4)";
  private static final List<String> TEXTS =
      List.of("reporter", "partner", "flow", "product", "period", "status", "quantity_unit");

  private final DuckDBConnection connection;
  private final String table;
  private final CsvForm form;

  Staging(DuckDBConnection connection, String table, CsvForm form) {
    this.connection = connection;
    this.table = table;
    this.form = form;
  }

  /**
   * Reads; nothing, and no table, where there is anything unusual.
   *
   * @throws LoadConflictException when a file changes meanwhile
   */
  Optional<StagedCells> read(List<Path> files) throws SQLException, IOException {
    boolean whole = false;
    Map<Path, CompletableFuture<Sighting>> looks = look(files);
    try (Statement s = connection.createStatement()) {
      createTypes(s);
      s.execute("CREATE TABLE " + table + " (" + columns() + ")");
      if (insert(s, files)) {
        Map<Path, Sighting> sightings = new LinkedHashMap<>();
        looks.forEach((file, look) -> sightings.put(file, look.join()));
        refuseChanged(sightings);
        StagedCells.Counts counts = count(s);
        whole =
            counts.rows() > 0
                && sightings.values().stream().noneMatch(Sighting::isOdd)
                && areDistinct(s, counts.rows());
        if (whole) {
          return Optional.of(new StagedCells(table, form, sightings, texts(s), counts));
        }
      }
      return Optional.empty();
    } catch (CompletionException e) {
      // a file that can't be read: reading it again says why
      return Optional.empty();
    } finally {
      looks.values().forEach(look -> look.cancel(true));
      dropTypes(connection, table);
      if (!whole) {
        drop(connection, table);
      }
    }
  }

  private static void refuseChanged(Map<Path, Sighting> sightings) {
    sightings.forEach(
        (file, sighting) -> {
          if (!sighting.isTrueOf(file)) {
            throw LoadConflictException.changed(file);
          }
        });
  }

  /** DuckDB reads a column of listed texts faster than it turns texts into listed ones afterwards. */
  private void createTypes(Statement s) throws SQLException {
    dropTypes(connection, table);
    if (!form.areas().isEmpty()) {
      s.execute("CREATE TYPE " + table + "_area AS " + enumeration(new TreeSet<>(form.areas().keySet())));
    }
    if (form.isYears()) {
      s.execute("CREATE TYPE " + table + "_year AS " + years());
    }
  }

  private static void dropTypes(DuckDBConnection connection, String table) throws SQLException {
    try (Statement s = connection.createStatement()) {
      s.execute("DROP TYPE IF EXISTS " + table + "_area");
      s.execute("DROP TYPE IF EXISTS " + table + "_year");
    }
  }

  static void drop(DuckDBConnection connection, String table) throws SQLException {
    try (Statement s = connection.createStatement()) {
      s.execute("DROP TABLE IF EXISTS " + table);
    }
  }

  private static Map<Path, CompletableFuture<Sighting>> look(List<Path> files) throws IOException {
    Map<Path, Sighting> before = new LinkedHashMap<>();
    for (Path file : files) {
      before.put(file, Sighting.before(file));
    }
    Map<Path, CompletableFuture<Sighting>> looks = new LinkedHashMap<>();
    CompletableFuture<Sighting> last = CompletableFuture.completedFuture(null);
    for (Path file : files) {
      last =
          last.thenApplyAsync(
              earlier -> {
                try {
                  return Sighting.of(file, before.get(file));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      looks.put(file, last);
    }
    return looks;
  }

  private boolean insert(Statement s, List<Path> files) throws SQLException {
    try {
      s.execute("INSERT INTO " + table + " SELECT " + fields() + " FROM " + source(files));
      return true;
    } catch (SQLException e) {
      if (Database.isFull(e)) {
        throw e;
      }
      return false;
    }
  }

  private String columns() {
    List<String> columns = new ArrayList<>();
    String area = form.areas().isEmpty() ? "VARCHAR" : enumeration(new TreeSet<>(form.areas().values()));
    columns.add("reporter " + area + " NOT NULL");
    columns.add("partner " + area + " NOT NULL");
    if (form.flow().isEmpty()) {
      columns.add("flow ENUM('X', 'M') NOT NULL");
    }
    columns.add("product VARCHAR NOT NULL");
    columns.add("period " + (form.isYears() ? years() : "VARCHAR") + " NOT NULL");
    columns.add("value " + AMOUNT + " NOT NULL");
    if (form.columns().containsKey("status")) {
      columns.add("status VARCHAR");
    }
    if (form.columns().containsKey("quantity")) {
      columns.add("quantity " + AMOUNT);
    }
    if (form.columns().containsKey("quantity_unit")) {
      columns.add("quantity_unit VARCHAR");
    }
    return String.join(", ", columns);
  }

  private String fields() {
    List<String> fields = new ArrayList<>();
    String reporter = area("reporter", Set.of());
    fields.add(
        form.always().isEmpty()
            ? reporter
            : "CASE WHEN "
                + form.always().entrySet().stream()
                    .map(e -> CsvForm.quote(e.getKey()) + " = " + CubeLoader.literal(e.getValue()))
                    .sorted()
                    .collect(Collectors.joining(" AND "))
                + " THEN " + reporter + " END");
    fields.add(area("partner", form.worlds()));
    if (form.flow().isEmpty()) {
      fields.add(form.quoted("flow"));
    }
    fields.add(prefixed(form.productPrefix(), form.quoted("product")));
    fields.add(form.quoted("period"));
    fields.add(form.quoted("value") + (form.thousands() ? " * 1000::DECIMAL(4,0)" : ""));
    for (String name : List.of("status", "quantity", "quantity_unit")) {
      if (form.columns().containsKey(name)) {
        fields.add(
            name.equals("quantity") ? form.quoted(name) : "coalesce(" + form.quoted(name) + ", '')");
      }
    }
    return String.join(", ", fields);
  }

  private String area(String name, Set<String> worlds) {
    String column = form.quoted(name);
    if (form.areas().isEmpty()) {
      return worlds.isEmpty()
          ? prefixed(form.areaPrefix(), column)
          : "CASE WHEN " + column + " IN (" + literals(worlds) + ") THEN 'W00' ELSE " + column + " END";
    }
    List<String> texts = List.copyOf(new TreeSet<>(form.areas().keySet()));
    String codes = texts.stream().map(t -> CubeLoader.literal(form.areas().get(t))).collect(Collectors.joining(", "));
    return "([" + codes + "]::" + enumeration(new TreeSet<>(form.areas().values())) + "[])[enum_code("
        + column + ") + 1]";
  }

  private static String prefixed(String prefix, String column) {
    return prefix.isEmpty() ? column : CubeLoader.literal(prefix) + " || " + column;
  }

  private static String enumeration(Iterable<String> texts) {
    return "ENUM(" + literals(texts) + ")";
  }

  private static String literals(Iterable<String> texts) {
    List<String> quoted = new ArrayList<>();
    texts.forEach(t -> quoted.add(CubeLoader.literal(t)));
    return String.join(", ", quoted);
  }

  private static String years() {
    return enumeration(IntStream.rangeClosed(1900, 2155).mapToObj(Integer::toString).toList());
  }

  private String source(List<Path> files) {
    String types =
        form.header().stream()
            .map(c -> CubeLoader.literal(c) + ": '" + type(c) + "'")
            .collect(Collectors.joining(", "));
    return "read_csv(["
        + files.stream().map(f -> CubeLoader.literal(f.toAbsolutePath().toString())).collect(Collectors.joining(", "))
        + "], auto_detect = false, header = true, delim = '" + form.separator()
        + "', quote = '\"', escape = '\"', strict_mode = true, compression = 'none',"
        + " hive_partitioning = false, max_line_size = 65536, nullstr = [" + literals(form.missing())
        + "], columns = {" + types + "})";
  }

  private String type(String column) {
    if (column.equals(form.columns().get("value"))) {
      return form.thousands() ? "DECIMAL(14,4)" : AMOUNT;
    }
    if (form.isYears() && column.equals(form.columns().get("period"))) {
      return table + "_year";
    }
    boolean isArea =
        column.equals(form.columns().get("reporter")) || column.equals(form.columns().get("partner"));
    if (isArea && !form.areas().isEmpty()) {
      return table + "_area";
    }
    return column.equals(form.columns().get("quantity")) ? AMOUNT : "VARCHAR";
  }

  private StagedCells.Counts count(Statement s) throws SQLException {
    try (ResultSet r =
        s.executeQuery(
            "SELECT count(*), count(*) FILTER (value < 0), coalesce(max(value), 0), coalesce(min(value), 0) FROM "
                + table)) {
      r.next();
      BigDecimal most = r.getBigDecimal(3).max(r.getBigDecimal(4).negate());
      return new StagedCells.Counts(r.getLong(1), r.getLong(2), most);
    }
  }

  /** Whether no cell occurs twice, a batch of periods at a time. */
  private boolean areDistinct(Statement s, long rows) throws SQLException {
    String key = (form.flow().isEmpty() ? "flow, " : "") + "reporter, partner, product, period";
    if (rows <= BATCH) {
      return distinct(s, key, "") == rows;
    }
    Map<String, Long> sizes = new LinkedHashMap<>();
    try (ResultSet r =
        s.executeQuery("SELECT period::VARCHAR, count(*) FROM " + table + " GROUP BY ALL ORDER BY ALL")) {
      while (r.next()) {
        sizes.put(r.getString(1), r.getLong(2));
      }
    }
    List<String> batch = new ArrayList<>();
    long size = 0;
    for (Map.Entry<String, Long> period : sizes.entrySet()) {
      if (size > 0 && size + period.getValue() > BATCH) {
        if (distinct(s, key, " WHERE period IN (" + literals(batch) + ")") != size) {
          return false;
        }
        batch.clear();
        size = 0;
      }
      batch.add(period.getKey());
      size += period.getValue();
    }
    return distinct(s, key, " WHERE period IN (" + literals(batch) + ")") == size;
  }

  /** How many distinct hashes there are: as many as rows where no cell occurs twice, but for bad luck. */
  private long distinct(Statement s, String key, String where) throws SQLException {
    try (ResultSet r =
        s.executeQuery("SELECT count(DISTINCT hash(" + key + ")) FROM " + table + where)) {
      r.next();
      return r.getLong(1);
    }
  }

  private Map<String, Set<String>> texts(Statement s) throws SQLException {
    Map<String, Set<String>> texts = new LinkedHashMap<>();
    for (String name : TEXTS) {
      Set<String> found = new HashSet<>();
      if (name.equals("flow") && !form.flow().isEmpty()) {
        found.add(form.flow());
      } else if (!form.columns().containsKey(name)) {
        found.add("");
      } else {
        try (ResultSet r = s.executeQuery(
                "SELECT " + name + "::VARCHAR FROM (SELECT DISTINCT " + name + " FROM " + table + ")")) {
          while (r.next()) {
            found.add(r.getString(1));
          }
        }
      }
      texts.put(name, found);
    }
    return texts;
  }
}
