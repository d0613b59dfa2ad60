// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Shipped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of one language and the tokens of the grammar they stand for, read from {@code
 * en.lexicon} and {@code it.lexicon} beside this class. Not the names of areas and products: those
 * come from the observatory's catalog.
 */
public final class Lexicon {

    /**
     * One token's words.
     *
     * @param token the grammar's name of it
     * @param value which kind, number or month it is; empty for most tokens
     * @param words the canonical word first
     */
    public record Entry(String token, String value, List<String> words) {

        public String word() {
            return words.get(0);
        }
    }

    private final Lang lang;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Entry> byPhrase = new HashMap<>();
    private final Map<String, Integer> calendar = new HashMap<>();
    private final Map<String, Double> scales = new HashMap<>();
    private final Map<String, Entry> canonical = new LinkedHashMap<>();
    private int longest = 1;

    private Lexicon(Lang lang) {
        this.lang = lang;
        String file = lang.tag() + ".lexicon";
        Shipped.lines(Lexicon.class, file).forEach(this::add);
    }

    /** The lexicon of a language, read once. */
    public static Lexicon of(Lang lang) {
        return lang == Lang.IT ? Italian.WORDS : English.WORDS;
    }

    private void add(String line) {
        int equals = line.indexOf(" = ");
        String[] head = line.substring(0, equals).strip().split(" ");
        List<String> words = alternatives(line.substring(equals + 3).strip());
        Entry entry = new Entry(head[0], head.length > 1 ? head[1] : "", words);
        entries.add(entry);
        canonical.putIfAbsent(entry.token(), entry);
        for (String word : words) {
            String key = Folding.key(word);
            switch (entry.token()) {
                case "ORDINAL",
                        "HALF",
                        "QUARTER",
                        "QUARTERS",
                        "MONTHS",
                        "MONTH",
                        "SEASON",
                        "LAST",
                        "ENDED",
                        "EARLIER" ->
                        calendar.put(
                                entry.token() + " " + key,
                                entry.value().isEmpty() ? 1 : Integer.parseInt(entry.value()));
                case "WORLD", "ALL_PRODUCTS", "ADJECTIVE" -> {
                    // names, not words of the grammar: see Names
                }
                case "SCALE" -> scales.put(key, Double.valueOf(entry.value()));
                default -> {
                    byPhrase.putIfAbsent(key, entry);
                    longest = Math.max(longest, Folding.pieces(key).size());
                }
            }
        }
    }

    private static List<String> alternatives(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int bar = text.indexOf(" | "); bar >= 0; bar = text.indexOf(" | ", from)) {
            words.add(text.substring(from, bar));
            from = bar + 3;
        }
        words.add(text.substring(from));
        return List.copyOf(words);
    }

    public Lang lang() {
        return lang;
    }

    public Collection<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The words of a token, or null. */
    Entry find(String token) {
        return canonical.get(token);
    }

    /** The entry that a folded phrase stands for, or null. */
    Entry phrase(String key) {
        return byPhrase.get(key);
    }

    /** How many words the longest phrase has. */
    int longest() {
        return longest;
    }

    /** The number of an ordinal or month, 1 for a word without one; null when it isn't that. */
    Integer calendar(String token, String key) {
        return calendar.get(token + " " + key);
    }

    /** What a number is multiplied by, or null. */
    Double scale(String key) {
        return scales.get(key);
    }

    private static final class English {
        static final Lexicon WORDS = new Lexicon(Lang.EN);
    }

    private static final class Italian {
        static final Lexicon WORDS = new Lexicon(Lang.IT);
    }
}
