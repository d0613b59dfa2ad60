// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.catalog.Catalog;
import java.util.List;
import java.util.stream.IntStream;

/** The one group of partners that a question names: "customers in Asia", "EU countries". */
final class PartnerGroup {

    /** Before the code of a union: all partners outside it. */
    private static final String OUTSIDE = "EXT_";

    private final Heard heard;
    private final Catalog catalog;
    private final Places places;

    PartnerGroup(Heard heard, Catalog catalog, Places places) {
        this.heard = heard;
        this.catalog = catalog;
        this.places = places;
    }

    /** Its code; empty where no group is named, or others abroad are too. */
    String code() {
        Part part = part();
        return part != null && places.abroad().equals(List.of(part.code())) ? ofMembers(part) : "";
    }

    /** Whether it is where something goes or comes from, and not where somebody is. */
    boolean isAimedAt() {
        Part part = part();
        return part != null && (heard.led(part, "to") || heard.led(part, "from"));
    }

    /** "European countries": whether it is named by the noun for its members. */
    boolean isOfCountries() {
        Part part = part();
        return part != null
                && IntStream.range(part.from(), part.to()).anyMatch(this::isOfCountries);
    }

    private boolean isOfCountries(int token) {
        AskWords.Hit hit = AskWords.of(heard.lang()).at(heard.tokens(), token);
        return hit != null && hit.categories().contains("countries");
    }

    private Part part() {
        return heard.of(Kind.AREA)
                .filter(p -> !p.code().startsWith(OUTSIDE) && !places.home().contains(p.code()))
                .filter(p -> !ofMembers(p).isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** The first of a name's codes whose members are listed; empty where none are. */
    private String ofMembers(Part area) {
        return area.codes().stream()
                .filter(c -> catalog.areas().membersOf(c).size() > 1)
                .findFirst()
                .orElse("");
    }
}
