// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.relation;

import eu.fondaco.core.text.Label;
import eu.fondaco.core.time.PartialDate;
import java.util.List;

/**
 * Somebody who keeps a relation alive: a region, assembly, chamber, cooperative, university, or an
 * office-holder with the dates of the office.
 *
 * @param kind region, assembly, chamber, cooperative, university, company, office-holder …
 * @param areas codes of the areas it is, sits in or governs
 * @param names other names by which texts call it
 */
public record Actor(
        String id,
        Label name,
        String kind,
        List<String> areas,
        List<String> names,
        PartialDate from,
        PartialDate to) {

    /** The kind of those who hold or held an office. */
    public static final String HOLDER = "office-holder";

    public Actor {
        areas = List.copyOf(areas);
        names = List.copyOf(names);
    }
}
