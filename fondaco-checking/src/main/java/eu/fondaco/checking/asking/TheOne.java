// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.catalog.Catalog;
import java.util.Set;

/** Whether a noun for parts of a nation means one of them all: "the region that sells most". */
final class TheOne {

    private static final Set<String> WITH = SmallWords.of("listed.with");

    private final Heard heard;
    private final Catalog catalog;
    private final Places places;

    TheOne(Heard heard, Catalog catalog, Places places) {
        this.heard = heard;
        this.catalog = catalog;
        this.places = places;
    }

    /**
     * "The region that …", "the region worst off", "British region with the largest gap": one of
     * them all, and not this one.
     */
    boolean isMeant(Part region, String kind) {
        if (region == null || heard.says("us", "products", "partners", "suppliers", "countries")) {
            return false;
        }
        Part last = region;
        Part next = heard.after(region);
        while (next != null
                && ((Heard.isSmall(next) || next.is("than")) && !isJoint(next) && !next.is("that")
                        || isNation(next))) {
            last = next;
            next = heard.after(next);
        }
        boolean joined = next != null && (isJoint(next) || next.is("that"));
        boolean most = heard.says("top", "least", "firstword");
        boolean free = places.home().stream().allMatch(this::isWhole);
        boolean so = next != null && next.isAny("top", "least") || joined && most;
        return (heard.opens(kind) || isOfNationNamed(region, last)) && free && so;
    }

    /** Whether a part begins with "with". */
    boolean isJoint(Part part) {
        return WITH.contains(heard.tokens().get(part.from()).fold());
    }

    /** Whether the nation stands at the noun for its parts: "the American state". */
    private boolean isOfNationNamed(Part region, Part last) {
        Part before = heard.before(region);
        return isNation(before) || isNation(heard.after(region)) || isNation(last);
    }

    /** Whether a part names the nation, or a whole that has parts of its own. */
    boolean isNation(Part part) {
        return part != null
                && part.kind() == Kind.AREA
                && places.home().contains(part.code())
                && isWhole(part.code());
    }

    private boolean isWhole(String code) {
        return code.equals(places.nation()) || !catalog.areas().membersOf(code).isEmpty();
    }
}
