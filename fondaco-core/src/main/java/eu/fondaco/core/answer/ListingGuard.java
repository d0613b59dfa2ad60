// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.answer.AddedUp.Cell;
import eu.fondaco.core.answer.AddedUp.Line;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.CellGrid;
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
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A store whose listings give no confidential cell away by subtraction. Where a total is shown and
 * one or two of its parts aren't, further parts, the smallest first, are flagged confidential too,
 * until three are unknown or the total is among them; what is newly hidden is guarded in turn
 * (secondary suppression). Sums are those of the store: they are guarded where questions are
 * answered.
 */
public final class ListingGuard implements ObservationStore {

    /** So many unknown cells in a line leave none of them to be worked out. */
    static final int ENOUGH = 3;

    /**
     * The most cells looked at; beyond, every total of a year with a confidential cell is withheld
     * instead.
     */
    static final int MOST = 1_000_000;

    private static final int KEPT = 8;

    private final ObservationStore store;
    private final Catalog catalog;
    private final int most;
    private final Map<String, Set<Cell>> hidden =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Set<Cell>> eldest) {
                    return size() > KEPT;
                }
            };

    public ListingGuard(ObservationStore store, Catalog catalog) {
        this(store, catalog, MOST);
    }

    ListingGuard(ObservationStore store, Catalog catalog, int most) {
        this.store = store;
        this.catalog = catalog;
        this.most = most;
    }

    @Override
    public void forEachCell(CellQuery query, CellVisitor visitor) throws IOException {
        Optional<Dataset> dataset =
                store.datasets().stream().filter(d -> d.id().equals(query.dataset())).findFirst();
        if (dataset.isEmpty() || !store.mayHide(query.dataset())) {
            store.forEachCell(query, visitor);
            return;
        }
        Set<Cell> now = hidden(dataset.get(), query.history() ? null : query.asOf());
        Map<LocalDate, Set<Cell>> then = new HashMap<>();
        if (query.history()) {
            for (Release release : store.releases()) {
                if (release.dataset().equals(query.dataset()) && release.knownFrom() != null) {
                    then.put(release.knownFrom(), hidden(dataset.get(), release.knownFrom()));
                }
            }
        }
        store.forEachCell(
                query,
                v -> {
                    Cell cell = cell(v.cell());
                    boolean isHidden =
                            now.contains(cell)
                                    || then.getOrDefault(v.from(), Set.of()).contains(cell);
                    return visitor.visit(isHidden ? flagged(v) : v);
                });
    }

    private static CellVersion flagged(CellVersion v) {
        Observation o = v.cell();
        String status =
                isConfidential(o) ? o.status() : o.status().isEmpty() ? "C" : o.status() + " C";
        return new CellVersion(
                new Observation(
                        o.dataset(),
                        o.reporter(),
                        o.partner(),
                        o.flow(),
                        o.product(),
                        o.period(),
                        o.value(),
                        o.unit(),
                        status,
                        o.quantity(),
                        o.quantityUnit()),
                v.release(),
                v.from(),
                v.until());
    }

    private static boolean isConfidential(Observation o) {
        return !o.status().isEmpty() && List.of(o.status().strip().split("[,; ]+")).contains("C");
    }

    private static Cell cell(Observation o) {
        return new Cell(o.flow(), o.reporter(), o.partner(), o.product(), o.period());
    }

    /** The cells that aren't shown as of a day; null for now. */
    synchronized Set<Cell> hidden(Dataset dataset, LocalDate asOf) throws IOException {
        String key = dataset.id() + " " + state(dataset, asOf);
        Set<Cell> found = hidden.get(key);
        if (found == null) {
            found = find(dataset, asOf);
            hidden.put(key, found);
        }
        return found;
    }

    /** The cells of a dataset that its source flags as confidential, as of a day; null for now. */
    Set<Cell> flagged(Dataset dataset, LocalDate asOf) throws IOException {
        Set<Cell> flagged = new HashSet<>();
        store.forEachCell(
                CellQuery.of(dataset.id()).asOf(asOf),
                v -> {
                    if (isConfidential(v.cell())) {
                        flagged.add(cell(v.cell()));
                    }
                    return true;
                });
        return flagged;
    }

    /** Days between two releases are one state, where all releases have days. */
    private Object state(Dataset dataset, LocalDate asOf) {
        List<LocalDate> days = new ArrayList<>();
        for (Release release : store.releases()) {
            if (release.dataset().equals(dataset.id())) {
                if (release.knownFrom() == null) {
                    return String.valueOf(asOf);
                }
                if (asOf == null || !release.knownFrom().isAfter(asOf)) {
                    days.add(release.knownFrom());
                }
            }
        }
        return days.stream().max(LocalDate::compareTo).map(LocalDate::toString).orElse("nothing");
    }

    private static String slice(Cell cell) {
        return cell.flow().code() + cell.period().firstYear();
    }

    private Set<Cell> find(Dataset dataset, LocalDate asOf) throws IOException {
        CellQuery all = CellQuery.of(dataset.id()).asOf(asOf);
        Set<Cell> unknown = new HashSet<>();
        Set<String> slices = new HashSet<>();
        store.forEachCell(
                all,
                v -> {
                    if (isConfidential(v.cell())) {
                        unknown.add(cell(v.cell()));
                        slices.add(slice(cell(v.cell())));
                    }
                    return true;
                });
        if (unknown.isEmpty()) {
            return Set.of();
        }
        Map<Cell, BigDecimal> values = new HashMap<>();
        store.forEachCell(
                all,
                v -> {
                    Cell cell = cell(v.cell());
                    if (slices.contains(slice(cell))) {
                        values.put(cell, v.cell().value());
                    }
                    return values.size() <= most;
                });
        AddedUp sums = new AddedUp(dataset, catalog);
        return values.size() > most
                ? withoutTotals(all, slices, unknown, sums)
                : suppressed(values, unknown, sums);
    }

    /** Too many cells to look at each: nothing that other cells add up to is shown. */
    private Set<Cell> withoutTotals(
            CellQuery all, Set<String> slices, Set<Cell> unknown, AddedUp sums) throws IOException {
        store.forEachCell(
                all,
                v -> {
                    Cell cell = cell(v.cell());
                    if (slices.contains(slice(cell))
                            && sums.through(cell).stream().anyMatch(l -> l.total().equals(cell))) {
                        unknown.add(cell);
                    }
                    return true;
                });
        return unknown;
    }

    private static Set<Cell> suppressed(
            Map<Cell, BigDecimal> values, Set<Cell> unknown, AddedUp sums) {
        Deque<Cell> open = new ArrayDeque<>(unknown);
        while (!open.isEmpty()) {
            for (Line line : sums.through(open.pop())) {
                if (values.containsKey(line.total())
                        && line.parts().stream().anyMatch(values::containsKey)) {
                    guard(line, values, unknown, open);
                }
            }
        }
        return unknown;
    }

    private static void guard(
            Line line, Map<Cell, BigDecimal> values, Set<Cell> unknown, Deque<Cell> open) {
        long missing =
                line.parts().stream().filter(unknown::contains).count()
                        + (unknown.contains(line.total()) ? 1 : 0);
        if (missing == 0 || missing >= ENOUGH) {
            return;
        }
        List<Cell> next =
                line.parts().stream()
                        .filter(p -> values.containsKey(p) && !unknown.contains(p))
                        .sorted(
                                Comparator.comparing((Cell p) -> values.get(p).signum() == 0)
                                        .thenComparing(p -> values.get(p).abs())
                                        .thenComparing(Cell::toString))
                        .toList();
        for (int i = 0; missing < ENOUGH && i < next.size(); i++, missing++) {
            unknown.add(next.get(i));
            open.push(next.get(i));
        }
        if (missing < ENOUGH && unknown.add(line.total())) {
            open.push(line.total());
        }
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
    public GridTotals grid(CellGrid grid, LocalDate asOf) {
        return store.grid(grid, asOf);
    }

    @Override
    public Map<CellRange, CellTotal> totals(Collection<CellRange> ranges, LocalDate asOf) {
        return store.totals(ranges, asOf);
    }
}
