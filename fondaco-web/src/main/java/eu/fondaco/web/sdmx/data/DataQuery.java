// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.data;

import eu.fondaco.core.flow.CellQuery;
import eu.fondaco.core.flow.CellVersion;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.web.sdmx.structure.Flows;
import eu.fondaco.web.sdmx.structure.Flows.Served;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which data of a dataflow are wanted.
 *
 * @param cells the cells by reporter, partner, flow and product, and the day they were known
 * @param wanted ids by dimension; an empty set, or none, where any will do
 * @param keys several keys of which one must fit; null for none
 * @param releases ids of the releases of one provider; empty for all
 * @param further conditions on what isn't a dimension
 * @param firstN at most so many observations from the start of each series; 0 for all
 * @param history one data set for each day on which something of it was released
 * @param updatedAfter only what changed after that day; null for everything
 */
public record DataQuery(
        Served flow,
        CellQuery cells,
        Map<String, Set<String>> wanted,
        Alternatives keys,
        Times times,
        Set<String> releases,
        Predicate<CellVersion> further,
        int firstN,
        int lastN,
        boolean history,
        LocalDate updatedAfter) {

    /** Several keys of which one must fit. */
    @FunctionalInterface
    public interface Alternatives {

        /**
         * Whether a series' ids fit.
         *
         * @param without the dimension that doesn't matter, by its place; -1 for none
         */
        boolean fits(String[] ids, int without);
    }

    public DataQuery {
        wanted = Map.copyOf(wanted);
    }

    /** The cells that ids by dimension mean, as known on a day; null for now. */
    public static CellQuery cells(Served flow, Map<String, Set<String>> wanted, LocalDate asOf) {
        Set<TradeFlow> flows = new HashSet<>();
        if (flow.figures() == null) {
            wanted.getOrDefault("TRADE_FLOW", Set.of()).stream()
                    .filter(f -> f.equals("X") || f.equals("M"))
                    .forEach(f -> flows.add(TradeFlow.parse(f)));
        } // those of figures are told apart by key
        return new CellQuery(
                flow.dataset().id(),
                flows,
                own(flow, "REF_AREA", wanted),
                own(flow, "COUNTERPART_AREA", wanted),
                own(flow, "PRODUCT", wanted),
                false,
                asOf);
    }

    private static Set<String> own(Served flow, String dimension, Map<String, Set<String>> wanted) {
        return flow.books().get(dimension).codes(wanted.getOrDefault(dimension, Set.of()));
    }

    /** Whether a cell is wanted, as far as the store can't tell. */
    public boolean lets(CellVersion version) {
        return times.lets(version.cell().period())
                && lets("FREQ", Flows.frequency(version.cell().period()))
                && (releases.isEmpty() || releases.contains(version.release()))
                && (keys == null && flow.figures() == null || fits(flow.key(version.cell()), -1))
                && further.test(version);
    }

    private boolean lets(String dimension, String id) {
        Set<String> some = wanted.getOrDefault(dimension, Set.of());
        return some.isEmpty() || some.contains(id);
    }

    private boolean fits(String[] key, int without) {
        List<String> dimensions = flow.dimensions();
        for (int i = 0; flow.figures() != null && i < key.length; i++) {
            if (i != without && !lets(dimensions.get(i), key[i])) {
                return false;
            }
        }
        return keys == null || keys.fits(key, without);
    }

    /** Whether it says anything of a dimension, time among them. */
    public boolean narrows(String dimension) {
        return dimension.equals("TIME_PERIOD")
                ? !times.isOpen()
                : keys != null || !wanted.getOrDefault(dimension, Set.of()).isEmpty();
    }

    /** The same whatever the code of a dimension, or the period. */
    public DataQuery without(String dimension) {
        Map<String, Set<String>> others = new HashMap<>(wanted);
        others.remove(dimension);
        int at = flow.dimensions().indexOf(dimension);
        return new DataQuery(
                flow,
                cells(flow, others, cells.asOf()),
                others,
                keys == null ? null : (ids, none) -> keys.fits(ids, at),
                dimension.equals("TIME_PERIOD") ? Times.between(null, null) : times,
                releases,
                further,
                0,
                0,
                false,
                null);
    }
}
