// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.sources.speech.Speech;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A CSV file from outside, read with care: it may be empty, binary, wrongly encoded or far too
 * large. Whatever is wrong becomes a {@link DataIssue} with file, line and remedy; nothing is
 * thrown for bad content. UTF-8 with or without byte order mark, comma or semicolon as told by the
 * header.
 */
public final class CsvFile {

    private static final int FIELD_LIMIT = 64 * 1024;
    private static final int ISSUE_LIMIT = 50;

    private final Path path;
    private final String name;

    /**
     * @param name how the user knows the file, printed in issues
     */
    public CsvFile(Path path, String name) {
        this.path = path;
        this.name = name;
    }

    /**
     * Reads the column names.
     *
     * @return the names, or an empty list when the file can't be read as CSV; then an issue says
     *     why
     */
    public List<String> header(Consumer<DataIssue> issues) {
        Header header = new Header();
        read((columns, row) -> header.columns = columns.names(), issues, 1);
        return header.columns;
    }

    /** Hands the first row below the header to a reader, if there is one. */
    public void first(Consumer<Row> reader, Consumer<DataIssue> issues) {
        read(
                (columns, row) -> {
                    if (!row.isHeader()) {
                        reader.accept(row);
                    }
                },
                issues,
                2);
    }

    private static final class Header {
        private List<String> columns = List.of();
    }

    /**
     * Hands every row to a reader, the header first as a row of line 1 with no fields. Stops after
     * fifty errors.
     */
    public void read(BiConsumer<Columns, Row> reader, Consumer<DataIssue> issues) {
        read(reader, issues, Long.MAX_VALUE);
    }

