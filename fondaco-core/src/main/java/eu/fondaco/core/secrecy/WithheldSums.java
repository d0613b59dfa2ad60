// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import eu.fondaco.core.flow.CellGrid;
import eu.fondaco.core.flow.GridTotals;
import eu.fondaco.core.flow.GridTotals.Origin;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sums of a table without those that rest on cells that aren't shown. */
final class WithheldSums {

    private final CellGrid grid;
    private final GridTotals totals;

    WithheldSums(CellGrid grid, GridTotals totals) {
        this.grid = grid;
        this.totals = totals;
    }

    GridTotals without(Collection<Cell> hidden) {
        Map<Period, List<Integer>> periods = places(grid.periods());
        Map<String, List<Integer>> reporters = places(grid.reporters());
        Map<String, List<Integer>> partners = places(grid.partners());
        Map<String, List<Integer>> products = places(grid.products());
        Set<Integer> withheld = new HashSet<>();
        for (Cell c : hidden) {
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
        return without(withheld);
    }

    private GridTotals without(Set<Integer> places) {
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
        for (int at = 0; at < origin.length; at++) {
            if (origins.get(origin[at]).isConfidential()) {
                totals.value()[at] = 0;
                if (totals.quantity() != null) {
                    totals.quantity()[at] = 0;
                    totals.weighed()[at] = 0;
                }
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
}
