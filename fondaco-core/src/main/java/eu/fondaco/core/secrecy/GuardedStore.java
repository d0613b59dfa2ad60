// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.CellGrid;
import eu.fondaco.core.flow.CellMatrix;
import eu.fondaco.core.flow.CellQuantity;
import eu.fondaco.core.flow.CellQuery;
import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.CellTotal;
import eu.fondaco.core.flow.CellVersion;
import eu.fondaco.core.flow.CellVisitor;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.GridTotals;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.time.Period;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The one gate between the cells that are held and whoever asks: a store that gives no confidential
 * cell away, neither by itself nor by subtraction, in no way of asking and as of no day. Cells that
 * are or became confidential, and those that would give them away ({@link Suppression}), are
 * flagged {@code C} and have no value here; a sum that rests on one is confidential too. So
 * everything that can be had rests on cells that are shown, and what can't be worked out from all
 * of them together can't be worked out.
 */
public final class GuardedStore implements ObservationStore {

    private static final String CONFIDENTIAL = "C";

    private final ObservationStore store;
    private final Hidden hidden;

    private GuardedStore(ObservationStore store, Catalog catalog, Memory memory) {
        this.store = store;
        this.hidden = new Hidden(store, catalog, memory);
    }

    /** The store behind the gate; one that is behind it already stays as it is. */
    public static ObservationStore of(ObservationStore store, Catalog catalog) {
        return of(store, catalog, null);
    }

    /**
     * The same, with a memory in which it is kept which cells aren't shown where that takes long to
     * find out. Only for stores whose cells are told by the ids of their releases.
     *
     * @param memory null for none
     */
    public static ObservationStore of(ObservationStore store, Catalog catalog, Memory memory) {
        return store instanceof GuardedStore ? store : new GuardedStore(store, catalog, memory);
    }

    /** Whether the flags of a cell say that it is confidential. */
    public static boolean isConfidential(String status) {
        return !status.isEmpty() && List.of(status.strip().split("[,; ]+")).contains(CONFIDENTIAL);
    }

    static boolean isConfidential(Observation o) {
        return isConfidential(o.status());
    }

    @Override
    public void forEachCell(CellQuery query, CellVisitor visitor) throws IOException {
        if (!store.mayHide(query.dataset())) {
            store.forEachCell(query, visitor);
            return;
        }
        store.forEachCell(query, v -> visitor.visit(shown(v)));
    }

    private CellVersion shown(CellVersion v) {
        Observation o = v.cell();
        if (!isConfidential(o) && !hidden.contains(o.dataset(), Cell.of(o))) {
            return v;
        }
        String status = isConfidential(o) ? o.status() : (o.status() + " " + CONFIDENTIAL).strip();
        return new CellVersion(
                new Observation(
                        o.dataset(),
                        o.reporter(),
                        o.partner(),
                        o.flow(),
                        o.product(),
                        o.period(),
                        BigDecimal.ZERO,
                        o.unit(),
                        status,
                        null,
                        ""),
                v.release(),
                v.from(),
                v.until());
    }

    private boolean restsOnHidden(CellRange range) {
        return store.mayHide(range.dataset()) && hidden.touches(range);
    }

    @Override
    public Map<CellRange, CellTotal> totals(Collection<CellRange> ranges, LocalDate asOf) {
        Map<CellRange, CellTotal> totals = new HashMap<>(store.totals(ranges, asOf));
        totals.replaceAll(
                (range, total) ->
                        total.cells() > 0 && (total.isConfidential() || restsOnHidden(range))
                                ? withheld(total)
                                : total);
        return totals;
    }

    private static CellTotal withheld(CellTotal total) {
        return new CellTotal(0, total.cells(), flagged(total.statuses()), total.releases());
    }

    private static Set<String> flagged(Set<String> statuses) {
        Set<String> flags = new TreeSet<>(statuses);
        flags.add(CONFIDENTIAL);
        return flags;
    }

    @Override
    public CellMatrix matrix(CellRange range, LocalDate asOf) {
        CellMatrix held = store.matrix(range, asOf);
        return !held.statuses().contains(CONFIDENTIAL) && !restsOnHidden(range)
                ? held
                : new CellMatrix(
                        held.reporters(),
                        held.products(),
                        new double[held.values().length],
                        held.cells(),
                        flagged(held.statuses()),
                        held.releases());
    }

    @Override
    public Map<CellRange, CellQuantity> quantities(Collection<CellRange> ranges, LocalDate asOf) {
        Map<CellRange, CellQuantity> quantities = new HashMap<>(store.quantities(ranges, asOf));
        quantities.replaceAll(
                (range, quantity) -> restsOnHidden(range) ? CellQuantity.NONE : quantity);
        return quantities;
    }

    @Override
    public GridTotals grid(CellGrid grid, LocalDate asOf) {
        GridTotals totals = store.grid(grid, asOf);
        return store.mayHide(grid.dataset())
                ? new WithheldSums(grid, totals).without(hidden.in(grid))
                : totals;
    }

    @Override
    public List<Dataset> datasets() {
        return store.datasets();
    }

    @Override
    public Optional<Release> findRelease(String id) {
        return store.findRelease(id);
    }

    @Override
    public List<Release> releases() {
        return store.releases();
    }

    @Override
    public boolean mayHide(String dataset) {
        return store.mayHide(dataset);
    }

    @Override
    public boolean mayHoldOwnTrade(String dataset) {
        return store.mayHoldOwnTrade(dataset);
    }

    /** The cells of a dataset that aren't shown, for who writes it to a file as a whole. */
    public Collection<Place> hidden(String dataset) {
        return store.mayHide(dataset)
                ? hidden.all(dataset).stream()
                        .map(
                                c ->
                                        new Place(
                                                c.flow().code(),
                                                c.reporter(),
                                                c.partner(),
                                                c.product(),
                                                c.period()))
                        .toList()
                : List.of();
    }

    /** Where a cell stands. */
    public record Place(
            String flow, String reporter, String partner, String product, Period period) {}
}
