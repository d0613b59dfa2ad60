// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.product;

import eu.fondaco.core.classification.Classifications;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The products an observatory knows, by code: its own, which are listed, and those of
 * classifications it has imported, which are found by code only, since their thousands of names
 * would be taken for words. Immutable; later ones replace earlier ones.
 */
public final class Products {

    private final Map<String, Product> byCode = new LinkedHashMap<>();
    private final Map<String, List<String>> children = new HashMap<>();
    private final Classifications classifications;

    public Products(Collection<Product> products) {
        this(products, Classifications.NONE);
    }

    public Products(Collection<Product> products, Classifications classifications) {
        products.forEach(p -> byCode.put(p.code(), p));
        byCode.values()
                .forEach(
                        p ->
                                children.computeIfAbsent(p.parent(), c -> new ArrayList<>())
                                        .add(p.code()));
        this.classifications = classifications;
    }

    /** Classifications and correspondences that were imported. */
    public Classifications classifications() {
        return classifications;
    }

    public Collection<Product> list() {
        return byCode.values();
    }

    public Optional<Product> find(String code) {
        Product own = byCode.get(code);
        return own != null
                ? Optional.of(own)
                : classifications
                        .find(code)
                        .map(i -> new Product(code, i.label(), parent(code, i.parent()), Set.of()));
    }

    private static String parent(String code, String parent) {
        return parent.isEmpty() ? "" : code.substring(0, code.indexOf(':') + 1) + parent;
    }

    /** Codes of the products that name that one as their parent. */
    public List<String> childrenOf(String code) {
        List<String> own = children.getOrDefault(code, List.of());
        return own.isEmpty() ? classifications.childrenOf(code) : List.copyOf(own);
    }
}
