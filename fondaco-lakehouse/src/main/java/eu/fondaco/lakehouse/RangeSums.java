// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.lakehouse;

import eu.fondaco.core.flow.CellGrid;
import eu.fondaco.core.flow.CellQuantity;
import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.CellTotal;
import eu.fondaco.core.flow.GridTotals;
import eu.fondaco.core.flow.GridTotals.Origin;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.time.Period;
import eu.fondaco.lakehouse.speech.Speech;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers whole batches of ranges by one statement, and the sums of a table by another. */
final class RangeSums {

    private static final Label ACT = Speech.both("act.sum-cells");

    private final Cluster cluster;
    private final LakehouseContents held;
    private final List<String> releases;

    RangeSums(Cluster cluster, LakehouseContents held) {
        this.cluster = cluster;
        this.held = held;
        this.releases = held.releases().stream().map(Release::id).toList();
    }

    /** Groups of one dimension, each once, by number. */
    private static final class Groups<K> {

        private final Map<Set<K>, Integer> numbers = new LinkedHashMap<>();

        int number(Set<K> group) {
            return numbers.computeIfAbsent(group, g -> numbers.size());
        }

        List<Set<K>> all() {
            return List.copyOf(numbers.keySet());
        }
    }

    /** Ranges of one dataset and flow. */
    private static final class Family {

        private final Groups<Period> periods = new Groups<>();
        private final List<Groups<String>> codes =
                List.of(new Groups<>(), new Groups<>(), new Groups<>());
        private final Map<CellRange, int[]> groups = new LinkedHashMap<>();
        private ClassSums sums;

        void add(CellRange r) {
            groups.computeIfAbsent(
                    r,
                    k ->
                            new int[] {
                                periods.number(r.periods()),
                                codes.get(0).number(r.reporters()),
                                codes.get(1).number(r.partners()),
                                codes.get(2).number(r.products())
                            });
        }

        SqlText statement(
                String dataset, TradeFlow flow, boolean weighed, LocalDate asOf, long snapshot) {
            sums =
                    new ClassSums(
                            dataset,
                            flow,
                            periods.all(),
                            codes.stream().map(Groups::all).toList(),
                            weighed,
                            false);
            return sums.statement(List.copyOf(groups.values()), asOf, snapshot);
        }
    }

    private record FamilyOf(String dataset, TradeFlow flow) {}

    Map<CellRange, CellTotal> totals(Collection<CellRange> ranges, LocalDate asOf) {
        Map<CellRange, CellTotal> totals = new HashMap<>();
        ranges.forEach(r -> totals.put(r, CellTotal.NONE));
        sums(ranges, false, asOf)
                .forEach(
                        (range, s) -> {
                            if (s.cells > 0) {
                                totals.put(
                                        range,
                                        new CellTotal(
                                                s.value.doubleValue(),
                                                s.cells,
                                                s.statuses,
                                                s.releases));
                            }
                        });
        return totals;
    }

    Map<CellRange, CellQuantity> quantities(Collection<CellRange> ranges, LocalDate asOf) {
        Map<CellRange, CellQuantity> quantities = new HashMap<>();
        ranges.forEach(r -> quantities.put(r, CellQuantity.NONE));
        sums(ranges, true, asOf)
                .forEach(
                        (range, s) -> {
                            if (!s.units.isEmpty()) {
                                quantities.put(
                                        range,
                                        new CellQuantity(
                                                s.quantity.doubleValue(),
                                                s.weighed.doubleValue(),
                                                s.units));
                            }
                        });
        return quantities;
    }

