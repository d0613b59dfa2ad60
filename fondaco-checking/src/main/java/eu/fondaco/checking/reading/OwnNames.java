// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.text.Tokenizer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Whether goods are called by their own name or by a word for more or less than them. */
final class OwnNames {

    /** Letters by which words of a name are told in other forms of them. */
    private static final int STEM = 5;

    /** Shorter words of a name say nothing. */
    private static final int SHORTEST = 3;

    private OwnNames() {}

    /** Whether every word of one of a product's own names is among some words, in some form. */
    static boolean isCalled(Holdings holdings, String product, List<String> words) {
        return holdings.products().find(product).stream()
                .flatMap(p -> Stream.of(p.name().en(), p.name().it()))
                .map(Tokenizer::fold)
                .anyMatch(
                        name ->
                                Arrays.stream(name.split("[^\\p{L}]+"))
                                        .filter(w -> w.length() >= SHORTEST && !w.equals("and"))
                                        .allMatch(w -> words.stream().anyMatch(s -> like(s, w))));
    }

    private static boolean like(String one, String other) {
        int n = Math.min(STEM, Math.min(one.length(), other.length()));
        return one.length() >= SHORTEST && one.regionMatches(0, other, 0, n);
    }
}
