// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.core.flow.CellGrid;
import eu.fondaco.core.flow.CellQuery;
import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.CellVersion;
import eu.fondaco.core.flow.CellVisitor;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.secrecy.Cell.Slice;
import eu.fondaco.core.time.Period;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The cells of a store that aren't shown. One set for all days: a cell that is confidential in the
 * newest state was so all along, and what protects it in one state is hidden in every other, or two
 * states together would give it away. Found out flow by flow, when first asked.
 */
final class Hidden {

    /** The most cells of a slice looked at; beyond, every total in it is withheld instead. */
    static final int MOST = 1_000_000;

    /** What takes longer, in nanoseconds, is kept for the next process. */
    private static final long LONG = 500_000_000L;

    private record Series(TradeFlow flow, String reporter, Period period) {}

    /** What is found out about a dataset. */
    private static final class Known {
        final AddedUp sums;
        final Map<Slice, Set<Cell>> secret = new HashMap<>();
        final Set<TradeFlow> done = new HashSet<>();
        final Set<Cell> cells = new HashSet<>();
        final Map<Series, List<Cell>> series = new HashMap<>();

        Known(AddedUp sums) {
            this.sums = sums;
        }

        void hide(Cell cell) {
            if (cells.add(cell)) {
                series.computeIfAbsent(
                                new Series(cell.flow(), cell.reporter(), cell.period()),
                                s -> new ArrayList<>())
                        .add(cell);
            }
        }
    }

    private final ObservationStore store;
    private final Catalog catalog;
    private final int most;
    private final Remembered remembered;
    private final Map<String, Known> known = new HashMap<>();
    private List<Dataset> datasets;

    Hidden(ObservationStore store, Catalog catalog) {
        this(store, catalog, MOST, null);
    }

    /**
     * @param memory where what took long is kept for the next process; null for nowhere
     */
    Hidden(ObservationStore store, Catalog catalog, Memory memory) {
        this(store, catalog, MOST, memory);
    }

    Hidden(ObservationStore store, Catalog catalog, int most) {
        this(store, catalog, most, null);
    }

    private Hidden(ObservationStore store, Catalog catalog, int most, Memory memory) {
        this.remembered = memory == null ? null : new Remembered(memory);
        this.store = store;
        this.catalog = catalog;
        this.most = most;
    }

    /** Whether a cell isn't shown. */
    synchronized boolean contains(String dataset, Cell cell) {
        return known(dataset, cell.slice()).cells.contains(cell);
    }

