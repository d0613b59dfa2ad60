// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.relation;

import eu.fondaco.core.time.PartialDate;
import java.util.List;

/**
 * A declaration that a register holds all acts of some kinds with some counterparts that were
 * signed or planned up to a day: only then can they be counted, or said never to have been.
 *
 * @param at the day
 * @param areas codes of the counterparts, with all that lies within them; empty for all
 * @param kinds kinds of act; empty for all
 */
public record Completeness(PartialDate at, List<String> areas, List<InstrumentKind> kinds) {

    public Completeness {
        areas = List.copyOf(areas);
        kinds = List.copyOf(kinds);
    }
}
