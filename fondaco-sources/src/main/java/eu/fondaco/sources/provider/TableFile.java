// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.sources.csv.CsvFile;
import eu.fondaco.sources.mapping.MappedReader;
import eu.fondaco.sources.mapping.Mapping;
import eu.fondaco.sources.mapping.Mapping.Fit;
import eu.fondaco.sources.shape.ForeignShape;
import eu.fondaco.sources.shape.Shape;
import eu.fondaco.sources.shape.Shapes;
import eu.fondaco.sources.shape.XlsxTables;
import eu.fondaco.sources.speech.Speech;
import eu.fondaco.sources.table.RawRow;
import eu.fondaco.sources.table.RowSink;
import eu.fondaco.sources.table.Structure;
import eu.fondaco.sources.tidy.TidyReading;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A file of a provider, in any format that is known: bare, gzipped, several in a zip archive, or
 * sheets of a spreadsheet. Finds out what it is by its content, and reads it by a mapping.
 */
public final class TableFile {

    private static final int SAMPLE = 200;
    private static final int ENTRY_LIMIT = 200;
    private static final long SPREADSHEET_LIMIT = 500L << 20;

    private final Path file;
    private final String name;
    private final List<DataIssue> issues = new ArrayList<>();
    private final Map<String, String> countries = new HashMap<>();

    private final ForeignShape foreign;

    /** A file in one of the formats read here. */
    public TableFile(Path file, String name) {
        this(file, name, null);
    }

    /** A file that may also be in a format read elsewhere. */
    public TableFile(Path file, String name, ForeignShape foreign) {
        this.file = file;
        this.name = name;
        this.foreign = foreign;
    }

    /**
     * What a file turned out to be.
     *
     * @param reading its cells, or null when there are none
     * @param mapping what it was read by, or null
     * @param unknown its structure when nothing is known of it, or null
     * @param sample some of its first rows, when nothing is known of it
     */
    public record Outcome(
            TidyReading reading,
            Mapping mapping,
            Structure unknown,
            List<RawRow> sample,
            List<DataIssue> issues) {}

    /**
     * Hands over its rows as they are.
     *
     * @return what is wrong with it
     */
    public List<DataIssue> rows(RowSink sink) throws IOException {
        each((entry, table) -> table.read(sink, issues::add));
        return List.copyOf(issues);
    }

    /** Country codes that it lists, for reading other files by; empty when it lists none. */
    public Map<String, String> countries() throws IOException {
        each(
                (entry, table) -> {
                    List<DataIssue> unread = new ArrayList<>();
                    CountrySink sink = new CountrySink();
                    table.read(sink, unread::add);
                    if (sink.list != null) {
                        countries.putAll(sink.list.codes());
                    }
                });
        issues.clear();
        return Map.copyOf(countries);
    }

    private static final class CountrySink implements RowSink {
        private CountryList list;

        @Override
        public boolean structure(Structure structure) {
            list = CountryList.of(structure).orElse(null);
            return list != null;
        }

        @Override
        public void row(RawRow row) {
            list.row(row);
        }
    }

    /**
     * Reads its cells.
     *
     * @param own mappings that come before the known ones
     * @param codes country codes that came with the data
     */
    public Outcome read(List<Mapping> own, Map<String, String> codes, LocalDate today)
            throws IOException {
        CellSink sink = new CellSink(own, codes, today);
        each(
                (entry, table) -> {
                    sink.entry = entry;
                    table.read(sink, sink::issue);
                });
        return sink.outcome();
    }

    private final class CellSink implements RowSink {
        private final List<Mapping> own;
        private final Map<String, String> codes;
        private final LocalDate today;
        private final List<RawRow> sample = new ArrayList<>();
        private final List<TidyReading> readings = new ArrayList<>();
        private String entry = name;
        private MappedReader reader;
        private Mapping mapping;
        private Structure unknown;
        private boolean sampling;

        private CellSink(List<Mapping> own, Map<String, String> codes, LocalDate today) {
            this.own = own;
            this.codes = codes;
            this.today = today;
        }

        private void issue(DataIssue issue) {
            if (reader != null && issue.isError()) {
                reader.report().accept(issue);
            } else {
                issues.add(issue);
            }
        }

        @Override
        public boolean structure(Structure structure) {
            close();
            sampling = false;
            if (CountryList.of(structure).isPresent()) {
                return false;
            }
            Optional<KnownTables.Match> match =
                    own.stream()
                            .filter(m -> m.fit(structure) != Fit.NO)
                            .findFirst()
                            .map(m -> new KnownTables.Match(m, m.fit(structure)))
                            .or(() -> KnownTables.find(structure, codes));
            if (match.isEmpty()) {
                unknown = structure;
                sampling = sample.isEmpty();
                return sampling;
            }
            mapping = match.get().mapping();
            if (match.get().fit() == Fit.CHANGED) {
                issues.add(
                        DataIssue.error(
                                "dimensions-changed",
                                entry,
                                1,
                                "",
                                Speech.both(
                                        "issue.follows-but-has-no-column",
                                        structure.id(),
                                        String.join(", ", mapping.missingIn(structure)),
                                        String.join(", ", structure.columns())),
                                Speech.both("remedy.the-provider-has-changed-its")));
                return false;
            }
            reader = new MappedReader(mapping, entry, today);
            return true;
        }

