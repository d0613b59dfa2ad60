// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.lakehouse.TrinoWarehouse;
import eu.fondaco.observatory.Observatory;
import eu.fondaco.warehouse.AppendReport;
import eu.fondaco.warehouse.DuckDbObservationStore;
import eu.fondaco.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A load into a cluster: files are read and checked into a DuckDB file as for any load; then its
 * releases are sent, and count all at once. Where releases were withdrawn, all that the cluster
 * holds is fetched first and sent back, since what a withdrawal leaves is worked out by DuckDB.
 */
final class ClusterLoad implements AutoCloseable {

    private final TrinoWarehouse warehouse;
    private boolean isWhole;

    ClusterLoad(Observatory observatory) {
        this.warehouse = Warehouses.openCluster(observatory);
    }

    /** A file to load into. */
    DuckDbObservationStore begin(Path file) throws IOException {
        isWhole = warehouse.releases().stream().anyMatch(r -> r.withdrawn() != null);
        DuckDbObservationStore store = DuckDbObservationStore.openToWrite(file);
        if (isWhole) {
            store.restore(warehouse);
        }
        return store;
    }

    /** Sends what was loaded; what came of each release. */
    List<AppendReport> send(DuckDbObservationStore loaded, List<AppendReport> reports)
            throws IOException {
        if (isWhole) {
            warehouse.restore(loaded);
            return reports;
        }
        return warehouse.append(loaded);
    }

    Warehouse warehouse() {
        return warehouse;
    }

    @Override
    public void close() {
        warehouse.close();
    }
}
