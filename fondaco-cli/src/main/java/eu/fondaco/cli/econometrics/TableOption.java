// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.econometrics;

import eu.fondaco.cli.command.AsOfOption;
import eu.fondaco.cli.command.ObservatoryOption;
import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.text.Lang;
import eu.fondaco.econometrics.table.ColumnTable;
import eu.fondaco.econometrics.table.CsvTable;
import eu.fondaco.warehouse.ParquetFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where an estimation's data come from: a file, or a dataset of an observatory. */
final class TableOption {

    @Option(names = "--data", paramLabel = "FILE")
    private Path file;

    @Option(names = "--dataset", paramLabel = "ID")
    private String dataset;

    @Mixin private AsOfOption day;

    @Option(
            names = {"-o", "--observatory"},
            paramLabel = "DIR",
            descriptionKey = "table-observatory")
    private Path folder;

    @Option(names = "--threads", paramLabel = "N")
    private Integer threads;

    @Option(names = "--lang", paramLabel = "en|it", descriptionKey = "table-lang")
    private String lang;

    @Option(names = "--progress")
    private boolean progress;

    int threads() {
        if (threads == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (threads < 1) {
            throw UsageException.of("table-option.threads", threads);
        }
        return threads;
    }

    Lang lang() {
        return ObservatoryOption.lang(lang);
    }

    boolean progress() {
        return progress || System.console() != null;
    }

    /** The name that a call in R would read. */
    String name() {
        check();
        return file != null ? file.toString() : dataset + ".csv";
    }

    private void check() {
        if ((file == null) == (dataset == null)) {
            throw UsageException.of("table-option.no-data");
        }
        if (file != null && day.asOf() != null) {
            throw UsageException.of("table-option.as-of");
        }
        if (file == null && folder == null) {
            folder = Where.toRead(null);
        }
    }

    /** Reads the wanted columns, some of them as text whatever is in them. */
    ColumnTable read(Set<String> wanted, Set<String> text, ProgressLine line) throws IOException {
        check();
        if (dataset != null) {
            return readDataset(wanted, text, line);
        }
        if (Files.isDirectory(file)) {
            throw UsageException.of("table-option.folder", file);
        }
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return read(file, wanted, text, threads(), line);
    }

    static ColumnTable read(
            Path file, Set<String> wanted, Set<String> text, int threads, ProgressLine line)
            throws IOException {
        if (!file.toString().endsWith(".parquet")) {
            return CsvTable.of(file)
                    .columns(wanted)
                    .text(text)
                    .threads(threads)
                    .progress(rows -> line.show(Speech.both("table-option.rows", rows)))
                    .read();
        }
        line.show(Speech.both("table-option.parquet"));
        Path csv = Files.createTempFile("fondaco", ".csv");
        try {
            Files.delete(csv);
            ParquetFile.toCsv(file, csv);
            return CsvTable.of(csv).columns(wanted).text(text).threads(threads).read();
        } finally {
            Files.deleteIfExists(csv);
        }
    }

    private ColumnTable readDataset(Set<String> wanted, Set<String> text, ProgressLine line)
            throws IOException {
        line.show(Speech.both("table-option.dataset", dataset));
        try (OpenObservatory open = OpenObservatory.open(Where.toRead(folder))) {
            return new DatasetTable(open, dataset)
                    .read(
                            wanted,
                            text,
                            day.asOf(),
                            cells -> line.show(Speech.both("table-option.cells", cells)));
        }
    }
}
