// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.question;

import eu.fondaco.core.text.UnsoundException;
import java.util.Objects;
import java.util.Set;

/**
 * Among what something is ranked, counted or chosen: {@code partner:all}, {@code reporter:regions
 * of IT}, {@code reporter:EU15} (a group), {@code product:all}, {@code period:1988-2023}.
 *
 * @param members {@code all}, a group's code, {@code KINDs of PARENT}, codes joined by {@code +},
 *     {@code FIRST-LAST} years, or {@code 2 digits} of products
 */
public record Universe(Dimension dimension, String members) {

    public static final String ALL = "all";

    /** The plural kinds of area that the language knows: {@code regions of IT}. */
    public static final Set<String> KINDS =
            Set.of(
                    "regions",
                    "provinces",
                    "states",
                    "territories",
                    "countries",
                    "communities",
                    "districts",
                    "counties",
                    "cantons",
                    "departments",
                    "prefectures",
                    "municipalities");

    public Universe {
        Objects.requireNonNull(dimension, "dimension");
        members = members == null || members.isBlank() ? ALL : members.strip();
    }

    /** Reads {@code reporter:regions of IT}. */
    public static Universe parse(String text) {
        int colon = text.indexOf(':');
        String dimension = colon < 0 ? text : text.substring(0, colon);
        try {
            return new Universe(
                    Dimension.valueOf(dimension.strip().toUpperCase(java.util.Locale.ROOT)),
                    colon < 0 ? ALL : text.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            throw new UnsoundException("unsound.no-universe", text);
        }
    }

    @Override
    public String toString() {
        return dimension.word() + ":" + members;
    }
}
