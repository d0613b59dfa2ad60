// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What a name or code in a text may mean: codes of areas, codes of products, or the text itself
 * where no catalog knows better.
 *
 * @param raw the code as written, when it must be taken as it stands; null otherwise
 */
record Referents(List<String> areas, List<String> products, String raw) {

    static Referents area(String code) {
        return new Referents(List.of(code), List.of(), null);
    }

    static Referents product(String code) {
        return new Referents(List.of(), List.of(code), null);
    }

    static Referents raw(String code) {
        return new Referents(List.of(), List.of(), code);
    }

    boolean mayBeArea() {
        return raw != null || !areas.isEmpty();
    }

    boolean mayBeProduct() {
        return raw != null || !products.isEmpty();
    }

    Referents and(Referents other) {
        return new Referents(union(areas, other.areas), union(products, other.products), raw);
    }

    private static List<String> union(List<String> a, List<String> b) {
        LinkedHashSet<String> all = new LinkedHashSet<>(a);
        all.addAll(b);
        return new ArrayList<>(all);
    }
}
