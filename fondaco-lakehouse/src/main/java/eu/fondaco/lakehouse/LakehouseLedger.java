// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.lakehouse;

import eu.fondaco.core.flow.Release;
import eu.fondaco.warehouse.LoadConflictException;
import eu.fondaco.warehouse.SourceFile;
import eu.fondaco.warehouse.Warehouse.LoadedFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The releases and files that a state is to have. */
final class LakehouseLedger {

    private static final int ROWS = 500;

    private record Entry(String release, SourceFile file) {}

    private final List<Release> releases = new ArrayList<>();
    private final Set<String> replacing = new HashSet<>();
    private final List<Entry> files = new ArrayList<>();

    /** Those of the state before. */
    static LakehouseLedger of(LakehouseContents held, List<LoadedFile> files) {
        LakehouseLedger ledger = new LakehouseLedger();
        ledger.releases.addAll(held.releases());
        ledger.replacing.addAll(held.replacing());
        files.forEach(f -> ledger.files.add(new Entry(f.release(), f.file())));
        return ledger;
    }

    /**
     * Enters a release, or finds it when some of its files were loaded before.
     *
     * @return its number
     */
    int enter(Release release, boolean replaces) {
        if (replaces) {
            replacing.add(release.id());
        }
        for (int i = 0; i < releases.size(); i++) {
            if (releases.get(i).id().equals(release.id())) {
                if (releases.get(i).withdrawn() != null) {
                    throw LoadConflictException.withdrawn(release.id());
                }
                return i;
            }
        }
        releases.add(release);
        return releases.size() - 1;
    }

    /** Enters a file, unless its release has it. */
    void file(String release, SourceFile file) {
        if (files.stream()
                .noneMatch(
                        f -> f.release.equals(release) && f.file.sha256().equals(file.sha256()))) {
            files.add(new Entry(release, file));
        }
    }

    /** The releases of a dataset that replace it, by number. */
    Map<Integer, Release> replacing(String dataset) {
        Map<Integer, Release> found = new TreeMap<>();
        for (int i = 0; i < releases.size(); i++) {
            Release r = releases.get(i);
            if (r.dataset().equals(dataset) && replacing.contains(r.id())) {
                found.put(i, r);
            }
        }
        return found;
    }

    /** What writes them for a state. */
    List<SqlText> statements(long state) {
        List<SqlText> all = new ArrayList<>();
        for (int from = 0; from < releases.size(); from += ROWS) {
            all.add(releases(state, from, Math.min(from + ROWS, releases.size())));
        }
        for (int from = 0; from < files.size(); from += ROWS) {
            all.add(files(state, from, Math.min(from + ROWS, files.size())));
        }
        return all;
    }

    private SqlText releases(long state, int from, int to) {
        List<List<String>> columns = columns(10);
        for (int i = from; i < to; i++) {
            Release r = releases.get(i);
            add(
                    columns,
                    "" + i,
                    r.id(),
                    r.dataset(),
                    r.knownFrom() == null ? "" : r.knownFrom().toString(),
                    r.source(),
                    r.url(),
                    r.licence(),
                    "" + replacing.contains(r.id()),
                    r.withdrawn() == null ? "" : r.withdrawn().day().toString(),
                    r.withdrawn() == null ? "" : r.withdrawn().reason());
        }
        return SqlText.of(
                        "INSERT INTO release SELECT "
                                + state
                                + ", CAST(a AS INTEGER), b, c, CAST(nullif(d, '') AS DATE), e, f,"
                                + " g, CAST(h AS BOOLEAN), CAST(nullif(i, '') AS DATE), j FROM ")
                .add(
                        SqlText.rows(
                                "n",
                                List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"),
                                columns));
    }

    private SqlText files(long state, int from, int to) {
        List<List<String>> columns = columns(5);
        for (int i = from; i < to; i++) {
            SourceFile f = files.get(i).file;
            add(columns, "" + i, files.get(i).release, f.file(), f.sha256(), f.mapping());
        }
        return SqlText.of(
                        "INSERT INTO release_file SELECT "
                                + state
                                + ", CAST(a AS INTEGER), b, c, d, e FROM ")
                .add(SqlText.rows("n", List.of("a", "b", "c", "d", "e"), columns));
    }

    private static List<List<String>> columns(int many) {
        List<List<String>> columns = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            columns.add(new ArrayList<>());
        }
        return columns;
    }

    private static void add(List<List<String>> columns, String... values) {
        for (int i = 0; i < values.length; i++) {
            columns.get(i).add(values[i]);
        }
    }
}
