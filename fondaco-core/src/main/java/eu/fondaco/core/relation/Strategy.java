// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.relation;

import eu.fondaco.core.time.PartialDate;
import eu.fondaco.core.time.Period;
import java.util.List;

/**
 * A strategy or programme of internationalisation: its act, period and content as public pages give
 * it.
 *
 * @param targets codes of the areas it names as targets; empty when none is known
 * @param complete whether the targets are known to be all of them
 */
public record Strategy(
        String id,
        String name,
        List<String> names,
        Period period,
        String act,
        PartialDate date,
        String body,
        String content,
        List<String> targets,
        boolean complete,
        String url) {

    public Strategy {
        names = List.copyOf(names);
        targets = List.copyOf(targets);
    }
}
