// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.warehouse.scan.CellColumns;
import eu.fondaco.warehouse.scan.CellScan;
import eu.fondaco.warehouse.scan.FirstLook;
import eu.fondaco.warehouse.scan.UnusualFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.duckdb.DuckDBConnection;

/**
 * Reads plain CSV files into a table of their own, in two passes of this process while another thread makes
 * the checksums: the first checks everything and finds the codes, the second hands numbers to DuckDB,
 * which only stores them. Files with anything unusual in them are refused without a word: another way of
 * reading says what is the matter.
 */
final class Staging {

  private static final List<String> TEXTS =
      List.of("reporter", "partner", "flow", "product", "period", "status", "quantity_unit");

  private final DuckDBConnection connection;
  private final String table;
  private final CsvForm form;
  private final int threads = Runtime.getRuntime().availableProcessors();

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
    Map<Path, CompletableFuture<Sighting>> sightings = see(files);
    boolean whole = false;
    try {
      CellColumns columns = new CellColumns(form);
      FirstLook.Findings findings = FirstLook.at(files, columns, threads);
      StagedTable staged = new StagedTable(connection, table, columns);
      staged.fill(new CellScan(columns, files, findings.rows(), threads), threads);
      Map<Path, Sighting> seen = new LinkedHashMap<>();
      sightings.forEach((file, sighting) -> seen.put(file, sighting.join()));
      refuseChanged(seen);
      if (staged.rows() != findings.rows()) {
        throw LoadConflictException.changed(files.get(0));
      }
      whole = findings.isDistinct() || staged.areDistinct();
      return whole
          ? Optional.of(new StagedCells(table, form, seen, texts(columns), findings))
          : Optional.empty();
    } catch (UnusualFileException | CompletionException e) {
      // unusual, or unreadable: reading it in another way says why
      return Optional.empty();
    } finally {
      sightings.values().forEach(s -> s.cancel(true));
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

  static void drop(DuckDBConnection connection, String table) throws SQLException {
    try (Statement s = connection.createStatement()) {
      s.execute("DROP TABLE IF EXISTS " + table);
    }
  }

  private static Map<Path, CompletableFuture<Sighting>> see(List<Path> files) throws IOException {
    Map<Path, Sighting> before = new LinkedHashMap<>();
    for (Path file : files) {
      before.put(file, Sighting.before(file));
    }
    Map<Path, CompletableFuture<Sighting>> sightings = new LinkedHashMap<>();
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
      sightings.put(file, last);
    }
    return sightings;
  }

  private Map<String, Set<String>> texts(CellColumns columns) {
    Map<String, Set<String>> texts = new HashMap<>();
    for (String name : TEXTS) {
      boolean isFlow = name.equals("flow") && !form.flow().isEmpty();
      texts.put(
          name,
          isFlow
              ? Set.of(form.flow())
              : columns.names().contains(name) ? Set.copyOf(columns.codes(name)) : Set.of(""));
    }
    return texts;
  }
}
