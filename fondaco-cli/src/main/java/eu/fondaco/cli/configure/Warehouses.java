// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.lakehouse.Staging;
import eu.fondaco.lakehouse.TrinoSettings;
import eu.fondaco.lakehouse.TrinoWarehouse;
import eu.fondaco.observatory.ClusterNote;
import eu.fondaco.observatory.Observatory;
import eu.fondaco.warehouse.Declaration;
import eu.fondaco.warehouse.DuckDbObservationStore;
import eu.fondaco.warehouse.Warehouse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Where an observatory's observations are: in the DuckDB file in its folder, or on the cluster that
 * {@code observatory.yaml} names. Neither is loaded before it is needed.
 */
public final class Warehouses {

    /** What holds the password of the cluster's user. */
    public static final String PASSWORD = "FONDACO_WAREHOUSE_PASSWORD";

    private Warehouses() {}

    /** Opens it for reading; null where nothing was loaded into a folder. */
    static Warehouse openToRead(Observatory observatory) {
        if (observatory.cluster() != null) {
            return openCluster(observatory);
        }
        Path folder = observatory.folder();
        return DuckDbObservationStore.existsIn(folder)
                ? DuckDbObservationStore.openToRead(
                        folder.resolve(DuckDbObservationStore.FILE), declarations(observatory))
                : null;
    }

    /**
     * The warehouse on the observatory's cluster; nothing is asked of it yet.
     *
     * @throws UsageException when there is a password and the address isn't {@code https}
     */
    static TrinoWarehouse openCluster(Observatory observatory) {
        ClusterNote note = observatory.cluster();
        String password = System.getenv(PASSWORD);
        if (password != null && !"https".equals(note.url().getScheme())) {
            throw UsageException.of("warehouses.password", PASSWORD, note.url());
        }
        TrinoSettings settings =
                new TrinoSettings(note.url(), note.catalog(), note.schema(), note.user(), password);
        ClusterNote.Staging place = note.staging();
        return TrinoWarehouse.open(
                place == null
                        ? settings
                        : settings.with(new Staging(place.folder(), place.location())),
                declarations(observatory));
    }

    /**
     * Asks the observatory's cluster whether it may be read and written.
     *
     * @return how many datasets it holds; -1 where there are no tables yet
     */
    public static int check(Observatory observatory) {
        try (TrinoWarehouse warehouse = openCluster(observatory)) {
            return warehouse.check();
        }
    }

    private static Map<String, Declaration> declarations(Observatory observatory) {
        Map<String, Declaration> declared = new HashMap<>();
        observatory
                .datasets()
                .forEach(
                        (id, note) ->
                                declared.put(
                                        id, new Declaration(note.complete(), note.zerosOmitted())));
        return declared;
    }
}
