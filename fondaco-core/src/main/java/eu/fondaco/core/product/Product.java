// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.product;

import eu.fondaco.core.text.Label;
import java.util.Objects;
import java.util.Set;

/**
 * What is traded: a code in a nomenclature and edition, or a named aggregate of codes
 * ("machinery"), whose parts are then listed. {@code CPA:CK28} is nomenclature:code; a bare code is
 * the table's own.
 *
 * @param parent code of the product it is part of, or empty
 * @param parts codes it is the sum of, for a named aggregate; empty otherwise
 */
public record Product(String code, Label name, String parent, Set<String> parts) {

    /** All products of a dataset. */
    public static final String TOTAL = "TOTAL";

    /** Stands for goods that a text names and no list here has: nothing is held of them. */
    public static final String UNLISTED = "UNLISTED";

    public Product {
        if (Objects.requireNonNull(code, "code").isBlank()) {
            throw new IllegalArgumentException("a product needs a code");
        }
        Objects.requireNonNull(name, "name");
        parent = parent == null ? "" : parent;
        parts = Set.copyOf(parts);
    }
}
