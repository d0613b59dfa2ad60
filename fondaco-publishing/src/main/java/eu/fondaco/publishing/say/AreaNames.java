// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.say;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.product.Products;
import eu.fondaco.core.text.Lang;
import java.util.List;
import java.util.stream.Collectors;

/** Names of codes for people; a code that isn't known is printed as it is. */
@FunctionalInterface
public interface AreaNames {

    /** Codes as they are. */
    AreaNames CODES = (code, lang) -> code;

    String name(String code, Lang lang);

    /** The names that lists of areas and of products give: a list of either may be an answer. */
    static AreaNames of(Areas areas, Products products) {
        return (code, lang) ->
                areas.find(code)
                        .map(Area::name)
                        .or(() -> products.find(code).map(Product::name))
                        .map(n -> n.in(lang))
                        .orElse(code);
    }

    /** The names of several codes, in their order, separated by commas. */
    default String names(List<String> codes, Lang lang) {
        return codes.stream().map(c -> name(c, lang)).collect(Collectors.joining(", "));
    }
}
