// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.area;

import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Adjectives that mean an area: "Chinese", "cinese".
 *
 * @param en English ones, such as {@code Chinese}
 * @param it Italian ones in the masculine singular, such as {@code cinese} or {@code italiano}
 */
public record Demonyms(List<String> en, List<String> it) {

    /** For areas without an adjective. */
    public static final Demonyms NONE = new Demonyms(List.of(), List.of());

    public Demonyms {
        en = List.copyOf(en);
        it = List.copyOf(it);
    }

    public boolean isEmpty() {
        return en.isEmpty() && it.isEmpty();
    }

    /**
     * Every form of them in a language: in Italian with its genders and numbers. A regular ending
     * is inflected regularly, so that a form nobody uses may be among them.
     */
    public List<String> forms(Lang lang) {
        if (lang == Lang.EN) {
            return en;
        }
        Set<String> forms = new LinkedHashSet<>();
        it.forEach(word -> inflect(word, forms));
        return new ArrayList<>(forms);
    }

    private static void inflect(String word, Set<String> forms) {
        forms.add(word);
        String stem = word.substring(0, word.length() - 1);
        List<String> ends =
                switch (word.charAt(word.length() - 1)) {
                    case 'o' -> List.of("a", "i", "e");
                    case 'e' -> List.of("i");
                    case 'a' -> List.of("i", "e");
                    default -> List.of();
                };
        ends.forEach(end -> forms.add(stem + end));
        if (stem.endsWith("c") || stem.endsWith("g")) {
            forms.add(stem + "hi");
            forms.add(stem + "he");
        }
    }
}
