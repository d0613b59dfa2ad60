// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.catalog.Catalog;

/**
 * Whether a question on acts limits them to those with provinces: "with Chinese provinces". Not
 * where one is called so by its name, nor where they are asked for beside their country.
 */
final class Provinces {

    private final Heard heard;
    private final Catalog catalog;

    Provinces(Heard heard, Catalog catalog) {
        this.heard = heard;
        this.catalog = catalog;
    }

    /** Whether only acts with provinces are meant. */
    boolean areMeant() {
        return heard.parts().stream()
                .filter(p -> p.isAny("province", "provinces"))
                .anyMatch(p -> !isOfName(p) && !isBeside(p));
    }

    /** "The province of Flurb": what follows is the province itself. */
    private boolean isOfName(Part province) {
        Part next = heard.after(province);
        while (next != null && isBetween(next)) {
            next = heard.after(next);
        }
        boolean explains =
                next != null
                        && next.is("general")
                        && heard.tokens().get(next.from()).isCapitalised();
        return explains
                || next != null
                        && next.kind() == Kind.AREA
                        && !isCountry(next.code())
                        && !catalog.areas().find(next.code()).map(Area::isGroup).orElse(false);
    }

    /** An article or "of", and no word that is passed over: "province of the Flurb". */
    private static boolean isBetween(Part part) {
        return part.kind() == Kind.CUE && part.is("filler") && !part.is("general");
    }

    /** "With Japan and its provinces": a country before, and a joint between. */
    private boolean isBeside(Part province) {
        Part country =
                heard.of(Kind.AREA)
                        .filter(p -> p.to() <= province.from() && isCountry(p.code()))
                        .reduce((one, other) -> other)
                        .orElse(null);
        return country != null
                && heard.parts().stream()
                        .filter(p -> p.from() >= country.to() && p.to() <= province.from())
                        .anyMatch(p -> p.is("and"));
    }

    private boolean isCountry(String code) {
        return catalog.areas().find(code).map(a -> a.kind().equals("country")).orElse(false);
    }
}
