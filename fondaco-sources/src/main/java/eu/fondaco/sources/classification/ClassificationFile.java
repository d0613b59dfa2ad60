// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.classification;

import eu.fondaco.core.classification.Classification;
import eu.fondaco.core.classification.Correspondence;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.sources.csv.CsvFile;
import eu.fondaco.sources.shape.PlainCsvShape;
import eu.fondaco.sources.shape.Shapes;
import eu.fondaco.sources.speech.Speech;
import eu.fondaco.sources.table.RawRow;
import eu.fondaco.sources.table.RowSink;
import eu.fondaco.sources.table.Structure;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/**
 * A file with a classification or with correspondences, as publishers offer them: text in columns
 * whose header names the classification and its edition ({@code CN 2022}, {@code SITC Rev. 4}).
 */
public final class ClassificationFile {

    private static final int ROW_LIMIT = 500_000;

    private ClassificationFile() {}

    /** What a file holds. */
    public record Content(List<Classification> lists, List<Correspondence> correspondences) {}

    /** Takes the rows of one kind of file. */
    interface Reader {
        void row(RawRow row, Consumer<DataIssue> issues);

        Content content(Consumer<DataIssue> issues);
    }

    /** Whether a file is one, by its header. */
    public static boolean recognises(Path file, String name) throws IOException {
        Taking taking = new Taking(name, ignored -> {}, false);
        open(file, name, taking, ignored -> {});
        return taking.reader != null;
    }

    /** Its content; errors are reported, and then it is empty. */
    public static Content read(Path file, String name, Consumer<DataIssue> issues)
            throws IOException {
        List<DataIssue> met = new ArrayList<>();
        Consumer<DataIssue> report = CsvFile.limited(met);
        Content content = new Content(List.of(), List.of());
        try {
            Taking taking = new Taking(name, report, true);
            open(file, name, taking, report);
            if (taking.reader == null) {
                report.accept(
                        DataIssue.error(
                                "unknown-classification",
                                name,
                                1,
                                "",
                                Speech.both("issue.names-no-classification-and-edition"),
                                Speech.both("remedy.head-its-columns-cn-2022")));
            } else {
                content = taking.reader.content(report);
            }
        } catch (CsvFile.TooManyIssues e) {
            // the last issue says that reading was given up
            content = new Content(List.of(), List.of());
        }
        met.forEach(issues);
        return met.stream().anyMatch(DataIssue::isError)
                ? new Content(List.of(), List.of())
                : content;
    }

    private static void open(Path file, String name, Taking taking, Consumer<DataIssue> issues)
            throws IOException {
        try (InputStream in = Shapes.open(file)) {
            if (Shapes.of(in).filter(s -> s instanceof PlainCsvShape).isPresent()) {
                new PlainCsvShape().read(in, name, taking, issues);
            }
        } catch (ZipException | EOFException e) {
            issues.accept(
                    DataIssue.error(
                            "archive-broken",
                            name,
                            0,
                            "",
                            Speech.both("issue.is-a-damaged-or-cut", e.getMessage()),
                            Speech.both("remedy.fetch-it-again")));
        }
    }

    private static final class Taking implements RowSink {

        private final String name;
        private final Consumer<DataIssue> issues;
        private final boolean wanted;
        private Reader reader;
        private int rows;

        private Taking(String name, Consumer<DataIssue> issues, boolean wanted) {
            this.name = name;
            this.issues = issues;
            this.wanted = wanted;
        }

        @Override
        public boolean structure(Structure structure) {
            List<String> columns = structure.columns();
            reader =
                    Optional.<Reader>empty()
                            .or(() -> CorrespondenceTable.of(columns, name))
                            .or(() -> Crosswalk.of(columns, name))
                            .or(() -> CodeTable.of(columns, name))
                            .orElse(null);
            return wanted && reader != null;
        }

        @Override
        public void row(RawRow row) {
            if (++rows == ROW_LIMIT) {
                issues.accept(
                        DataIssue.error(
                                "file-too-large",
                                name,
                                row.line(),
                                "",
                                Speech.both("issue.has-more-than-rows", ROW_LIMIT),
                                Speech.both("remedy.split-it-by-edition")));
            }
            if (rows < ROW_LIMIT) {
                reader.row(row, issues);
            }
        }
    }
}
