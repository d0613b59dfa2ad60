// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.list;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.Label;
import eu.fondaco.observatory.change.FolderChange;
import eu.fondaco.sources.csv.CsvFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Codes that came with data and that no list of the observatory defines, with the names the data
 * give them: {@code areas/from-DATASET.csv}. They are a start for people to complete; a definition
 * in any other list wins over them.
 */
public final class CodesOfData {

    private static final String PREFIX = "from-";

    /**
     * What is known of a code.
     *
     * @param parent code of what it is part of, or empty
     */
    public record Entry(Label name, String parent) {}

    private CodesOfData() {}

    /** Whether a file is such a list. */
    public static boolean is(Path file) {
        return file.getFileName().toString().startsWith(PREFIX);
    }

    /**
     * Adds codes to the list of a dataset.
     *
     * @param sub {@code areas} or {@code products}
     */
    public static void add(
            FolderChange change, String sub, String dataset, Map<String, Entry> entries)
            throws IOException {
        String place = sub + "/" + PREFIX + dataset.replaceAll("\\W", "-") + ".csv";
        Path file = change.folder().resolve(place);
        boolean areas = sub.equals("areas");
        Map<String, String> rows = new TreeMap<>();
        entries.forEach((code, entry) -> rows.put(code, row(code, entry, areas)));
        List<DataIssue> ignored = new ArrayList<>();
        if (Files.exists(file)) {
            new CsvFile(file, file.toString())
                    .read(
                            (columns, row) -> {
                                if (!row.isHeader()) {
                                    rows.put(
                                            row.get("code"),
                                            String.join(
                                                    ",",
                                                    columns.names().stream()
                                                            .map(c -> quoted(row.get(c)))
                                                            .toList()));
                                }
                            },
                            ignored::add);
        }
        StringBuilder text =
                new StringBuilder(
                        areas
                                ? "code,name_en,name_it,kind,parent,groups"
                                : "code,name_en,name_it,parent");
        rows.values().forEach(row -> text.append('\n').append(row));
        change.put(place, text.append('\n').toString());
    }

    private static String row(String code, Entry entry, boolean area) {
        return String.join(
                ",",
                code,
                quoted(entry.name.en()),
                quoted(entry.name.it()),
                area ? "," + quoted(entry.parent) + "," : quoted(entry.parent));
    }

    private static String quoted(String text) {
        return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