    /** Whether a range has a cell that isn't shown. */
    synchronized boolean touches(CellRange range) {
        for (Period period : range.periods()) {
            Known of = known(range.dataset(), new Slice(range.flow(), period.firstYear()));
            for (String reporter : range.reporters()) {
                for (Cell c :
                        of.series.getOrDefault(
                                new Series(range.flow(), reporter, period), List.of())) {
                    if (range.partners().contains(c.partner())
                            && range.products().contains(c.product())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Those of the years of a table. */
    synchronized Collection<Cell> in(CellGrid grid) {
        Set<Cell> found = new HashSet<>();
        for (Set<Period> periods : grid.periods()) {
            for (Period p : periods) {
                Known of = known(grid.dataset(), new Slice(grid.flow(), p.firstYear()));
                for (Set<String> group : grid.reporters()) {
                    for (String reporter : group) {
                        found.addAll(
                                of.series.getOrDefault(
                                        new Series(grid.flow(), reporter, p), List.of()));
                    }
                }
            }
        }
        return found;
    }

    /** All of a dataset. */
    synchronized Set<Cell> all(String dataset) {
        Known of = Deadline.shielding(() -> known(dataset));
        List.copyOf(of.secret.keySet()).forEach(slice -> known(dataset, slice));
        return Set.copyOf(of.cells);
    }

    private boolean isSame(List<Dataset> now) {
        boolean same = datasets != null && now.size() == datasets.size();
        for (int i = 0; same && i < now.size(); i++) {
            same = now.get(i) == datasets.get(i);
        }
        return same;
    }

    private Known known(String id) {
        List<Dataset> now = store.datasets();
        if (!isSame(now)) {
            known.clear(); // something was loaded
        }
        datasets = now;
        return known.computeIfAbsent(
                id,
                i -> {
                    Dataset dataset =
                            now.stream().filter(d -> d.id().equals(i)).findFirst().orElseThrow();
                    Known of = new Known(new AddedUp(dataset, catalog));
                    read(CellQuery.of(i).withHistory(), v -> flag(of, v));
                    return of;
                });
    }

    /**
     * Versions of a cell come one after the other, the newest last. One that holds again, since a
     * later one was withdrawn, opens nothing.
     */
    private boolean flag(Known of, CellVersion v) {
        Cell cell = Cell.of(v.cell());
        if (GuardedStore.isConfidential(v.cell())) {
            of.secret.computeIfAbsent(cell.slice(), s -> new HashSet<>()).add(cell);
        } else if (of.secret.containsKey(cell.slice()) && !holdsAgain(v)) {
            of.secret.get(cell.slice()).remove(cell);
        }
        return true;
    }

    private boolean holdsAgain(CellVersion v) {
        return store.findRelease(v.release())
                .map(r -> !r.knownFrom(v.cell().period()).equals(v.from()))
                .orElse(false);
    }

    private void read(CellQuery query, CellVisitor visitor) {
        try {
            store.forEachCell(query, visitor);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the confidential cells of " + query.dataset() + " can't be listed", e);
        }
    }

    /** Found out whole, whoever waits for it: everybody's answers rest on it. */
    private Known known(String dataset, Slice slice) {
        return Deadline.shielding(() -> found(dataset, slice));
    }

    private Known found(String dataset, Slice slice) {
        Known of = known(dataset);
        if (of.secret.containsKey(slice) && !of.done.contains(slice.flow())) {
            found(dataset, slice.flow(), of).forEach(of::hide);
            of.done.add(slice.flow()); // only now: a part of it would give the rest away
        }
        return of;
    }

    /** What isn't shown of a flow: as an earlier process found it out, else found out now. */
    private Set<Cell> found(String dataset, TradeFlow flow, Known of) {
        String name = remembered == null ? "" : name(dataset, flow, of);
        Optional<Set<Cell>> kept = remembered == null ? Optional.empty() : remembered.recall(name);
        if (kept.isPresent()) {
            return kept.get();
        }
        long start = System.nanoTime();
        Set<Cell> cells = new HashSet<>();
        for (List<CellVersion> versions : versions(dataset, flow, of, cells)) {
            cells.addAll(hidden(versions, of));
        }
        if (remembered != null && System.nanoTime() - start > LONG) {
            remembered.keep(name, cells);
        }
        return cells;
    }

    private String name(String dataset, TradeFlow flow, Known of) {
        List<String> restsOn = new ArrayList<>(List.of(dataset, flow.code(), "" + most));
        for (Release r : store.releases()) {
            if (r.dataset().equals(dataset)) {
                restsOn.add(r.id() + " " + r.knownFrom() + " " + r.withdrawn());
            }
        }
        of.secret.keySet().stream()
                .map(Slice::year)
                .distinct()
                .sorted()
                .forEach(year -> restsOn.addAll(of.sums.in(year).inWords()));
        return Remembered.name(restsOn);
    }

    /** All versions of all cells of each slice with a secret; at most one too many altogether. */
    private Collection<List<CellVersion>> versions(
            String dataset, TradeFlow flow, Known of, Set<Cell> totals) {
        Map<Slice, List<CellVersion>> versions = new HashMap<>();
        int[] count = {0};
        CellQuery all =
                new CellQuery(dataset, Set.of(flow), Set.of(), Set.of(), Set.of(), true, null);
        read(
                all,
                v -> {
                    Slice slice = Cell.of(v.cell()).slice();
                    if (of.secret.containsKey(slice)) {
                        versions.computeIfAbsent(slice, s -> new ArrayList<>()).add(v);
                        count[0]++;
                    }
                    return count[0] <= most;
                });
        if (count[0] > most) {
            hideTotals(all, of, totals);
            return List.of();
        }
        return versions.values();
    }

    /** What isn't shown of a slice, in whichever of its states. */
    private Set<Cell> hidden(List<CellVersion> versions, Known of) {
        Slice slice = Cell.of(versions.get(0).cell()).slice();
        Set<Cell> secret = inOrder(of.secret.get(slice));
        AddedUp sums = of.sums.in(slice.year());
        Set<Cell> hidden = new HashSet<>();
        for (LocalDate day : states(versions)) {
            Map<Cell, Double> values = new TreeMap<>(Cell.ORDER);
            for (CellVersion v : versions) {
                if (v.holdsOn(day)) {
                    values.put(Cell.of(v.cell()), v.cell().value().doubleValue());
                }
            }
            values = new LinkedHashMap<>(values);
            new Suppression(values, secret, sums, hidden).protect();
        }
        return hidden;
    }

    /** Which others are hidden must not depend on the order in which cells come. */
    private static Set<Cell> inOrder(Set<Cell> cells) {
        Set<Cell> sorted = new TreeSet<>(Cell.ORDER);
        sorted.addAll(cells);
        return new LinkedHashSet<>(sorted);
    }

    /** Now, as null, and the days on which versions came that were replaced later. */
    private static List<LocalDate> states(List<CellVersion> versions) {
        Set<LocalDate> days = new TreeSet<>();
        for (CellVersion v : versions) {
            if (v.until() != null) {
                days.add(v.from());
            }
        }
        List<LocalDate> states = new ArrayList<>();
        states.add(null);
        states.addAll(days);
        return states;
    }

    /**
     * Too many cells to look at each: nothing that other cells add up to is shown, nor anything of
     * which a secret cell is the total.
     */
    private void hideTotals(CellQuery all, Known of, Set<Cell> totals) {
        Set<String> held = new HashSet<>();
        read(
                all,
                v -> {
                    held.add(v.cell().period().toString());
                    return true;
                });
        read(
                all,
                v -> {
                    Cell cell = Cell.of(v.cell());
                    Set<Cell> secret = of.secret.getOrDefault(cell.slice(), Set.of());
                    boolean isHidden =
                            secret.contains(cell)
                                    || !secret.isEmpty()
                                            && (isTotal(cell, of.sums, held)
                                                    || isUnder(cell, 0, secret, of.sums));
                    if (isHidden) {
                        totals.add(cell);
                    }
                    return true;
                });
    }

    /** Whether a cell is a part of a secret one, in whichever dimensions. */
    private static boolean isUnder(Cell cell, int dimension, Set<Cell> secret, AddedUp sums) {
        if (dimension == Cell.DIMENSIONS) {
            return secret.contains(cell);
        }
        for (String code : sums.above(dimension, cell.code(dimension))) {
            if (isUnder(cell.with(dimension, code), dimension + 1, secret, sums)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether others add up to a cell: a year is the sum of its months only where some of them are
     * held, in whichever state.
     */
    private static boolean isTotal(Cell cell, AddedUp sums, Set<String> held) {
        for (int d = 0; d < Cell.DIMENSIONS; d++) {
            boolean time = d == Cell.PERIOD;
            String code = cell.code(d);
            if (sums.of(d, code).stream()
                    .filter(s -> s.total().equals(code))
                    .anyMatch(s -> !time || s.parts().stream().anyMatch(held::contains))) {
                return true;
            }
        }
        return false;
    }
}
