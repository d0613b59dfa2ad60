// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.lakehouse;

import static eu.fondaco.lakehouse.LakehouseWriting.LOAD;

import eu.fondaco.lakehouse.speech.Speech;
import eu.fondaco.warehouse.ParquetOutput;
import eu.fondaco.warehouse.WarehouseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Files that the cluster takes into a table as they are, instead of rows in statements. Each is in
 * a folder of its own, named as the table; below one named as the schema, since several
 * observatories may share the place.
 */
final class StagedFiles {

    /** Rows of so many are moved by one statement: writers keep what they write in memory. */
    private static final long AT_A_TIME = 1_000_000;

    /** Nodes write to so many partitions at a time, two for each year, unless told otherwise. */
    private static final int YEARS = 50;

    private final Cluster cluster;
    private final Staging staging;

    /** Writes rows to files in a folder; how many of each year. */
    @FunctionalInterface
    interface Writing {
        SortedMap<Integer, Long> to(Path folder) throws IOException;
    }

    StagedFiles(Cluster cluster) {
        this.cluster = cluster;
        this.staging = cluster.settings().staging();
    }

    /** Whether so many rows are to be sent as a file. */
    boolean areFor(long rows) {
        return staging != null && rows >= staging.rows();
    }

    /**
     * Puts rows into an empty table.
     *
     * @return how many of each year
     */
    SortedMap<Integer, Long> add(String table, Writing writing) {
        SortedMap<Integer, Long> rows;
        try {
            rows = writing.to(Files.createDirectories(of(table)));
        } catch (IOException e) {
            throw unusable(e);
        }
        if (rows.isEmpty()) {
            return rows;
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

    /** Conditions that share rows out among statements, each of years that follow each other. */
    static List<String> parts(SortedMap<Integer, Long> rows) {
        List<String> parts = new ArrayList<>();
        List<Integer> years = new ArrayList<>();
        long many = 0;
        for (Map.Entry<Integer, Long> year : rows.entrySet()) {
            if (!years.isEmpty() && (many + year.getValue() > AT_A_TIME || years.size() == YEARS)) {
                parts.add(part(years));
                years.clear();
                many = 0;
            }
            years.add(year.getKey());
            many += year.getValue();
        }
        if (!years.isEmpty()) {
            parts.add(part(years));
        }
        return parts;
    }

    private static String part(List<Integer> years) {
        return "i.period_end BETWEEN DATE '"
                + LocalDate.of(years.get(0), 1, 1)
                + "' AND DATE '"
                + LocalDate.of(years.get(years.size() - 1), 12, 31)
                + "'";
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

    private static SortedMap<Integer, Long> one(Path folder) throws IOException {
        try (ParquetOutput output =
                new ParquetOutput(
                        Files.newOutputStream(folder.resolve("one.parquet")),
                        List.of("x"),
                        List.of(ParquetOutput.Cells.TEXT))) {
            output.row("1");
            output.finish();
        }
        return new TreeMap<>(Map.of(1, 1L));
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
