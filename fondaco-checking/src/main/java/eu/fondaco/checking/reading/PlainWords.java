// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.lexicon.Phrases;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.text.Tongue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Words of plain statements that the lexicon doesn't tell apart, since those who read prose by
 * weighing have no use for them: what adds nothing ("total", "also"), what a comparison is joined
 * with. A language without a list has no plain statements.
 */
final class PlainWords {

    /** What only tells when a sentence speaks of, and stands for nothing in it. */
    private static final String NOW = "now";

    private static final Map<Tongue, Phrases> SHIPPED = new ConcurrentHashMap<>();

    private final Phrases phrases;
    private final Phrases now;

    PlainWords(Tongue tongue) {
        Phrases all =
                SHIPPED.computeIfAbsent(
                        tongue,
                        t -> Phrases.shipped(PlainWords.class, "plain-" + t.tag() + ".txt"));
        phrases = all.only(c -> !c.equals(NOW));
        now = all.only(NOW::equals);
    }

    boolean isEmpty() {
        return phrases.isEmpty();
    }

    /** How many tokens the longest phrase at a place takes; 0 where none stands there. */
    int length(List<Token> tokens, int at, int to) {
        return phrases.length(tokens, at, to);
    }

    /** What phrases of a length do that stand at a place. */
    Set<String> at(List<Token> tokens, int at, int length) {
        return phrases.at(tokens, at, length);
    }

    /** Whether a sentence speaks of what is: "is the second market". */
    boolean isNow(List<Token> tokens, int from, int to) {
        return IntStream.range(from, to).anyMatch(i -> now.length(tokens, i, to) > 0);
    }
}
