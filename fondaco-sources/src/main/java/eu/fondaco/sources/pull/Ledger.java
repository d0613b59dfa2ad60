// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.pull;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.sources.csv.CsvFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code snapshots/pulls.csv}: every answer that was pulled into an observatory, oldest first. It
 * is replaced in one step after each answer, so that a pull that is killed goes on where it was.
 */
public final class Ledger {

    /** Where bytes are kept in an observatory. */
    public static final String FOLDER = "snapshots";

    private static final String NAME = "pulls.csv";
    private static final String HEADER =
            "fetched,provider,url,sha256,content,file,bytes,media_type,licence,elsewhere,until";

    private final Path file;
    private final List<Snapshot> rows = new ArrayList<>();

    private Ledger(Path file) {
        this.file = file;
    }

    /** Reads the ledger of an observatory; an empty one where there is none. */
    public static Ledger of(Path folder) throws IOException {
        Ledger ledger = new Ledger(folder.resolve(FOLDER).resolve(NAME));
        if (Files.isRegularFile(ledger.file)) {
            List<DataIssue> issues = new ArrayList<>();
            new CsvFile(ledger.file, FOLDER + "/" + NAME)
                    .read(
                            (columns, row) -> {
                                if (!row.isHeader()) {
                                    ledger.rows.add(
                                            new Snapshot(
                                                    Instant.parse(row.get("fetched")),
                                                    row.get("provider"),
                                                    URI.create(row.get("url")),
                                                    row.get("sha256"),
                                                    row.get("content"),
                                                    row.get("file"),
                                                    Long.parseLong(row.get("bytes")),
                                                    row.get("media_type"),
                                                    row.get("licence"),
                                                    row.get("elsewhere"),
                                                    day(row.get("until"))));
                                }
                            },
                            issues::add);
            if (!issues.isEmpty()) {
                throw new IOException(issues.get(0).toString());
            }
        }
        return ledger;
    }

    /** What was last heard about an address. */
    public Optional<Snapshot> latest(URI url) {
        return rows.stream().filter(r -> r.url().equals(url)).reduce((a, b) -> b);
    }

    /** The last bytes that an address gave. */
    public Optional<Snapshot> latestKept(URI url) {
        return rows.stream().filter(r -> r.url().equals(url) && r.isKept()).reduce((a, b) -> b);
    }

    /** All answers, oldest first. */
    public List<Snapshot> list() {
        return List.copyOf(rows);
    }

    private static LocalDate day(String text) {
        return text == null || text.isEmpty() ? null : LocalDate.parse(text);
    }

    void add(Snapshot row) throws IOException {
        rows.add(row);
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (Snapshot r : rows) {
            text.append(r.fetched())
                    .append(',')
                    .append(r.provider())
                    .append(',')
                    .append(quoted(r.url().toString()));
            text.append(',')
                    .append(r.sha256())
                    .append(',')
                    .append(r.content())
                    .append(',')
                    .append(r.file());
            text.append(',')
                    .append(r.bytes())
                    .append(',')
                    .append(quoted(r.mediaType()))
                    .append(',');
            text.append(quoted(r.licence())).append(',').append(quoted(r.elsewhere()));
            text.append(',').append(r.until() == null ? "" : r.until()).append('\n');
        }
        Files.createDirectories(file.getParent());
        Path fresh = Files.writeString(file.resolveSibling(NAME + ".new"), text);
        Files.move(
                fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String quoted(String text) {
        return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
