// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.data;

import eu.fondaco.core.flow.CellQuery;
import eu.fondaco.core.flow.CellVersion;
import eu.fondaco.web.sdmx.structure.Flows;
import eu.fondaco.web.sdmx.structure.Flows.Served;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which data of a dataflow are wanted.
 *
 * @param cells the cells by reporter, partner, flow and product, and the day they were known
 * @param frequencies empty for all
 * @param releases ids of the releases of one provider; empty for all
 * @param further conditions on what isn't a dimension
 * @param firstN at most so many observations from the start of each series; 0 for all
 * @param history one data set for each day on which something of it was released
 * @param updatedAfter only what changed after that day; null for everything
 */
public record DataQuery(
        Served flow,
        CellQuery cells,
        Set<String> frequencies,
        Times times,
        Set<String> releases,
        Predicate<CellVersion> further,
        int firstN,
        int lastN,
        boolean history,
        LocalDate updatedAfter) {

    /** Whether a cell is wanted, as far as the store can't tell. */
    public boolean lets(CellVersion version) {
        return times.lets(version.cell().period())
                && (frequencies.isEmpty()
                        || frequencies.contains(Flows.frequency(version.cell().period())))
                && (releases.isEmpty() || releases.contains(version.release()))
                && further.test(version);
    }
}
