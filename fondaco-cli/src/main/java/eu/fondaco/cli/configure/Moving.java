// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.text.Lang;
import eu.fondaco.lakehouse.TrinoWarehouse;
import eu.fondaco.observatory.Observatory;
import eu.fondaco.observatory.change.ChangesLog;
import eu.fondaco.observatory.change.FolderChange;
import eu.fondaco.warehouse.DuckDbObservationStore;
import eu.fondaco.warehouse.Warehouse;
import eu.fondaco.warehouse.WarehouseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Copies all that a warehouse keeps into another one, and proves it by their exports. */
public final class Moving {

    /**
     * What was copied.
     *
     * @param checksum SHA-256 of the export of either warehouse, as CSV
     */
    public record Report(int releases, long cells, String checksum) {}

    private Moving() {}

    /** From the file in the folder to the cluster that the observatory names. */
    public static Report toCluster(Path folder, Lang lang) throws IOException {
        try (FolderChange change = FolderChange.begin(folder, "move")) {
            Observatory observatory = named(folder, lang);
            if (!DuckDbObservationStore.existsIn(folder)) {
                throw new UsageException(Speech.say(lang, "moving.no-warehouse"));
            }
            try (TrinoWarehouse cluster = Warehouses.openCluster(observatory);
                    DuckDbObservationStore file =
                            DuckDbObservationStore.openToRead(
                                    folder.resolve(DuckDbObservationStore.FILE), Map.of())) {
                cluster.restore(file);
                Report report = proven(change, file, cluster);
                ChangesLog.add(change, "move", "to " + observatory.cluster().url());
                change.commit();
                return report;
            }
        }
    }

    /** From the cluster that the observatory names to a file in the folder. */
    public static Report toFile(Path folder, Lang lang) throws IOException {
        try (FolderChange change = FolderChange.begin(folder, "move")) {
            Observatory observatory = named(folder, lang);
            Report report;
            try (TrinoWarehouse cluster = Warehouses.openCluster(observatory);
                    DuckDbObservationStore file =
                            DuckDbObservationStore.openToWrite(
                                    change.beside(DuckDbObservationStore.FILE))) {
                file.restore(cluster);
                report = proven(change, cluster, file);
                file.checkpoint();
            }
            change.remove(DuckDbObservationStore.FILE + ".wal");
            change.put(DuckDbObservationStore.FILE);
            ChangesLog.add(change, "move", "from " + observatory.cluster().url());
            change.commit();
            return report;
        }
    }

    private static Observatory named(Path folder, Lang lang) {
        Observatory observatory = OpenObservatory.sound(folder);
        if (observatory.cluster() == null) {
            throw new UsageException(Speech.say(lang, "moving.observatory-yaml"));
        }
        return observatory;
    }

    /**
     * @throws WarehouseException when the exports differ
     */
    private static Report proven(FolderChange change, Warehouse from, Warehouse to)
            throws IOException {
        String before = checksum(change.beside("before.csv"), from);
        String after = checksum(change.beside("after.csv"), to);
        if (!before.equals(after)) {
            throw new WarehouseException(Speech.both("moving.not-the-same", before, after), null);
        }
        long cells = to.cellCounts().values().stream().mapToLong(n -> n).sum();
        return new Report(to.releases().size(), cells, after);
    }

    private static String checksum(Path file, Warehouse of) throws IOException {
        try {
            of.export(file, "csv", null);
            return Checksum.of(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