    private Map<CellRange, ClassSums.Sum> sums(
            Collection<CellRange> ranges, boolean weighed, LocalDate asOf) {
        Map<FamilyOf, Family> families = new LinkedHashMap<>();
        for (CellRange r : ranges) {
            boolean isEmpty =
                    r.reporters().isEmpty()
                            || r.partners().isEmpty()
                            || r.products().isEmpty()
                            || r.periods().isEmpty();
            if (!isEmpty && held.versions().containsKey(r.dataset())) {
                families.computeIfAbsent(new FamilyOf(r.dataset(), r.flow()), f -> new Family())
                        .add(r);
            }
        }
        SqlText all = new SqlText();
        List<Family> asked = new ArrayList<>();
        families.forEach(
                (of, family) -> {
                    SqlText one =
                            family.statement(of.dataset, of.flow, weighed, asOf, held.cells());
                    all.add(asked.isEmpty() ? "" : " UNION ALL ");
                    all.add("SELECT " + asked.size() + " AS family, f.* FROM (").add(one);
                    all.add(") f");
                    asked.add(family);
                });
        Map<CellRange, ClassSums.Sum> found = new LinkedHashMap<>();
        if (asked.isEmpty()) {
            return found;
        }
        cluster.read(
                ACT,
                all,
                rows -> {
                    while (rows.next()) {
                        asked.get(rows.getInt(1)).sums.take(rows, 2, releases);
                    }
                    return null;
                });
        asked.forEach(f -> f.groups.forEach((range, of) -> found.put(range, f.sums.sum(of))));
        return found;
    }

    /** The sums of a table. */
    GridTotals grid(CellGrid grid, LocalDate asOf) {
        ClassSums sums =
                new ClassSums(
                        grid.dataset(),
                        grid.flow(),
                        grid.periods(),
                        List.of(grid.reporters(), grid.partners(), grid.products()),
                        grid.weighed(),
                        held.ownTrade().contains(grid.dataset()));
        List<int[]> places = places(grid);
        SqlText sql =
                places.isEmpty() || !held.versions().containsKey(grid.dataset())
                        ? null
                        : sums.statement(places, asOf, held.cells());
        if (sql != null) {
            cluster.read(
                    ACT,
                    sql,
                    rows -> {
                        while (rows.next()) {
                            sums.take(rows, 1, releases);
                        }
                        return null;
                    });
        }
        return totals(grid.weighed(), places, sums);
    }

    private static List<int[]> places(CellGrid grid) {
        List<int[]> places = new ArrayList<>();
        for (int t = 0; t < grid.periods().size(); t++) {
            for (int r = 0; r < grid.reporters().size(); r++) {
                for (int p = 0; p < grid.partners().size(); p++) {
                    for (int q = 0; q < grid.products().size(); q++) {
                        places.add(new int[] {t, r, p, q});
                    }
                }
            }
        }
        return places;
    }

    private static GridTotals totals(boolean weighed, List<int[]> places, ClassSums sums) {
        int n = places.size();
        double[] value = new double[n];
        int[] cells = new int[n];
        int[] origin = new int[n];
        double[] quantity = weighed ? new double[n] : null;
        double[] worth = weighed ? new double[n] : null;
        int[] unit = weighed ? new int[n] : null;
        Map<Origin, Integer> origins = new LinkedHashMap<>(Map.of(Origin.NONE, 0));
        Map<Set<String>, Integer> units = new LinkedHashMap<>(Map.of(Set.of(), 0));
        for (int i = 0; i < n; i++) {
            ClassSums.Sum s = sums.sum(places.get(i));
            value[i] = s.value.doubleValue();
            cells[i] = s.cells;
            origin[i] =
                    origins.computeIfAbsent(
                            new Origin(s.statuses, s.releases), o -> origins.size());
            if (weighed) {
                quantity[i] = s.quantity.doubleValue();
                worth[i] = s.weighed.doubleValue();
                unit[i] = units.computeIfAbsent(Set.copyOf(s.units), u -> units.size());
            }
        }
        return new GridTotals(
                value,
                cells,
                origin,
                List.copyOf(origins.keySet()),
                quantity,
                worth,
                unit,
                List.copyOf(units.keySet()));
    }
}
