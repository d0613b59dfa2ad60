// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.ObservationStoreContract;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;

/** The store on DuckDB keeps the contract. */
class DuckDbContractTest extends ObservationStoreContract {

    @TempDir static Path folder;

    private DuckDbObservationStore store;

    @Override
    protected ObservationStore storeOf(List<Loaded> releases) {
        store = DuckDbObservationStore.openToWrite(folder.resolve("w.duckdb"));
        for (Loaded l : releases) {
            store.append(List.of(new Delivery(l.release(), l.cells(), false, List.of())));
        }
        return store;
    }

    /** Small datasets are added up in memory, as whole numbers: exactly. */
    @Override
    protected double tolerance() {
        return 0;
    }

    @AfterAll
    void close() {
        store.close();
    }
}
