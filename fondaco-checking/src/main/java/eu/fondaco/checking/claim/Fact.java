// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.claim;

import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.time.PartialDate;
import java.util.List;

/**
 * What a statement says of an agreement, a treaty, a strategy or a name.
 *
 * @param subject instrument, treaty, strategy, actor, area
 * @param areas codes of the counterpart or party areas it names
 * @param parties names of parties as written
 * @param instrumentKind what it calls the act, or null
 * @param date the date it gives the act, or {@link PartialDate#UNKNOWN}
 * @param terms sectors, promises or other contents as written, one a list entry
 * @param name the name it gives something, as written, or empty
 * @param count how many it says there are; 0 where it doesn't count
 * @param aspect existence, date, scope, promise, party, count, target, content, name, kind
 */
public record Fact(
        String subject,
        List<String> areas,
        List<String> parties,
        InstrumentKind instrumentKind,
        PartialDate date,
        List<String> terms,
        String name,
        int count,
        String aspect) {

    public Fact {
        areas = List.copyOf(areas);
        parties = List.copyOf(parties);
        terms = List.copyOf(terms);
    }
}
