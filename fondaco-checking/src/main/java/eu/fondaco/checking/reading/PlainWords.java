// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.text.Tongue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Words of plain statements that the lexicon doesn't tell apart, since those who read prose by
 * weighing have no use for them: what adds nothing ("total", "also"), what a comparison is joined
 * with. A language without a list has no plain statements.
 */
final class PlainWords {

    private record Phrase(List<String> words, String category) {}

    /** What only tells when a sentence speaks of, and stands for nothing in it. */
    private static final String NOW = "now";

    private static final Map<Tongue, List<Phrase>> SHIPPED = new ConcurrentHashMap<>();

    private final List<Phrase> phrases;

    PlainWords(Tongue tongue) {
        phrases = SHIPPED.computeIfAbsent(tongue, PlainWords::shipped);
    }

    private static List<Phrase> shipped(Tongue tongue) {
        String file = "plain-" + tongue.tag() + ".txt";
        try (InputStream in = PlainWords.class.getResourceAsStream(file)) {
            List<Phrase> out = new ArrayList<>();
            if (in != null) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(l -> !l.startsWith("#") && !l.isBlank())
                        .forEach(l -> phrases(l, out));
            }
            return List.copyOf(out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the shipped words " + file, e);
        }
    }

    private static void phrases(String line, List<Phrase> out) {
        String[] parts = line.split(" \\| ");
        for (int i = 1; i < parts.length; i++) {
            List<String> words =
                    Tokenizer.tokens(parts[i], 0, parts[i].length()).stream()
                            .map(Token::fold)
                            .toList();
            out.add(new Phrase(words, parts[0]));
        }
    }

    boolean isEmpty() {
        return phrases.isEmpty();
    }

    /** How many tokens the longest phrase at a place takes; 0 where none stands there. */
    int length(List<Token> tokens, int at, int to) {
        return phrases.stream()
                .filter(p -> !p.category.equals(NOW) && stands(p, tokens, at, to))
                .mapToInt(p -> p.words.size())
                .max()
                .orElse(0);
    }

    /** What phrases of a length do that stand at a place. */
    Set<String> at(List<Token> tokens, int at, int length) {
        Set<String> out = new TreeSet<>();
        for (Phrase p : phrases) {
            boolean now = p.category.equals(NOW);
            if (!now && p.words.size() == length && stands(p, tokens, at, at + length)) {
                out.add(p.category);
            }
        }
        return out;
    }

    /** Whether a sentence speaks of what is: "is the second market". */
    boolean isNow(List<Token> tokens, int from, int to) {
        return phrases.stream()
                .filter(p -> p.category.equals(NOW))
                .anyMatch(p -> IntStream.range(from, to).anyMatch(i -> stands(p, tokens, i, to)));
    }

    private static boolean stands(Phrase p, List<Token> tokens, int at, int to) {
        if (at + p.words.size() > to) {
            return false;
        }
        for (int i = 0; i < p.words.size(); i++) {
            if (!tokens.get(at + i).fold().equals(p.words.get(i))) {
                return false;
            }
        }
        return true;
    }
}
