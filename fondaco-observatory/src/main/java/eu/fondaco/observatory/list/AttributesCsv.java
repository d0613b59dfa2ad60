// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.list;

import eu.fondaco.core.flow.Attribute;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.time.Period;
import eu.fondaco.observatory.note.FileNote;
import eu.fondaco.sources.csv.CsvFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads {@code attributes.csv}: {@code reporter,period,indicator,value,unit,source}. */
public final class AttributesCsv {

    private final String name;
    private final Consumer<DataIssue> issues;
    private final List<Attribute> attributes = new ArrayList<>();
    private final Map<String, Optional<Period>> periods = new HashMap<>();

    private AttributesCsv(String name, Consumer<DataIssue> issues) {
        this.name = name;
        this.issues = issues;
    }

    /** Reads one file. */
    public static List<Attribute> read(Path file, String name, Consumer<DataIssue> issues) {
        AttributesCsv read = new AttributesCsv(name, issues);
        new CsvFile(file, name).read(read::row, issues);
        return read.attributes;
    }

    private void row(CsvFile.Columns columns, CsvFile.Row row) {
        if (row.isHeader()) {
            Checks.columns(
                    columns, name, issues, "reporter", "period", "indicator", "value", "unit");
            return;
        }
        Optional<Period> period = periods.computeIfAbsent(row.get("period"), Period::find);
        if (period.isEmpty()) {
            refuse("bad-period", row, "period", FileNote.NOT_A_PERIOD, FileNote.WRITE_YEAR);
            return;
        }
        double value = number(row.get("value"));
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            refuse(
                    "bad-number",
                    row,
                    "value",
                    FileNote.NOT_A_NUMBER,
                    FileNote.WRITE_DIGITS_WITH_POINT);
            return;
        }
        attributes.add(
                new Attribute(
                        row.get("reporter"),
                        period.get(),
                        row.get("indicator"),
                        value,
                        row.get("unit"),
                        row.get("source")));
    }

    /** NaN for what is no number. */
    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private void refuse(
            String code, CsvFile.Row row, String field, FileNote said, FileNote remedy) {
        issues.accept(
                DataIssue.error(
                        code,
                        name,
                        row.line(),
                        field,
                        said.note(Checks.shorten(row.get(field))),
                        remedy.note()));
    }
}
