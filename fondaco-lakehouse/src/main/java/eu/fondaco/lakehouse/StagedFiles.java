// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.lakehouse;

import static eu.fondaco.lakehouse.LakehouseWriting.LOAD;

import eu.fondaco.lakehouse.speech.Speech;
import eu.fondaco.warehouse.ParquetOutput;
import eu.fondaco.warehouse.WarehouseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files that the cluster takes into a table as they are, instead of rows in statements. Each is in
 * a folder of its own, named as the table; below one named as the schema, since several
 * observatories may share the place.
 */
final class StagedFiles {

    /** From so many rows on a file is sooner than statements. */
    static final int ROWS = 20_000;

    private static final String FILE = "rows.parquet";

    private final Cluster cluster;
    private final Staging staging;

    /** Writes rows to a file. */
    @FunctionalInterface
    interface Writing {
        long to(Path file) throws IOException;
    }

    StagedFiles(Cluster cluster) {
        this.cluster = cluster;
        this.staging = cluster.settings().staging();
    }

    /** Whether so many rows are to be sent as a file. */
    boolean areFor(long rows) {
        return staging != null && rows >= ROWS;
    }

    /**
     * Puts rows into an empty table.
     *
     * @return how many
     */
    long add(String table, Writing writing) {
        long rows;
        try {
            rows = writing.to(Files.createDirectories(of(table)).resolve(FILE));
        } catch (IOException e) {
            throw unusable(e);
        }
        String place = staging.location() + "/" + cluster.settings().schema() + "/" + table;
        cluster.change(
                LOAD,
                SqlText.of(
                        "ALTER TABLE "
                                + table
                                + " EXECUTE add_files(location => '"
                                + place
                                + "', format => 'PARQUET')"));
        return rows;
    }

    /** Takes away what is left of a table that was dropped; the cluster may have done so. */
    void remove(String table) {
        if (staging != null) {
            delete(of(table));
        }
    }

    /** Takes away what loads left behind that broke off. */
    void clear() {
        if (staging == null || !Files.isDirectory(root())) {
            return;
        }
        try (Stream<Path> all = Files.list(root())) {
            all.filter(p -> p.getFileName().toString().startsWith(LakehouseAppending.INCOMING))
                    .toList()
                    .forEach(this::delete);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Tries whether the cluster takes a file from there; leaves nothing behind. */
    void check() {
        if (staging == null) {
            return;
        }
        String table = LakehouseAppending.INCOMING + "try_" + Long.toHexString(System.nanoTime());
        cluster.change(
                LOAD,
                SqlText.of("CREATE TABLE " + table + " (x VARCHAR) WITH (format = 'PARQUET')"));
        try {
            add(table, StagedFiles::one);
        } finally {
            cluster.change(LOAD, SqlText.of("DROP TABLE " + table));
            remove(table);
        }
    }

    private static long one(Path file) throws IOException {
        try (ParquetOutput output =
                new ParquetOutput(
                        Files.newOutputStream(file),
                        List.of("x"),
                        List.of(ParquetOutput.Cells.TEXT))) {
            output.row("1");
            output.finish();
        }
        return 1;
    }

    private Path root() {
        return staging.folder().resolve(cluster.settings().schema());
    }

    private Path of(String table) {
        return root().resolve(table);
    }

    private void delete(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private WarehouseException unusable(IOException e) {
        return new WarehouseException(
                Speech.both("staging.unusable", staging.folder(), String.valueOf(e.getMessage())),
                e);
    }
}