        @Override
        public void row(RawRow row) {
            if (sampling) {
                if (sample.size() < SAMPLE) {
                    sample.add(row);
                }
            } else {
                reader.row(row);
            }
        }

        private void close() {
            if (reader != null) {
                readings.add(reader.finish());
                reader = null;
            }
        }

        private Outcome outcome() {
            close();
            if (readings.isEmpty()) {
                return new Outcome(null, mapping, unknown, sample, issues);
            }
            List<eu.fondaco.core.flow.Observation> cells = new ArrayList<>();
            Map<String, String> areas = new HashMap<>();
            Map<String, String> products = new HashMap<>();
            for (TidyReading reading : readings) {
                cells.addAll(reading.observations());
                issues.addAll(reading.issues());
                areas.putAll(reading.areaNames());
                products.putAll(reading.productNames());
            }
            return new Outcome(
                    new TidyReading(cells, issues, areas, products),
                    mapping,
                    unknown,
                    sample,
                    issues);
        }
    }

    /** A table of the file, or the tables of a spreadsheet, ready to be read. */
    private interface Table {
        void read(RowSink sink, Consumer<DataIssue> issues) throws IOException;
    }

    /** Takes the tables of the file one by one. */
    private interface Taker {
        void take(String entry, Table table) throws IOException;
    }

    private void each(Taker taker) throws IOException {
        try {
            byte[] start = start();
            if (foreign != null && foreign.recognises(start)) {
                taker.take(name, (sink, report) -> foreign.read(file, name, sink, report));
            } else if (start.length > 1 && start[0] == 'P' && start[1] == 'K') {
                zip(taker);
            } else {
                try (InputStream in = Shapes.open(file)) {
                    table(in, name, taker);
                }
            }
        } catch (ZipException | EOFException e) {
            issues.add(
                    DataIssue.error(
                            "archive-broken",
                            name,
                            0,
                            "",
                            Speech.both("issue.is-a-damaged-or-cut", e.getMessage()),
                            Speech.both("remedy.fetch-it-again")));
        } catch (CsvFile.TooManyIssues e) {
            return;
        }
    }

    private byte[] start() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(8);
        }
    }

    private void zip(Taker taker) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > ENTRY_LIMIT) {
                throw new ZipException("it has " + zip.size() + " files");
            }
            if (zip.getEntry("xl/workbook.xml") != null) {
                spreadsheet(zip, taker);
                return;
            }
            for (Enumeration<? extends ZipEntry> entries = zip.entries();
                    entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (!entry.isDirectory()
                        && entry.getName().matches("(?i).*\\.(csv|json|xml|txt|tsv)")) {
                    try (InputStream in =
                            new BufferedInputStream(zip.getInputStream(entry), 1 << 16)) {
                        table(in, name + "/" + entry.getName(), taker);
                    }
                }
            }
        }
    }

    /** A spreadsheet is held in memory in part, so that one that unpacks to a giant is refused. */
    private void spreadsheet(ZipFile zip, Taker taker) throws IOException {
        long unpacked = zip.stream().mapToLong(ZipEntry::getSize).sum();
        if (unpacked > SPREADSHEET_LIMIT) {
            issues.add(
                    DataIssue.error(
                            "file-too-large",
                            name,
                            0,
                            "",
                            Speech.both("issue.unpacks-to-mb", (unpacked >> 20)),
                            Speech.both("remedy.save-its-sheet-as-csv")));
            return;
        }
        taker.take(name, (sink, report) -> XlsxTables.read(file, name, sink, report));
    }

    private void table(InputStream in, String entry, Taker taker) throws IOException {
        Optional<Shape> shape = Shapes.of(in);
        if (shape.isPresent()) {
            taker.take(entry, (sink, report) -> shape.get().read(in, entry, sink, report));
        } else if (in.read() < 0) {
            issues.add(
                    DataIssue.error(
                            "file-empty",
                            entry,
                            0,
                            "",
                            Speech.both("issue.is-empty"),
                            Speech.both("remedy.fetch-it-again-or-leave")));
        } else {
            issues.add(
                    DataIssue.error(
                            "unknown-format",
                            entry,
                            0,
                            "",
                            Speech.both("issue.is-in-no-format-that"),
                            Speech.both("remedy.save-it-as-csv-in")));
        }
    }
}
