// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.flow;

import java.util.List;

/** The store in memory keeps the contract. */
class InMemoryContractTest extends ObservationStoreContract {

    @Override
    protected ObservationStore storeOf(List<Loaded> releases) {
        InMemoryObservationStore.Builder builder = InMemoryObservationStore.builder();
        releases.forEach(l -> builder.add(l.release(), l.cells()));
        return builder.build();
    }
}
