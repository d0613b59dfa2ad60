// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.flow.CellCorrection;
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
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.Release;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A store whose cells are corrected on the way out. A correction counts only on days on which it
 * was known and the cell holds the value it expects.
 */
public final class CorrectedObservationStore implements ObservationStore {

    private final ObservationStore store;
    private final List<CellCorrection> corrections;

    public CorrectedObservationStore(ObservationStore store, List<CellCorrection> corrections) {
        this.store = store;
        this.corrections = List.copyOf(corrections);
    }

    /** Corrections whose cell doesn't hold what they expect, so that they don't apply. */
    public List<CellCorrection> lapsed() {
        Map<CellRange, CellTotal> held = held(null);
        return corrections.stream().filter(c -> !applies(c, held.get(c.cell()))).toList();
    }

    private Map<CellRange, CellTotal> held(LocalDate asOf) {
        return store.totals(corrections.stream().map(CellCorrection::cell).toList(), asOf);
    }

    private static boolean applies(CellCorrection correction, CellTotal held) {
        return held.cells() == 1 && held.value() == correction.expect();
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
    public boolean mayHide(String dataset) {
        return store.mayHide(dataset);
    }

    @Override
    public boolean mayHoldOwnTrade(String dataset) {
        return store.mayHoldOwnTrade(dataset);
    }

    @Override
    public Map<CellRange, CellTotal> totals(Collection<CellRange> ranges, LocalDate asOf) {
        Map<CellRange, CellTotal> corrected = new HashMap<>(store.totals(ranges, asOf));
        for (CellCorrection c : valid(asOf)) {
            corrected.replaceAll(
                    (range, total) -> holds(range, c.cell()) ? mended(total, c) : total);
        }
        return corrected;
    }

    @Override
    public CellMatrix matrix(CellRange range, LocalDate asOf) {
        CellMatrix matrix = store.matrix(range, asOf);
        for (CellCorrection c : valid(asOf)) {
            if (holds(range, c.cell())) {
                int row = matrix.reporters().indexOf(c.cell().reporters().iterator().next());
                int column = matrix.products().indexOf(c.cell().products().iterator().next());
                matrix.values()[row * matrix.products().size() + column] += c.value() - c.expect();
            }
        }
        return matrix;
    }

    /** A correction mends the value that goes with a quantity, never the quantity. */
    @Override
    public Map<CellRange, CellQuantity> quantities(Collection<CellRange> ranges, LocalDate asOf) {
        Map<CellRange, CellQuantity> corrected = new HashMap<>(store.quantities(ranges, asOf));
        List<CellCorrection> valid = valid(asOf);
        Map<CellRange, CellQuantity> own =
                store.quantities(valid.stream().map(CellCorrection::cell).toList(), asOf);
        for (CellCorrection c : valid) {
            if (!own.get(c.cell()).isNone()) {
                corrected.replaceAll((range, q) -> holds(range, c.cell()) ? mended(q, c) : q);
            }
        }
        return corrected;
    }

    @Override
    public GridTotals grid(CellGrid grid, LocalDate asOf) {
        GridTotals totals = store.grid(grid, asOf);
        for (CellCorrection c : valid(asOf)) {
            CellRange cell = c.cell();
            boolean weighed =
                    grid.weighed() && !store.quantities(List.of(cell), asOf).get(cell).isNone();
            boolean counts =
                    grid.dataset().equals(cell.dataset())
                            && grid.flow() == cell.flow()
                            && !cell.reporters().equals(cell.partners());
            for (int t : counts ? holding(grid.periods(), cell.periods()) : List.<Integer>of()) {
                for (int r : holding(grid.reporters(), cell.reporters())) {
                    for (int p : holding(grid.partners(), cell.partners())) {
                        for (int q : holding(grid.products(), cell.products())) {
                            mend(totals, grid.at(t, r, p, q), c, weighed);
                        }
                    }
                }
            }
        }
        return totals;
    }

    /** The groups that hold a cell's one code. */
    private static <K> List<Integer> holding(List<Set<K>> groups, Set<K> code) {
        List<Integer> holding = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            if (groups.get(g).containsAll(code)) {
                holding.add(g);
            }
        }
        return holding;
    }

    private static void mend(GridTotals totals, int at, CellCorrection c, boolean weighed) {
        totals.value()[at] += c.value() - c.expect();
        if (weighed) {
            totals.weighed()[at] += c.value() - c.expect();
        }
    }

    private List<CellCorrection> valid(LocalDate asOf) {
        Map<CellRange, CellTotal> held = held(asOf);
        List<CellCorrection> valid = new ArrayList<>();
        for (CellCorrection c : corrections) {
            boolean known = asOf == null || c.reported() == null || !c.reported().isAfter(asOf);
            if (known && applies(c, held.get(c.cell()))) {
                valid.add(c);
            }
        }
        return valid;
    }

    @Override
    public List<Release> releases() {
        return store.releases();
    }

    /**
     * Shows corrected values; in a history, a version is cut in two on the day its correction came.
     */
    @Override
    public void forEachCell(CellQuery query, CellVisitor visitor) throws IOException {
        store.forEachCell(
                query,
                version -> {
                    for (CellVersion part : CellCorrecting.parts(version, query, corrections)) {
                        if (!visitor.visit(part)) {
                            return false;
                        }
                    }
                    return true;
                });
    }

    private static boolean holds(CellRange range, CellRange cell) {
        return range.dataset().equals(cell.dataset())
                && range.flow() == cell.flow()
                && range.reporters().containsAll(cell.reporters())
                && range.partners().containsAll(cell.partners())
                && range.products().containsAll(cell.products())
                && range.periods().containsAll(cell.periods());
    }

    private static CellQuantity mended(CellQuantity q, CellCorrection c) {
        return new CellQuantity(q.quantity(), q.value() + (c.value() - c.expect()), q.units());
    }

    private static CellTotal mended(CellTotal total, CellCorrection c) {
        return new CellTotal(
                total.value() + (c.value() - c.expect()),
                total.cells(),
                total.statuses(),
                total.releases());
    }
}
