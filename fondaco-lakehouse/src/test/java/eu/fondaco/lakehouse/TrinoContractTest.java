// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.lakehouse;

import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.ObservationStoreContract;
import eu.fondaco.warehouse.Delivery;
import eu.fondaco.warehouse.DuckDbObservationStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;

/** The store on Trino keeps the contract. */
class TrinoContractTest extends ObservationStoreContract {

    @TempDir static Path folder;

    private TrinoWarehouse store;

    @Override
    protected int batches() {
        return 30;
    }

    @Override
    protected ObservationStore storeOf(List<Loaded> releases) throws Exception {
        store = TrinoWarehouse.open(TrinoServer.get().settings("contract"), Map.of());
        for (int i = 0; i < releases.size(); i++) {
            Loaded l = releases.get(i);
            try (DuckDbObservationStore delivery =
                    DuckDbObservationStore.openToWrite(folder.resolve(i + ".duckdb"))) {
                delivery.append(List.of(new Delivery(l.release(), l.cells(), false, List.of())));
                store.append(delivery);
            }
        }
        return store;
    }

    @AfterAll
    void close() {
        if (store != null) {
            store.close();
        }
    }
}
