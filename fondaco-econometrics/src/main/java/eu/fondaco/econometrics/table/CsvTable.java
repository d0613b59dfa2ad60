// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.table;

import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.econometrics.speech.EstimatorNote;
import eu.fondaco.econometrics.table.internal.CsvParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/**
 * Reads a file of separated values (plain or gzip) into a {@link ColumnTable}: only the columns
 * asked for, on several threads. The first line names the columns; comma, semicolon and tab are
 * recognised; empty cells, NA and NaN are missing values. A column whose every cell is a number is
 * read as numbers, unless it is asked for as text (codes such as 0101 must be).
 */
public final class CsvTable {

    private final Path file;
    private Predicate<String> wanted = name -> true;
    private Set<String> required = Set.of();
    private Predicate<String> text = name -> false;
    private int threads = Runtime.getRuntime().availableProcessors();
    private LongConsumer progress = rows -> {};

    private CsvTable(Path file) {
        this.file = Objects.requireNonNull(file, "file");
    }

    /** A reader of that file. */
    public static CsvTable of(Path file) {
        return new CsvTable(file);
    }

    /** Reads only these columns, all of which the file must have. */
    public CsvTable columns(Set<String> names) {
        this.required = Collections.unmodifiableSet(new LinkedHashSet<>(names));
        this.wanted = required::contains;
        return this;
    }

    /** Reads these columns as text even if all their cells are numbers. */
    public CsvTable text(Set<String> names) {
        this.text = Set.copyOf(names)::contains;
        return this;
    }

    /** How many blocks are parsed at once. */
    public CsvTable threads(int threads) {
        if (threads < 1) {
            throw new UnsoundException(EstimatorNote.THREADS.note(threads));
        }
        this.threads = threads;
        return this;
    }

    /** Hears the number of rows read so far, now and then. */
    public CsvTable progress(LongConsumer progress) {
        this.progress = Objects.requireNonNull(progress);
        return this;
    }

    /**
     * Reads.
     *
     * @throws IllegalArgumentException naming a column that isn't there, and the likely one
     * @throws CsvFormatException naming file and line when the file isn't a table
     * @throws IOException when the file can't be read
     */
    public ColumnTable read() throws IOException {
        return new CsvParser(file, required, wanted, text, threads, progress).read();
    }
}