    private void read(BiConsumer<Columns, Row> reader, Consumer<DataIssue> issues, long limit) {
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(8192);
        } catch (IOException e) {
            issues.accept(
                    DataIssue.error(
                            "file-unreadable",
                            name,
                            0,
                            "",
                            Speech.both("issue.cant-be-read", e),
                            Speech.both("remedy.check-path-and-permissions")));
            return;
        }
        DataIssue unfit = inspect(head);
        if (unfit != null) {
            issues.accept(unfit);
            return;
        }
        Pass pass = new Pass(reader, issues, limit);
        try {
            pass.read(separator(head));
        } catch (TooManyIssues e) {
            return;
        } catch (UncheckedIOException | IOException | CsvParseException e) {
            issues.accept(
                    hasCause(e, CharacterCodingException.class)
                            ? encoding(pass.line)
                            : broken(pass.line, e));
        }
    }

    /** One reading of the rows; knows the line it has come to. */
    private final class Pass {

        private final BiConsumer<Columns, Row> reader;
        private final Consumer<DataIssue> issues;
        private final long limit;
        private Columns columns;
        private long line;

        private Pass(BiConsumer<Columns, Row> reader, Consumer<DataIssue> issues, long limit) {
            this.reader = reader;
            this.issues = issues;
            this.limit = limit;
        }

        private void read(char separator) throws IOException {
            try (Reader text = decode();
                    CsvReader<CsvRecord> csv =
                            CsvReader.builder()
                                    .fieldSeparator(separator)
                                    .maxBufferSize(16 * FIELD_LIMIT)
                                    .ofCsvRecord(text)) {
                long rows = 0;
                for (CsvRecord record : csv) {
                    line = record.getStartingLineNumber();
                    hand(record);
                    if (++rows >= limit) {
                        return;
                    }
                }
            }
        }

        private void hand(CsvRecord record) {
            if (columns == null) {
                columns =
                        new Columns(record.getFields().stream().map(CsvFile::withoutMark).toList());
                reader.accept(columns, new Row(columns, null));
            } else if (record.getFieldCount() != columns.names().size()) {
                issues.accept(
                        DataIssue.error(
                                "row-length",
                                name,
                                (int) line,
                                "",
                                Speech.both(
                                        "issue.fields-where-the-header-has",
                                        record.getFieldCount(),
                                        columns.names().size()),
                                Speech.both("remedy.quote-fields-that-hold-the")));
            } else {
                reader.accept(columns, new Row(columns, record));
            }
        }
    }

    private DataIssue broken(long line, Exception e) {
        return DataIssue.error(
                "csv-broken",
                name,
                (int) line + 1,
                "",
                Speech.both("issue.cant-be-read-as-csv", root(e)),
                Speech.both("remedy.look-for-an-unclosed-quote"));
    }

    private DataIssue encoding(long line) {
        return DataIssue.error(
                "file-encoding",
                name,
                (int) line + 1,
                "",
                Speech.both("issue.isnt-utf-8-near-this-line"),
                Speech.both("remedy.save-the-file-as-utf-8"));
    }

    private static boolean hasCause(Throwable e, Class<?> kind) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (kind.isInstance(t)) {
                return true;
            }
        }
        return false;
    }

    private static String root(Throwable e) {
        Throwable t = e;
        while (t.getCause() != null) {
            t = t.getCause();
        }
        return t.getMessage();
    }

    private static String withoutMark(String column) {
        return (column.startsWith("\uFEFF") ? column.substring(1) : column).strip();
    }

    private Reader decode() throws IOException {
        return new InputStreamReader(
                Files.newInputStream(path), StandardCharsets.UTF_8.newDecoder());
    }

    private DataIssue inspect(byte[] head) {
        if (head.length == 0) {
            return DataIssue.error(
                    "file-empty",
                    name,
                    0,
                    "",
                    Speech.both("issue.is-empty"),
                    Speech.both("remedy.give-a-file-with-a"));
        }
        if (head[0] == 'P' && head.length > 1 && head[1] == 'K') {
            return DataIssue.error(
                    "file-binary",
                    name,
                    0,
                    "",
                    Speech.both("issue.is-a-zip-archive-or"),
                    Speech.both("remedy.save-the-sheet-as-csv"));
        }
        for (byte b : head) {
            if (b == 0) {
                return DataIssue.error(
                        "file-binary",
                        name,
                        0,
                        "",
                        Speech.both("issue.is-binary-or-encoded-as"),
                        Speech.both("remedy.save-it-as-csv-utf-8"));
            }
        }
        String start =
                new String(head, 0, Math.min(200, head.length), StandardCharsets.UTF_8).strip();
        if (start.startsWith("<")) {
            return DataIssue.error(
                    "file-markup",
                    name,
                    0,
                    "",
                    Speech.both("issue.begins-like-a-web-page"),
                    Speech.both("remedy.check-that-the-download-didnt"));
        }
        return null;
    }

    /**
     * What separates its fields: a semicolon where the header has one and no comma, else a comma.
     */
    public char separator() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return separator(in.readNBytes(8192));
        }
    }

    private static char separator(byte[] head) {
        String firstLine = new String(head, StandardCharsets.UTF_8).lines().findFirst().orElse("");
        return firstLine.indexOf(';') >= 0 && firstLine.indexOf(',') < 0 ? ';' : ',';
    }

    /** Collects issues and stops the reading after fifty errors. */
    public static Consumer<DataIssue> limited(List<DataIssue> issues) {
        return issue -> {
            issues.add(issue);
            if (issue.isError()
                    && issues.stream().filter(DataIssue::isError).count() >= ISSUE_LIMIT) {
                issues.add(
                        DataIssue.error(
                                "too-many-errors",
                                issue.file(),
                                issue.line(),
                                "",
                                Speech.both("issue.has-too-many-errors-to"),
                                Speech.both("remedy.mend-the-ones-above-first")));
                throw new TooManyIssues();
            }
        };
    }

    /** Ends the reading of a file whose errors have been reported. */
    public static final class TooManyIssues extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private TooManyIssues() {
            super(null, null, false, false);
        }
    }

    /** The header of a file. */
    public record Columns(List<String> names) {

        /** Position of a column, or -1. */
        public int find(String name) {
            return names.indexOf(name);
        }
    }

    /** One row; for the header itself, {@link #isHeader} is true and it has no fields. */
    public static final class Row {

        private final Columns columns;
        private final CsvRecord record;

        private Row(Columns columns, CsvRecord record) {
            this.columns = columns;
            this.record = record;
        }

        public boolean isHeader() {
            return record == null;
        }

        /** The line on which the row starts, from 1. */
        public int line() {
            return record == null ? 1 : (int) record.getStartingLineNumber();
        }

        /** The field at a position, stripped; empty for -1. */
        public String get(int column) {
            return column < 0 ? "" : record.getField(column).strip();
        }

        /** The field of that column, stripped; empty where there is none. */
        public String get(String column) {
            return get(columns.find(column));
        }
    }
}
