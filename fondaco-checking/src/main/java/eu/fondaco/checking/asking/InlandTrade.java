// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.catalog.Catalog;

/** Whether a part of the nation is said to trade with another: "what does Kent sell to Wales". */
final class InlandTrade {

    private final Heard heard;
    private final Places places;
    private final Catalog catalog;

    InlandTrade(Heard heard, Catalog catalog) {
        this.heard = heard;
        this.catalog = catalog;
        places = Places.of(heard, catalog);
    }

    boolean isMeant() {
        if (!places.abroad().isEmpty() || places.home().size() < 2 || heard.says("compare")) {
            return false;
        }
        boolean out = heard.says("exports", "sells");
        boolean in = heard.says("imports", "buys");
        return out != in
                && heard.of(Kind.AREA)
                        .filter(p -> isPartner(p, out ? "toward" : "outof"))
                        .anyMatch(p -> heard.of(Kind.AREA).anyMatch(o -> isTrader(o, p, out)));
    }

    private boolean isPartner(Part area, String preposition) {
        return places.home().contains(area.code()) && heard.led(area, preposition);
    }

    /** Whether an area is another than the partner, neither of them a part of the other. */
    private boolean isTrader(Part area, Part partner, boolean out) {
        return area != partner
                && places.home().contains(area.code())
                && !heard.led(area, out ? "toward" : "outof")
                && (isRestOfNation(partner)
                        || !catalog.areas().isUnder(area.code(), partner.code()))
                && !catalog.areas().isUnder(partner.code(), area.code());
    }

    /** "What does Kent sell to Britain": to the nation it is part of, of whose trade isn't told. */
    private boolean isRestOfNation(Part partner) {
        Part next = heard.after(partner);
        return partner.code().equals(places.nation())
                && !heard.says("share", "rank", "top", "least")
                && (next == null || !next.isAny("exports", "imports"));
    }
}
