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

    private AttributesCsv() {}

    /** Reads one file. */
    public static List<Attribute> read(Path file, String name, Consumer<DataIssue> issues) {
        List<Attribute> attributes = new ArrayList<>();
        Map<String, Optional<Period>> periods = new HashMap<>();
        new CsvFile(file, name)
                .read(
                        (columns, row) -> {
                            if (row.isHeader()) {
                                Checks.columns(
                                        columns,
                                        name,
                                        issues,
                                        "reporter",
                                        "period",
                                        "indicator",
                                        "value",
                                        "unit");
                                return;
                            }
                            Optional<Period> period =
                                    periods.computeIfAbsent(row.get("period"), Period::find);
                            if (period.isEmpty()) {
                                issues.accept(
                                        DataIssue.error(
                                                "bad-period",
                                                name,
                                                row.line(),
                                                "period",
                                                FileNote.NOT_A_PERIOD.note(
                                                        Checks.shorten(row.get("period"))),
                                                FileNote.WRITE_YEAR.note()));
                                return;
                            }
                            double value;
                            try {
                                value = Double.parseDouble(row.get("value"));
                            } catch (NumberFormatException e) {
                                value = Double.NaN;
                            }
                            if (Double.isNaN(value) || Double.isInfinite(value)) {
                                issues.accept(
                                        DataIssue.error(
                                                "bad-number",
                                                name,
                                                row.line(),
                                                "value",
                                                FileNote.NOT_A_NUMBER.note(
                                                        Checks.shorten(row.get("value"))),
                                                FileNote.WRITE_DIGITS_WITH_POINT.note()));
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
                        },
                        issues);
        return attributes;
    }
}
