// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds entries by words of either language, accents aside, with a typo or two, or half typed. Rare
 * words weigh more than common ones. Immutable.
 */
public final class SearchIndex {

    private static final int LONGEST_QUERY = 12;
    private static final int SHORTEST_BEGUN = 4; // letters

    private record Hit(Entry entry, double score) {}

    private final List<Entry> entries;
    private final Map<String, Set<Integer>> byWord = new LinkedHashMap<>();
    private final List<Integer> lengths = new ArrayList<>();

    public SearchIndex(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            List<String> words =
                    words(entry.name().en() + " " + entry.name().it() + " " + entry.words());
            for (String word : words) {
                byWord.computeIfAbsent(word, w -> new HashSet<>()).add(i);
            }
            lengths.add(words(entry.name().en()).size());
        }
    }

    /** Folded words of a text: lower case, no accents, no punctuation. */
    static List<String> words(String text) {
        String folded =
                Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        for (String word : folded.split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.add(word.length() > 40 ? word.substring(0, 40) : word);
            }
        }
        return words;
    }

    /** The best entries for a query, at most so many. */
    public List<Entry> find(String query, int most) {
        Map<Integer, Double> scores = new HashMap<>();
        List<String> all = words(query);
        List<String> asked = all.subList(0, Math.min(LONGEST_QUERY, all.size()));
        for (int at = 0; at < asked.size(); at++) {
            String word = asked.get(at);
            // a short word that others follow is whole: "how" begins no name
            boolean whole = word.length() < SHORTEST_BEGUN && at < asked.size() - 1;
            Map<Integer, Double> best = new HashMap<>();
            byWord.forEach(
                    (known, where) -> {
                        double likeness = Likeness.of(word, known);
                        if (likeness > 0 && (!whole || likeness == 1)) {
                            double weight =
                                    likeness * Math.log(1 + (double) entries.size() / where.size());
                            where.forEach(i -> best.merge(i, weight, Math::max));
                        }
                    });
            best.forEach((i, score) -> scores.merge(i, score, Double::sum));
        }
        List<Hit> hits = new ArrayList<>();
        scores.forEach(
                (i, score) ->
                        hits.add(
                                new Hit(entries.get(i), score * (1 + 1.0 / (1 + lengths.get(i))))));
        double floor = hits.stream().mapToDouble(Hit::score).max().orElse(0) * 0.35;
        return hits.stream()
                .filter(h -> h.score >= floor)
                .sorted(
                        Comparator.comparingDouble(Hit::score)
                                .reversed()
                                .thenComparing(h -> h.entry.page()))
                .limit(most)
                .map(Hit::entry)
                .toList();
    }
}
