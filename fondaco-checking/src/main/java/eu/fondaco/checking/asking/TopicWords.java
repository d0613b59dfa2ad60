// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.core.text.Shipped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words in English and Italian for the same field of cooperation or sector, read from {@code
 * topics.txt}: a line for a field, its words split by bars.
 */
public final class TopicWords {

    private static final Map<String, Set<String>> LIKE = read();

    private TopicWords() {}

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> like = new HashMap<>();
        Shipped.lines(TopicWords.class, "topics.txt").forEach(l -> field(like, l));
        return like;
    }

    private static void field(Map<String, Set<String>> like, String line) {
        List<String> all = new ArrayList<>();
        Stream.of(line.split("\\|")).map(TopicWords::folded).forEach(all::add);
        all.forEach(w -> like.computeIfAbsent(w, k -> new LinkedHashSet<>()).addAll(all));
    }

    /** A word or phrase in lower case without accents, its tokens apart. */
    static String folded(String phrase) {
        return String.join(" ", AskWords.fold(phrase.strip()));
    }

    /** All words for the field that a word names, itself first; it alone where none does. */
    public static Set<String> like(String word) {
        String said = folded(word);
        Set<String> all = new LinkedHashSet<>(Set.of(said));
        all.addAll(LIKE.getOrDefault(said, Set.of()));
        return all;
    }

    /** Whether a folded word names a field of cooperation. */
    static boolean isField(String word) {
        return LIKE.containsKey(word);
    }

    /** Names of fields of more than one token. */
    static Stream<String> phrases() {
        return LIKE.keySet().stream().filter(w -> w.contains(" "));
    }
}
