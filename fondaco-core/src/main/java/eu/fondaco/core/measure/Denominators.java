// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import java.util.Optional;

/**
 * What a share is a share of when nobody says: of all partners where a partner is named, else of
 * all products where a product is named, else of the reporter's country.
 */
public final class Denominators {

    private Denominators() {}

    /** The denominator named, or the default one; empty when there is none. */
    public static Optional<Basis> of(Question question, Areas areas) {
        if (question.denominator() != null) {
            return Optional.of(question.denominator());
        }
        if (!question.partner().is(Area.WORLD)) {
            return Optional.of(Basis.ofPartner(Codes.WORLD));
        }
        if (!question.product().is(Product.TOTAL)) {
            return Optional.of(Basis.ofProduct(Codes.TOTAL));
        }
        return question.reporter() == null
                ? Optional.empty()
                : countryOf(question.reporter(), areas).map(c -> Basis.ofReporter(Codes.of(c)));
    }

    /** The country that all those areas are parts of. */
    public static Optional<String> countryOf(Codes codes, Areas areas) {
        String country = null;
        for (String code : codes.list()) {
            String above = countryOf(code, areas);
            if (above == null || country != null && !country.equals(above)) {
                return Optional.empty();
            }
            country = above;
        }
        return Optional.ofNullable(country);
    }

    private static String countryOf(String code, Areas areas) {
        Area area = areas.find(code).orElse(null);
        for (int depth = 0; depth < 16 && area != null && !area.parent().isEmpty(); depth++) {
            Area parent = areas.find(area.parent()).orElse(null);
            if (parent != null && parent.kind().equals("country")) {
                return parent.code();
            }
            area = parent;
        }
        return null;
    }
}
