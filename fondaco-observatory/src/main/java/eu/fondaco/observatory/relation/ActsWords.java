// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.relation;

import eu.fondaco.core.text.Shipped;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How tables of acts head their columns and call kinds of acts: {@code acts-columns.txt}. */
final class ActsWords {

    private static final String FILE = "acts-columns.txt";
    private static final String KIND = "kind.";

    /** The words of a field of an act, and of a kind as {@code kind.CODE}; the surest first. */
    private final Map<String, List<String>> words = new LinkedHashMap<>();

    ActsWords() {
        Shipped.lines(ActsWords.class, FILE)
                .map(l -> l.split("=", 2))
                .forEach(
                        l ->
                                words.put(
                                        l[0].strip(),
                                        Arrays.stream(l[1].split("\\|"))
                                                .map(String::strip)
                                                .toList()));
    }

    /**
     * How surely a column's head names a field: 0 where it doesn't, more for the field's whole
     * word, and more for one that stands earlier in its list.
     */
    int names(String field, String head) {
        String plain = plain(head);
        List<String> all = words.getOrDefault(field, List.of());
        int whole = all.indexOf(plain);
        if (whole >= 0) {
            return 2000 - whole;
        }
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).length() > 3 && (" " + plain + " ").contains(" " + all.get(i) + " ")) {
                return 1000 - i;
            }
        }
        return 0;
    }

    /** The kind that a cell's words name; {@code other} where they name none. */
    String kind(String cell) {
        String plain = " " + plain(cell) + " ";
        for (Map.Entry<String, List<String>> e : words.entrySet()) {
            if (e.getKey().startsWith(KIND)
                    && e.getValue().stream().anyMatch(w -> plain.contains(" " + w + " "))) {
                return e.getKey().substring(KIND.length());
            }
        }
        return "other";
    }

    /** Small letters without accents; what isn't a letter or digit parts words. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
