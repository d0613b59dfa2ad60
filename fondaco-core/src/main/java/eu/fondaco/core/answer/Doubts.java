// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.flow.CellGrid;
import eu.fondaco.core.flow.GridTotals;
import eu.fondaco.core.flow.GridTotals.Origin;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Marks the sums of a grid that aren't known: confidential ones, incomplete ones where the dataset
 * doesn't leave zeros out, a reporter with itself, and absent ones whose reporter has no cells of
 * that detail (see {@link Absence}).
 */
final class Doubts {

    /**
     * A reporter and period of a grid, with the detail of a level: by partner or not, by product or
     * not.
     */
    private record Slab(int period, int reporter, boolean byPartner, boolean byProduct) {}

    private final DatasetFrame frame;
    private final CellGrid grid;
    private final List<GridTotals> totals;
    private final LocalDate asOf;
    private final boolean[] world;
    private final boolean[] total;
    private final boolean ownTrade;
    private double[] values;

    /** Where a reporter of a sum that is asked apart has no cell; null where none is. */
    private boolean[] apart;

    Doubts(DatasetFrame frame, CellGrid grid, List<GridTotals> totals, LocalDate asOf) {
        this.frame = frame;
        this.grid = grid;
        this.totals = totals;
        this.asOf = asOf;
        world = new boolean[grid.partners().size()];
        total = new boolean[grid.products().size()];
        for (int p = 0; p < world.length; p++) {
            world[p] = LevelTable.isWorld(grid.partners().get(p));
        }
        for (int q = 0; q < total.length; q++) {
            total[q] = LevelTable.isTotal(grid.products().get(q));
        }
        ownTrade = !frame.isWithoutOwnTrade();
    }

    /** Writes NaN where a sum isn't known. */
    void settle(double[] into, ObservationStore store) {
        values = into;
        hide();
        if (!frame.dataset().zerosOmitted()) {
            eachPlace(this::incomplete);
        }
        eachPlace(
                (t, r, p, q, at) -> {
                    if (q == 0
                            && grid.reporters().get(r).size() == 1
                            && grid.reporters().get(r).equals(grid.partners().get(p))) {
                        java.util.Arrays.fill(values, at, at + total.length, Double.NaN);
                    }
                },
                true);
        if (ownTrade && frame.dataset().zerosOmitted()) {
            lookApart(store);
        }
        Set<Slab> doubtful = new LinkedHashSet<>();
        for (int t = 0; t < grid.periods().size(); t++) {
            for (int r = 0; r < grid.reporters().size(); r++) {
                for (int kind = 0; kind < 4; kind++) {
                    Slab slab = new Slab(t, r, (kind & 1) > 0, (kind & 2) > 0);
                    if (isDoubtful(slab)) {
                        doubtful.add(slab);
                    }
                }
            }
        }
        if (!doubtful.isEmpty()) {
            look(doubtful, store);
        }
    }

    private void hide() {
        for (GridTotals t : totals) {
            List<Origin> origins = t.origins();
            if (origins.stream().anyMatch(Origin::isConfidential)) {
                for (int i = 0; i < values.length; i++) {
                    if (t.originAt(i).isConfidential()) {
                        values[i] = Double.NaN;
                    }
                }
            }
        }
    }

    private interface Place {
        void visit(int period, int reporter, int partner, int product, int at);
    }

    private void eachPlace(Place place) {
        eachPlace(place, false);
    }

    /** All places, or only the first product of each row. */
    private void eachPlace(Place place, boolean rows) {
        for (int t = 0; t < grid.periods().size(); t++) {
            for (int r = 0; r < grid.reporters().size(); r++) {
                for (int p = 0; p < world.length; p++) {
                    for (int q = 0; q < (rows ? Math.min(1, total.length) : total.length); q++) {
                        place.visit(t, r, p, q, grid.at(t, r, p, q));
                    }
                }
            }
        }
    }

