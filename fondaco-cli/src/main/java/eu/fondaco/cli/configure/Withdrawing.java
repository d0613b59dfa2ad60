// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.Withdrawal;
import eu.fondaco.core.text.Lang;
import eu.fondaco.lakehouse.TrinoWarehouse;
import eu.fondaco.observatory.Manifest;
import eu.fondaco.observatory.Observatory;
import eu.fondaco.observatory.change.ChangesLog;
import eu.fondaco.observatory.change.FolderChange;
import eu.fondaco.warehouse.DuckDbObservationStore;
import eu.fondaco.warehouse.WithdrawalReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes a release out of what counts, in one {@link FolderChange} as a load. */
public final class Withdrawing {

    private Withdrawing() {}

    /**
     * Withdraws a release.
     *
     * @throws UsageException when there is none of that id, or it was withdrawn before
     */
    public static WithdrawalReport withdraw(
            Path folder, String release, Withdrawal withdrawal, Lang lang) throws IOException {
        try (FolderChange change = FolderChange.begin(folder, "withdraw")) {
            Observatory observatory = OpenObservatory.sound(folder);
            if (observatory.cluster() != null) {
                return onCluster(change, observatory, release, withdrawal, lang);
            }
            if (!DuckDbObservationStore.existsIn(folder)) {
                throw new UsageException(Speech.say(lang, "withdrawing.observatory-holds"));
            }
            Path copy = change.beside(DuckDbObservationStore.FILE);
            DuckDbObservationStore.copy(folder.resolve(DuckDbObservationStore.FILE), copy);
            WithdrawalReport report;
            try (DuckDbObservationStore store = DuckDbObservationStore.openToWrite(copy)) {
                Unheld.refuse(folder, Unheld.of(folder, store));
                refuse(store.releases(), release, lang);
                report = store.withdraw(release, withdrawal);
                change.put(Manifest.FILE, Manifest.text(Loading.loaded(store)));
                store.checkpoint();
            }
            change.remove(DuckDbObservationStore.FILE + ".wal");
            change.put(DuckDbObservationStore.FILE);
            ChangesLog.add(change, "withdraw", release + ": " + withdrawal.reason());
            change.commit();
            return report;
        }
    }

    /** Everything is fetched, and sent back when the release was withdrawn from it. */
    private static WithdrawalReport onCluster(
            FolderChange change,
            Observatory observatory,
            String release,
            Withdrawal withdrawal,
            Lang lang)
            throws IOException {
        try (TrinoWarehouse cluster = Warehouses.openCluster(observatory);
                DuckDbObservationStore copy =
                        DuckDbObservationStore.openToWrite(
                                change.beside(DuckDbObservationStore.FILE))) {
            refuse(cluster.releases(), release, lang);
            copy.restore(cluster);
            WithdrawalReport report = copy.withdraw(release, withdrawal);
            cluster.restore(copy);
            change.put(Manifest.FILE, Manifest.text(Loading.loaded(cluster)));
            ChangesLog.add(change, "withdraw", release + ": " + withdrawal.reason());
            change.commit();
            return report;
        }
    }

    private static void refuse(List<Release> releases, String id, Lang lang) {
        Optional<Release> found = releases.stream().filter(r -> r.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            throw new UsageException(
                    Speech.say(
                            lang,
                            "withdrawing.no-release",
                            id,
                            releases.stream()
                                    .filter(r -> r.withdrawn() == null)
                                    .map(Release::id)
                                    .collect(Collectors.joining(", "))));
        }
        if (found.get().withdrawn() != null) {
            throw new UsageException(
                    Speech.say(
                            lang,
                            "withdrawing.withdrawn-already",
                            id,
                            found.get().withdrawn().day()));
        }
    }

    /** Withdraws from a warehouse that was built again what had been withdrawn. */
    static void again(Path warehouse, List<Manifest.Entry> entries) {
        Map<String, Withdrawal> withdrawn = new HashMap<>();
        for (Manifest.Entry entry : entries) {
            if (entry.withdrawn() != null) {
                withdrawn.put(entry.release(), entry.withdrawn());
            }
        }
        if (!withdrawn.isEmpty()) {
            try (DuckDbObservationStore store = DuckDbObservationStore.openToWrite(warehouse)) {
                withdrawn.forEach(store::withdraw);
                store.checkpoint();
            }
        }
    }
}
