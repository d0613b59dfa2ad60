// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.list;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.observatory.note.FileNote;
import eu.fondaco.sources.csv.CsvFile.Columns;
import eu.fondaco.sources.csv.CsvFile.Row;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Checks that the lists of an observatory share. */
public final class Checks {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.:-]{0,63}");

    private Checks() {}

    /** Reports each wanted column that is missing. */
    public static void columns(
            Columns columns, String file, Consumer<DataIssue> issues, String... wanted) {
        for (String column : wanted) {
            if (columns.find(column) < 0) {
                issues.accept(
                        DataIssue.error(
                                "missing-column",
                                file,
                                1,
                                column,
                                FileNote.COLUMN_MISSING,
                                FileNote.ADD_TO_HEADER));
            }
        }
    }

    /** The code of a row; empty when it is none or was met before, which is reported. */
    public static String code(
            Row row,
            String column,
            String file,
            Map<String, String> seen,
            Consumer<DataIssue> issues) {
        String code = row.get(column);
        if (!CODE.matcher(code).matches()) {
            issues.accept(
                    DataIssue.error(
                            "bad-code",
                            file,
                            row.line(),
                            column,
                            FileNote.NOT_A_CODE.note(shorten(code)),
                            FileNote.USE_CODE));
            return "";
        }
        String earlier = seen.putIfAbsent(code, file + ":" + row.line());
        if (earlier != null) {
            issues.accept(
                    DataIssue.error(
                            "duplicate-id",
                            file,
                            row.line(),
                            column,
                            FileNote.ALREADY_IN.note(code, earlier),
                            FileNote.KEEP_ONE));
            return "";
        }
        return code;
    }

    static String shorten(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    static String orElse(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
