// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.cli.configure.Failure.BadInputException;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.lakehouse.TrinoWarehouse;
import eu.fondaco.observatory.Manifest;
import eu.fondaco.observatory.Observatory;
import eu.fondaco.observatory.change.ChangesLog;
import eu.fondaco.observatory.change.FolderChange;
import eu.fondaco.warehouse.DuckDbObservationStore;
import eu.fondaco.warehouse.Warehouse;
import eu.fondaco.warehouse.WarehouseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds the warehouse again from the files that the manifest names, in the order in which they
 * were loaded. The old one stays until the new one is whole; no load can run beside.
 */
public final class Rebuilding {

    private Rebuilding() {}

    /**
     * Rebuilds.
     *
     * @return how many files were loaded
     * @throws BadInputException when a file is gone or has changed
     */
    public static int rebuild(Path folder, LocalDate today) throws IOException {
        try (FolderChange change = FolderChange.begin(folder, "rebuild")) {
            int files = rebuild(change, OpenObservatory.sound(folder), today);
            ChangesLog.add(change, "rebuild", files + " files");
            change.commit();
            return files;
        }
    }

    private static int rebuild(FolderChange change, Observatory observatory, LocalDate today)
            throws IOException {
        Path folder = change.folder();
        List<DataIssue> issues = new ArrayList<>();
        List<Manifest.Entry> entries = entries(change, observatory, issues);
        Map<String, List<Manifest.Entry>> releases = new LinkedHashMap<>();
        for (Manifest.Entry entry : entries) {
            check(folder, entry, issues);
            releases.computeIfAbsent(entry.release(), r -> new ArrayList<>()).add(entry);
        }
        if (!issues.isEmpty()) {
            throw new BadInputException(issues);
        }
        Path fresh = change.beside(DuckDbObservationStore.FILE);
        for (List<Manifest.Entry> release : releases.values()) {
            Loading.again(change, observatory, release, fresh, today);
        }
        if (Files.exists(fresh)) {
            Withdrawing.again(fresh, entries);
        }
        if (observatory.cluster() != null) {
            send(observatory, fresh);
        } else if (Files.exists(fresh)) {
            change.remove(DuckDbObservationStore.FILE + ".wal");
            change.put(DuckDbObservationStore.FILE);
        }
        return entries.size();
    }

    private static void send(Observatory observatory, Path fresh) throws IOException {
        try (TrinoWarehouse cluster = Warehouses.openCluster(observatory);
                DuckDbObservationStore store = DuckDbObservationStore.openToWrite(fresh)) {
            cluster.restore(store);
        }
    }

    /**
     * The manifest; where a load was cut short before it wrote its lines, the warehouse knows them.
     */
    private static List<Manifest.Entry> entries(
            FolderChange change, Observatory observatory, List<DataIssue> issues)
            throws IOException {
        Path folder = change.folder();
        List<Manifest.Entry> written = Manifest.read(folder, issues::add);
        if (observatory.cluster() != null || DuckDbObservationStore.existsIn(folder)) {
            try (Warehouse store = Warehouses.openToRead(observatory)) {
                List<Manifest.Entry> loaded = Loading.loaded(store);
                if (loaded.size() > written.size()) {
                    change.put(Manifest.FILE, Manifest.text(loaded));
                    return loaded;
                }
            } catch (WarehouseException e) {
                if (e.isHeld() || written.isEmpty()) {
                    throw e;
                }
                // a damaged or older warehouse is what rebuilding is for: the manifest says what to
                // read
            }
        }
        return written;
    }

    private static void check(Path folder, Manifest.Entry entry, List<DataIssue> issues)
            throws IOException {
        Path file = folder.resolve(entry.file());
        if (!Files.isRegularFile(file)) {
            issues.add(
                    DataIssue.error(
                            "file-gone",
                            entry.file(),
                            0,
                            "",
                            Speech.both("issue.is-no-longer-there"),
                            Speech.both("remedy.put-it-back-or-load")));
        } else if (!Checksum.of(file).equals(entry.sha256())) {
            issues.add(
                    DataIssue.error(
                            "file-changed",
                            entry.file(),
                            0,
                            "",
                            Speech.both("issue.isnt-the-file-that-was"),
                            Speech.both("remedy.put-the-old-one-back")));
        }
    }
}
