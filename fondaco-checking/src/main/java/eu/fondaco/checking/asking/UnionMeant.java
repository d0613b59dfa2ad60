// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.catalog.Catalog;
import java.util.Set;

/**
 * "Europe" where it is the Union that concludes treaties: "an agreement of Europe with Japan", "a
 * European agreement". A place where partners lie it is only where nobody else is named.
 */
final class UnionMeant {

    /** The continent, by the codes of the United Nations and of Eurostat. */
    private static final Set<String> EUROPE = Set.of("M49:150", "EUR");

    private static final Set<String> WITH = SmallWords.of("positions.with");

    private final Heard heard;
    private final Catalog catalog;

    UnionMeant(Heard heard, Catalog catalog) {
        this.heard = heard;
        this.catalog = catalog;
    }

    /** Whether an area that is named is Europe, and the Union is meant. */
    boolean is(Part area) {
        boolean whole = area.codes().stream().anyMatch(EUROPE::contains);
        boolean with =
                heard.of(Kind.AREA).anyMatch(p -> p.from() != area.from() && !isWithin(p, area));
        Part before = beside(area, false);
        Part next = heard.after(area);
        boolean place = next != null && next.isAny("region", "regions", "countries", "states");
        return whole
                && with
                && !place
                && (isAct(before) && !isWith(before, area) || isOfIts(beside(area, true)));
    }

    /** "An agreement with Europe": a partner, and not whose agreement it is. */
    private boolean isWith(Part act, Part area) {
        return heard.tokens().subList(act.to(), area.from()).stream()
                .anyMatch(t -> WITH.contains(t.fold()));
    }

    private boolean isWithin(Part other, Part area) {
        return area.codes().stream().anyMatch(c -> Places.isWithin(other.code(), c, catalog));
    }

    private static boolean isAct(Part part) {
        return part != null && part.isAny("act", "treaty", "oneact");
    }

    private static boolean isOfIts(Part part) {
        return isAct(part) || part != null && part.isAny("have", "signed", "collab");
    }

    /** What stands before an area, or behind it, small words apart. */
    private Part beside(Part area, boolean behind) {
        Part at = behind ? heard.after(area) : heard.before(area);
        while (at != null && (Heard.isSmall(at) || at.isAny("than", "that"))) {
            at = behind ? heard.after(at) : heard.before(at);
        }
        return at;
    }
}