    private void incomplete(int t, int r, int p, int q, int at) {
        Set<String> with = grid.partners().get(p);
        long pairs = 0;
        for (String reporter : grid.reporters().get(r)) {
            pairs += with.size() - (with.contains(reporter) ? 1 : 0);
        }
        long expected =
                pairs
                        * grid.products().get(q).size()
                        * grid.periods().get(t).size()
                        * totals.size();
        long cells = 0;
        for (GridTotals g : totals) {
            cells += g.cells()[at];
        }
        if (cells < expected) {
            values[at] = Double.NaN;
        }
    }

    private boolean isMultiple(Slab s) {
        return grid.reporters().get(s.reporter).size() > 1
                || grid.periods().get(s.period).size() > 1;
    }

    /** On a past day not every part may have been known. */
    private boolean isAlways(Slab s) {
        return isMultiple(s) && asOf != null;
    }

    /**
     * Where reporters may trade with themselves, those among the partners of a sum are asked apart,
     * and each must have cells of its own.
     */
    private void lookApart(ObservationStore store) {
        Map<String, Integer> places = new HashMap<>();
        List<Set<String>> singles = singles(places);
        if (singles.isEmpty()) {
            return;
        }
        apart = new boolean[values.length];
        for (TradeFlow flow : flows()) {
            CellGrid each =
                    new CellGrid(
                            grid.dataset(),
                            flow,
                            grid.periods(),
                            singles,
                            grid.partners(),
                            grid.products(),
                            false);
            int[] cells = store.grid(each, asOf).cells();
            eachPlace(
                    (t, r, p, q, at) -> {
                        Set<String> group = grid.reporters().get(r);
                        Set<String> with = grid.partners().get(p);
                        boolean sums = group.size() > 1 && with.size() > 1;
                        if (sums && places.keySet().containsAll(group)) {
                            apart[at] |=
                                    lacks(group, with, c -> cells[each.at(t, places.get(c), p, q)]);
                        }
                    });
        }
    }

    /** The reporters that are to be asked apart, each by itself; their places are filled in. */
    private List<Set<String>> singles(Map<String, Integer> places) {
        List<Set<String>> singles = new ArrayList<>();
        for (Set<String> group : grid.reporters()) {
            for (String reporter : group) {
                boolean within =
                        grid.partners().stream()
                                .anyMatch(p -> p.size() > 1 && p.contains(reporter));
                if (group.size() > 1 && within) {
                    group.forEach(c -> places.computeIfAbsent(c, k -> add(singles, k)));
                    break;
                }
            }
        }
        return singles;
    }

    /** Whether one that is a partner too has no cell, or all the others together have none. */
    private static boolean lacks(Set<String> group, Set<String> with, ToIntFunction<String> cells) {
        boolean lacks = false;
        long others = 0;
        boolean any = false;
        for (String reporter : group) {
            int own = cells.applyAsInt(reporter);
            if (with.contains(reporter)) {
                lacks |= own == 0;
            } else {
                any = true;
                others += own;
            }
        }
        return lacks || any && others == 0;
    }

