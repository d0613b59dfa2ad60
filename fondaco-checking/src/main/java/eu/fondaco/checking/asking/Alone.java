// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.question.Dimension;
import java.util.stream.Stream;

/**
 * Somebody who is said to be the only one that did something: "the only state whose exports fell",
 * "solo il Kent". Whether that is so only all the others tell.
 */
final class Alone {

    private static final String SAID = "alone";

    private final Heard heard;
    private final Places places;

    Alone(Heard heard, Places places) {
        this.heard = heard;
        this.places = places;
    }

    /** The word that says so; null where nobody is said to be alone. */
    Part word() {
        return heard.parts().stream()
                .filter(p -> p.is(SAID) && (whose(p) != null || isBehind(p)))
                .findFirst()
                .orElse(null);
    }

    /** Among whom one is said to be alone: those who trade, or those with whom they do. */
    Dimension among() {
        Part whose = whose(word());
        boolean abroad =
                whose != null
                        && (whose.isAny("countries", "partners", "suppliers")
                                || whose.kind() == Kind.AREA
                                        && places.abroad().contains(whose.code()));
        return abroad ? Dimension.PARTNER : Dimension.REPORTER;
    }

    /** Whether one of the provinces of an area is meant, and not one of the regions. */
    boolean isOfProvince() {
        Part whose = whose(word());
        return whose != null && whose.isAny("province", "provinces");
    }

    /** The name, or the noun for the like of it, that stands behind the word; null for none. */
    private Part whose(Part only) {
        Part next = heard.after(only);
        while (next != null && Heard.isSmall(next)) {
            next = heard.after(next);
        }
        boolean like =
                next != null
                        && Stream.of("region", "state", "province", "countries", "partners")
                                .anyMatch(next::is);
        boolean led = next != null && (heard.led(next, "to") || heard.led(next, "from"));
        return like || next != null && next.kind() == Kind.AREA && !led ? next : null;
    }

    /** "Kent alone", "il Kent da solo". */
    private boolean isBehind(Part only) {
        Part before = heard.before(only);
        return before != null
                && before.kind() == Kind.AREA
                && heard.text(only).matches("(?iu)alone|da sol[oa]");
    }
}
