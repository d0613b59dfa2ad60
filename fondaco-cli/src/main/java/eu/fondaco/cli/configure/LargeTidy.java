// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.sources.csv.CsvFile;
import eu.fondaco.sources.tidy.TidyTexts;
import eu.fondaco.warehouse.CsvCells;
import eu.fondaco.warehouse.CsvSurvey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Large tidy files of trade in which nothing is unusual: the warehouse reads them by itself, in
 * bounded memory. Any other one is read row by row, and with the same result.
 */
final class LargeTidy {

    /** Bytes from which a file counts as large. */
    static final long LARGE = 8L << 20;

    private final Path spill;
    private final LocalDate today;
    private final long large;

    /**
     * @param spill where the warehouse may put what doesn't fit into memory
     */
    LargeTidy(Path spill, LocalDate today, long large) {
        this.spill = spill;
        this.today = today;
        this.large = large;
    }

    /** A file that the warehouse may read. */
    record Table(CsvCells cells, TidyTexts texts, List<DataIssue> issues) {}

    /** Finds out whether a file of tidy trade is such a one. */
    Optional<Table> find(Path file, String name) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) < large) {
            return Optional.empty();
        }
        CsvFile csv = new CsvFile(file, name);
        List<DataIssue> unread = new ArrayList<>();
        List<String> header = csv.header(unread::add);
        if (!unread.isEmpty()) {
            return Optional.empty();
        }
        return CsvSurvey.of(file, csv.separator(), header, spill)
                .flatMap(s -> judge(s, name, header));
    }

    private Optional<Table> judge(CsvSurvey survey, String name, List<String> header) {
        TidyTexts.Source source =
                new TidyTexts.Source() {
                    @Override
                    public Set<String> texts(String column) {
                        return survey.texts(column);
                    }

                    @Override
                    public Map<String, Set<String>> names(String column) {
                        return survey.names(column);
                    }
                };
        return TidyTexts.judge(source, today)
                .map(
                        texts ->
                                new Table(
                                        new CsvCells(
                                                survey,
                                                texts.unit(),
                                                texts.partners(),
                                                texts.periods()),
                                        texts,
                                        issues(survey, name, header)));
    }

    private static List<DataIssue> issues(CsvSurvey survey, String name, List<String> header) {
        List<DataIssue> issues = new ArrayList<>(TidyTexts.unknownColumns(header, name));
        if (survey.negatives() > 0) {
            issues.add(TidyTexts.negative(survey.file(), name, survey.negatives()));
        }
        return issues;
    }
}
