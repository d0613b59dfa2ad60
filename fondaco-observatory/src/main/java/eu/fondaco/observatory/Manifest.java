// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory;

import eu.fondaco.core.flow.Withdrawal;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.sources.csv.CsvFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code snapshots/manifest.csv}: which files the warehouse was loaded from, in which order and as
 * which release, by checksum. With it and the files the warehouse can be built again.
 */
public final class Manifest {

    /** Where it lies in an observatory's folder. */
    public static final String FILE = "snapshots/manifest.csv";

    private static final String HEADER =
            "sha256,file,mapping,dataset,release,known_from,replaces,withdrawn,reason";

    private Manifest() {}

    /**
     * One loaded file.
     *
     * @param file path as given, or below {@code snapshots/} when its bytes were kept
     * @param mapping id of the mapping it was read by; empty for tidy files
     * @param knownFrom null when the release is undated
     * @param withdrawn null while the release counts
     */
    public record Entry(
            String sha256,
            String file,
            String mapping,
            String dataset,
            String release,
            LocalDate knownFrom,
            boolean replaces,
            Withdrawal withdrawn) {}

    /** The entries in the order in which the files were loaded; none where there is no manifest. */
    public static List<Entry> read(Path folder, Consumer<DataIssue> issues) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        new CsvFile(file, FILE)
                .read(
                        (columns, row) -> {
                            if (!row.isHeader()) {
                                String known = row.get("known_from");
                                String gone = row.get("withdrawn");
                                entries.add(
                                        new Entry(
                                                row.get("sha256"),
                                                row.get("file"),
                                                row.get("mapping"),
                                                row.get("dataset"),
                                                row.get("release"),
                                                known.isEmpty() ? null : LocalDate.parse(known),
                                                row.get("replaces").equals("true"),
                                                gone.isEmpty()
                                                        ? null
                                                        : new Withdrawal(
                                                                LocalDate.parse(gone),
                                                                row.get("reason"))));
                            }
                        },
                        issues);
        return entries;
    }

    /** The manifest that names these files. */
    public static String text(List<Entry> entries) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (Entry e : entries) {
            text.append(e.sha256).append(',').append(quoted(e.file)).append(',').append(e.mapping);
            text.append(',').append(e.dataset);
            text.append(',').append(e.release).append(',');
            text.append(e.knownFrom == null ? "" : e.knownFrom)
                    .append(',')
                    .append(e.replaces)
                    .append(',')
                    .append(e.withdrawn == null ? "" : e.withdrawn.day())
                    .append(',')
                    .append(e.withdrawn == null ? "" : quoted(e.withdrawn.reason()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String quoted(String text) {
        return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
