// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.core.text.Shipped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Small words of both languages by what they do in a question, and categories of words that a rule
 * looks for together, from {@code small.txt}.
 */
final class SmallWords {

    private static final Map<String, Set<String>> WORDS = read();

    private SmallWords() {}

    /**
     * The words of one line of the file, in its order.
     *
     * @throws IllegalStateException where there is none of that name
     */
    static Set<String> of(String name) {
        Set<String> words = WORDS.get(name);
        if (words == null) {
            throw new IllegalStateException("small.txt has no line '" + name + "'");
        }
        return words;
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> out = new LinkedHashMap<>();
        Shipped.lines(SmallWords.class, "small.txt")
                .map(l -> l.split(" = ", 2))
                .forEach(
                        l -> {
                            Set<String> words = new LinkedHashSet<>(List.of(l[1].split(", ")));
                            out.put(l[0], Collections.unmodifiableSet(words));
                        });
        return out;
    }
}
