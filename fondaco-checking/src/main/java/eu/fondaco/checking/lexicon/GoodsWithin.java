// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.lexicon;

import eu.fondaco.core.text.Shipped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In which class of a classification goods fall that it doesn't tell apart, from {@code
 * goods-within.txt}: aircraft in transport equipment. The same in all languages.
 */
final class GoodsWithin {

    private static final Map<String, List<String>> CLASSES = read();

    private GoodsWithin() {}

    private static Map<String, List<String>> read() {
        Map<String, List<String>> all = new HashMap<>();
        Shipped.lines(GoodsWithin.class, "goods-within.txt")
                .map(l -> l.split(" \\| "))
                .forEach(p -> all.put(p[0], Arrays.asList(p[1].split(" "))));
        return all;
    }

    /**
     * Codes of held products that are such a class; none where none is.
     *
     * @param goods an id of the list of goods
     * @param held codes, with letters of a section or without: {@code CPA:10}, {@code CPA:CA10}
     */
    static List<String> of(String goods, Set<String> held) {
        List<String> classes = CLASSES.getOrDefault(goods, List.of());
        return held.stream().filter(c -> classes.contains(numbered(c))).sorted().toList();
    }

    private static String numbered(String code) {
        return code.replaceFirst(":[A-Z]+(?=\\d)", ":");
    }
}
