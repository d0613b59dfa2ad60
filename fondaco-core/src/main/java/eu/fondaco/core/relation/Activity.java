// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.relation;

import eu.fondaco.core.time.PartialDate;
import java.util.List;

/**
 * What parties of a relation did: a mission, a visit, training, a fair; what was promised and what
 * followed.
 */
public record Activity(
        String id,
        PartialDate date,
        String kind,
        String description,
        List<String> areas,
        String instrument,
        String outcome,
        String url) {

    public Activity {
        areas = List.copyOf(areas);
    }
}
