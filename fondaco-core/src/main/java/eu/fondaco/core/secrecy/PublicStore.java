// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import eu.fondaco.core.flow.CellGrid;
import eu.fondaco.core.flow.CellMatrix;
import eu.fondaco.core.flow.CellQuantity;
import eu.fondaco.core.flow.CellQuery;
import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.CellTotal;
import eu.fondaco.core.flow.CellVisitor;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.GridTotals;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.Release;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A store without the datasets that aren't public: as if they weren't held. */
public final class PublicStore implements ObservationStore {

    private final ObservationStore store;
    private final Set<String> internal;

    private PublicStore(ObservationStore store, Set<String> internal) {
        this.store = store;
        this.internal = Set.copyOf(internal);
    }

    /**
     * What of a store is public.
     *
     * @param internal ids of datasets that aren't
     */
    public static ObservationStore of(ObservationStore store, Set<String> internal) {
        return internal.isEmpty() ? store : new PublicStore(store, internal);
    }

    private ObservationStore holder(String dataset) {
        return internal.contains(dataset) ? ObservationStore.empty() : store;
    }

    @Override
    public List<Dataset> datasets() {
        return store.datasets().stream().filter(d -> !internal.contains(d.id())).toList();
    }

    @Override
    public Optional<Release> findRelease(String id) {
        return store.findRelease(id).filter(r -> !internal.contains(r.dataset()));
    }

    @Override
    public List<Release> releases() {
        return store.releases().stream().filter(r -> !internal.contains(r.dataset())).toList();
    }

    @Override
    public Map<CellRange, CellTotal> totals(Collection<CellRange> ranges, LocalDate asOf) {
        List<CellRange> shown =
                ranges.stream().filter(r -> !internal.contains(r.dataset())).toList();
        Map<CellRange, CellTotal> totals = new HashMap<>(store.totals(shown, asOf));
        ranges.forEach(r -> totals.putIfAbsent(r, CellTotal.NONE));
        return totals;
    }

    @Override
    public Map<CellRange, CellQuantity> quantities(Collection<CellRange> ranges, LocalDate asOf) {
        List<CellRange> shown =
                ranges.stream().filter(r -> !internal.contains(r.dataset())).toList();
        Map<CellRange, CellQuantity> quantities = new HashMap<>(store.quantities(shown, asOf));
        ranges.forEach(r -> quantities.putIfAbsent(r, CellQuantity.NONE));
        return quantities;
    }

    @Override
    public CellMatrix matrix(CellRange range, LocalDate asOf) {
        return holder(range.dataset()).matrix(range, asOf);
    }

    @Override
    public GridTotals grid(CellGrid grid, LocalDate asOf) {
        return holder(grid.dataset()).grid(grid, asOf);
    }

    @Override
    public void forEachCell(CellQuery query, CellVisitor visitor) throws IOException {
        holder(query.dataset()).forEachCell(query, visitor);
    }

    @Override
    public boolean mayHide(String dataset) {
        return holder(dataset).mayHide(dataset);
    }

    @Override
    public boolean mayHoldOwnTrade(String dataset) {
        return holder(dataset).mayHoldOwnTrade(dataset);
    }
}
