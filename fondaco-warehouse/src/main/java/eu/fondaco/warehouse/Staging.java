// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.warehouse.scan.CellColumns;
import eu.fondaco.warehouse.scan.CellScan;
import eu.fondaco.warehouse.scan.CsvForm;
import eu.fondaco.warehouse.scan.Findings;
import eu.fondaco.warehouse.scan.Sampling;
import eu.fondaco.warehouse.scan.UnusualFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
 * Reads plain CSV files into a table of their own while another thread makes the checksums: a
 * sample tells the codes, then one pass checks everything and hands numbers to DuckDB, which only
 * stores them. Files with anything unusual in them are refused without a word: another way of
 * reading says what is the matter.
 */
final class Staging {

    /**
     * From so many bytes on a sample is taken: less is read faster than rows with late codes are
     * set apart.
     */
    static final long LARGE = 128L << 20;

    /** One byte of so many is read for the codes before all are. */
    private static final int SAMPLE = 16;

    private static final List<String> TEXTS =
            List.of("reporter", "partner", "flow", "product", "period", "status", "quantity_unit");

    private final DuckDBConnection connection;
    private final String table;
    private final String late;
    private final CsvForm form;
    private final long large;
    private final int threads = Runtime.getRuntime().availableProcessors();

    /**
     * @param large from so many bytes on a sample is taken
     */
    Staging(DuckDBConnection connection, String table, CsvForm form, long large) {
        this.large = large;
        this.connection = connection;
        this.table = table;
        this.late = Segments.after(table);
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
            StagedTable staged = new StagedTable(connection, table, late, columns);
            Findings findings = fill(staged, columns, files, isLarge(files) ? SAMPLE : 1);
            if (findings == null) {
                columns = new CellColumns(form);
                staged = new StagedTable(connection, table, late, columns);
                findings = fill(staged, columns, files, 1);
            }
            Map<Path, Sighting> seen = new LinkedHashMap<>();
            sightings.forEach((file, sighting) -> seen.put(file, sighting.join()));
            refuseChanged(seen);
            if (findings == null || staged.rows() != findings.rows()) {
                throw LoadConflictException.changed(files.get(0));
            }
            whole = findings.isDistinct() || staged.areDistinct();
            return whole
                    ? Optional.of(
                            new StagedCells(staged.tables(), form, seen, texts(columns), findings))
                    : Optional.empty();
        } catch (UnusualFileException | CompletionException e) {
            // unusual, or unreadable: reading it in another way says why
            return Optional.empty();
        } finally {
            sightings.values().forEach(s -> s.cancel(true));
            if (!whole) {
                drop(connection, List.of(table, late));
            }
        }
    }

    private boolean isLarge(List<Path> files) throws IOException {
        long size = 0;
        for (Path file : files) {
            size += Files.size(file);
        }
        return size >= large;
    }

    /** Fills the table; null, and nothing is kept, when the sample was too small. */
    private Findings fill(StagedTable staged, CellColumns columns, List<Path> files, int share)
            throws SQLException, IOException {
        String inner = Sampling.read(files, columns, share, threads);
        CellScan scan = new CellScan(columns, inner, files, threads);
        try {
            staged.fill(scan, threads);
            return scan.findings();
        } catch (SQLException e) {
            if (!scan.needsLargerSample()) {
                scan.explainFailure();
                throw e;
            }
            drop(connection, List.of(table, late));
            return null;
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

    static void drop(DuckDBConnection connection, List<String> tables) throws SQLException {
        try (Statement s = connection.createStatement()) {
            for (String table : tables) {
                s.execute("DROP TABLE IF EXISTS " + table);
            }
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
                            : columns.names().contains(name) ? columns.met(name) : Set.of(""));
        }
        return texts;
    }
}