    private List<TradeFlow> flows() {
        return totals.size() > 1
                ? List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS)
                : List.of(grid.flow());
    }

    private boolean isPart(Slab s, int p, int q) {
        return world[p] != s.byPartner && total[q] != s.byProduct;
    }

    private boolean isAbsent(int at) {
        if (apart != null && apart[at]) {
            return true;
        }
        for (GridTotals g : totals) {
            if (g.cells()[at] == 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sum of it has no cell, and none beside it shows that there are such cells. */
    private boolean isDoubtful(Slab s) {
        if (!(s.byPartner ? without(world) : with(world))
                || !(s.byProduct ? without(total) : with(total))) {
            return false;
        }
        boolean[] present = new boolean[totals.size()];
        boolean absent = false;
        boolean any = false;
        int left = totals.size();
        boolean single = !isMultiple(s);
        for (int p = 0; p < world.length; p++) {
            for (int q = 0; q < total.length; q++) {
                if (!isPart(s, p, q)) {
                    continue;
                }
                any = true;
                int at = grid.at(s.period, s.reporter, p, q);
                absent |= apart != null && apart[at];
                for (int f = 0; f < present.length; f++) {
                    if (totals.get(f).cells()[at] == 0) {
                        absent = true;
                    } else if (!present[f]) {
                        present[f] = true;
                        left--;
                    }
                }
                if (single && left == 0) {
                    return false;
                }
            }
        }
        return any && (absent || isAlways(s));
    }

    private static boolean with(boolean[] flags) {
        for (boolean flag : flags) {
            if (flag) {
                return true;
            }
        }
        return false;
    }

    private static boolean without(boolean[] flags) {
        for (boolean flag : flags) {
            if (!flag) {
                return true;
            }
        }
        return false;
    }

    private void look(Set<Slab> doubtful, ObservationStore store) {
        for (boolean byPartner : new boolean[] {false, true}) {
            for (boolean byProduct : new boolean[] {false, true}) {
                List<Slab> alike =
                        doubtful.stream()
                                .filter(s -> s.byPartner == byPartner && s.byProduct == byProduct)
                                .toList();
                if (!alike.isEmpty()) {
                    look(
                            alike,
                            like(Dimension.PARTNER, byPartner),
                            like(Dimension.PRODUCT, byProduct),
                            store);
                }
            }
        }
    }

    /** Codes of which one must be there for absence to mean zero. */
    private Set<String> like(Dimension dimension, boolean detailed) {
        if (!detailed) {
            return Set.of(dimension == Dimension.PARTNER ? Area.WORLD : Product.TOTAL);
        }
        Set<String> like = new LinkedHashSet<>(frame.expander().atomSet(dimension));
        (dimension == Dimension.PARTNER ? grid.partners() : grid.products()).forEach(like::addAll);
        like.remove(dimension == Dimension.PARTNER ? Area.WORLD : Product.TOTAL);
        return like;
    }

    private void look(
            List<Slab> slabs, Set<String> partners, Set<String> products, ObservationStore store) {
        Map<String, Integer> reporters = new HashMap<>();
        Map<Period, Integer> periods = new HashMap<>();
        List<Set<String>> singles = new ArrayList<>();
        List<Set<Period>> times = new ArrayList<>();
        for (Slab s : slabs) {
            for (String reporter : grid.reporters().get(s.reporter)) {
                reporters.computeIfAbsent(reporter, c -> add(singles, c));
            }
            for (Period period : grid.periods().get(s.period)) {
                periods.computeIfAbsent(period, c -> add(times, c));
            }
        }
        List<GridTotals> held = new ArrayList<>();
        for (TradeFlow flow : flows()) {
            held.add(
                    store.grid(
                            new CellGrid(
                                    grid.dataset(),
                                    flow,
                                    times,
                                    singles,
                                    List.of(partners),
                                    List.of(products),
                                    false),
                            asOf));
        }
        for (Slab s : slabs) {
            boolean zero = true;
            for (String reporter : grid.reporters().get(s.reporter)) {
                for (Period period : grid.periods().get(s.period)) {
                    int at = periods.get(period) * singles.size() + reporters.get(reporter);
                    for (GridTotals g : held) {
                        zero &= g.cells()[at] > 0;
                    }
                }
            }
            if (!zero) {
                forget(s);
            }
        }
    }

    private static <T> int add(List<Set<T>> to, T code) {
        to.add(Set.of(code));
        return to.size() - 1;
    }

    private void forget(Slab s) {
        boolean always = isAlways(s);
        for (int p = 0; p < world.length; p++) {
            for (int q = 0; q < total.length; q++) {
                int at = grid.at(s.period, s.reporter, p, q);
                if (isPart(s, p, q) && (always || isAbsent(at))) {
                    values[at] = Double.NaN;
                }
            }
        }
    }
}
