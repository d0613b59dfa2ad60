// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.answer.AddedUp.Cell;
import eu.fondaco.core.flow.CellGrid;
import eu.fondaco.core.flow.CellQuantity;
import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.CellTotal;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.GridTotals;
import eu.fondaco.core.flow.GridTotals.Origin;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A store as of one day in which every sum that rests on a cell that a listing doesn't show is
 * confidential. So all numbers of a table are made of cells that are shown, and nothing can be
 * worked out from them that isn't.
 */
final class SuppressedStore implements ObservationStore {

    private record Series(String dataset, TradeFlow flow, String reporter, Period period) {}

    private final ObservationStore store;
    private final Map<String, Set<Cell>> hidden;
    private final Set<Cell> flagged;
    private final Complements complements;
    private final Map<Series, List<Cell>> bySeries = new HashMap<>();

    /**
     * @param hidden the cells that aren't shown, of the one dataset asked
     * @param flagged those of them that are confidential themselves
     * @param complements finds sums that would give them away
     */
    SuppressedStore(
            ObservationStore store,
            Map<String, Set<Cell>> hidden,
            Set<Cell> flagged,
            Complements complements) {
        this.store = store;
        this.hidden = hidden;
        this.flagged = flagged;
        this.complements = complements;
        hidden.forEach(
                (dataset, cells) ->
                        cells.forEach(
                                c ->
                                        bySeries.computeIfAbsent(
                                                        new Series(
                                                                dataset,
                                                                c.flow(),
                                                                c.reporter(),
                                                                c.period()),
                                                        s -> new ArrayList<>())
                                                .add(c)));
    }

    @Override
    public Map<CellRange, CellTotal> totals(Collection<CellRange> ranges, LocalDate asOf) {
        Map<CellRange, CellTotal> totals = new HashMap<>(store.totals(ranges, asOf));
        totals.replaceAll((range, total) -> restsOnHidden(range) ? flagged(total) : total);
        return totals;
    }

    private boolean restsOnHidden(CellRange range) {
        for (String reporter : range.reporters()) {
            for (Period period : range.periods()) {
                List<Cell> cells =
                        bySeries.getOrDefault(
                                new Series(range.dataset(), range.flow(), reporter, period),
                                List.of());
                for (Cell c : cells) {
                    if (range.partners().contains(c.partner())
                            && range.products().contains(c.product())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static CellTotal flagged(CellTotal total) {
        Set<String> flags = new TreeSet<>(total.statuses());
        flags.add("C");
        return new CellTotal(total.value(), Math.max(1, total.cells()), flags, total.releases());
    }

    @Override
    public GridTotals grid(CellGrid grid, LocalDate asOf) {
        GridTotals totals = store.grid(grid, asOf);
        Map<Period, List<Integer>> periods = places(grid.periods());
        Map<String, List<Integer>> reporters = places(grid.reporters());
        Map<String, List<Integer>> partners = places(grid.partners());
        Map<String, List<Integer>> products = places(grid.products());
        Set<Integer> withheld = complements.revealing(grid, flagged);
        for (Cell c : hidden.getOrDefault(grid.dataset(), Set.of())) {
            if (c.flow() == grid.flow() && !c.reporter().equals(c.partner())) {
                for (int t : periods.getOrDefault(c.period(), List.of())) {
                    for (int r : reporters.getOrDefault(c.reporter(), List.of())) {
                        for (int p : partners.getOrDefault(c.partner(), List.of())) {
                            for (int q : products.getOrDefault(c.product(), List.of())) {
                                withheld.add(grid.at(t, r, p, q));
                            }
                        }
                    }
                }
            }
        }
        return flagged(totals, withheld);
    }

    private static GridTotals flagged(GridTotals totals, Set<Integer> places) {
        int[] origin = totals.origin() == null ? new int[totals.value().length] : totals.origin();
        List<Origin> origins = new ArrayList<>(totals.origins());
        Map<Integer, Integer> flagged = new HashMap<>();
        for (int at : places) {
            int before = origin[at];
            if (!origins.get(before).isConfidential()) {
                origin[at] =
                        flagged.computeIfAbsent(
                                before,
                                o -> {
                                    origins.add(
                                            origins.get(o).and(new Origin(Set.of("C"), Set.of())));
                                    return origins.size() - 1;
                                });
            }
        }
        return new GridTotals(
                totals.value(),
                totals.cells(),
                origin,
                origins,
                totals.quantity(),
                totals.weighed(),
                totals.unit(),
                totals.units());
    }

    private static <T> Map<T, List<Integer>> places(List<Set<T>> groups) {
        Map<T, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            int place = i;
            groups.get(i)
                    .forEach(c -> places.computeIfAbsent(c, k -> new ArrayList<>(2)).add(place));
        }
        return places;
    }

    @Override
    public Map<CellRange, CellQuantity> quantities(Collection<CellRange> ranges, LocalDate asOf) {
        return store.quantities(ranges, asOf);
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
}
