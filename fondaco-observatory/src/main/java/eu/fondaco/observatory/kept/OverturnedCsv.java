// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.kept;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.kept.Overturned;
import eu.fondaco.core.text.Tongue;
import eu.fondaco.observatory.change.FolderChange;
import eu.fondaco.observatory.note.FileNote;
import eu.fondaco.sources.csv.CsvFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code checks/overturned.csv}: the statements of published texts that changes of what is held had
 * judged otherwise, in the order of the changes.
 */
public final class OverturnedCsv {

    /** Where it lies in an observatory's folder. */
    public static final String FILE = "checks/overturned.csv";

    private static final String HEADER = "day,text,title,lang,number,quote,was,now,releases";

    private OverturnedCsv() {}

    /** All of a folder, the oldest first; rows that can't be read are told of and left out. */
    public static List<Overturned> read(Path folder, Consumer<DataIssue> issues) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        List<Overturned> all = new ArrayList<>();
        new CsvFile(file, FILE)
                .read(
                        (columns, row) -> {
                            if (!row.isHeader()) {
                                try {
                                    all.add(one(row));
                                } catch (DateTimeException | IllegalArgumentException e) {
                                    issues.accept(
                                            DataIssue.error(
                                                    "kept-unreadable",
                                                    FILE,
                                                    row.line(),
                                                    "",
                                                    FileNote.NOT_A_LINE,
                                                    FileNote.BRING_BACK_STATE));
                                }
                            }
                        },
                        issues);
        return all;
    }

    private static Overturned one(CsvFile.Row row) {
        String releases = row.get("releases");
        return new Overturned(
                LocalDate.parse(row.get("day")),
                row.get("text"),
                row.get("title"),
                new Tongue(row.get("lang")),
                Integer.parseInt(row.get("number")),
                row.get("quote"),
                row.get("was"),
                row.get("now"),
                releases.isEmpty() ? List.of() : List.of(releases.split(" ")));
    }

    /** Has a change of the folder end with these rows; with none the file goes. */
    public static void put(FolderChange change, List<Overturned> all) throws IOException {
        if (all.isEmpty()) {
            change.remove(FILE);
            return;
        }
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (Overturned o : all) {
            text.append(o.day())
                    .append(',')
                    .append(quoted(o.text()))
                    .append(',')
                    .append(quoted(o.title()))
                    .append(',')
                    .append(o.lang().tag())
                    .append(',')
                    .append(o.number())
                    .append(',')
                    .append(quoted(o.quote()))
                    .append(',')
                    .append(o.was())
                    .append(',')
                    .append(o.now())
                    .append(',')
                    .append(quoted(String.join(" ", o.releases())))
                    .append('\n');
        }
        change.put(FILE, text.toString());
    }

    private static String quoted(String text) {
        return text.matches("[^\",;\\v]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
