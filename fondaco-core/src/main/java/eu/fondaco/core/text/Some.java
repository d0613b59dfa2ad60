// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The first of a list, one after the other.
 *
 * @param parts texts, or what is said in each language itself
 * @param more whether there are others
 */
public record Some(List<?> parts, boolean more) implements Sayable {

    public Some {
        parts = List.copyOf(parts);
    }

    /** The first few of all. */
    public static Some of(List<?> all, int shown) {
        return new Some(all.subList(0, Math.min(shown, all.size())), all.size() > shown);
    }

    @Override
    public String in(Locale language) {
        return parts.stream()
                        .map(p -> p instanceof Sayable s ? s.in(language) : p.toString())
                        .collect(Collectors.joining(", "))
                + (more ? " …" : "");
    }

    /** In English. */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
