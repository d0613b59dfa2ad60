// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.lexicon;

import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.text.Shipped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Words and phrases with what they do in a sentence, read from lines {@code what | phrase | phrase
 * …}. A phrase may do several things. Immutable.
 */
public final class Phrases {

    private record Phrase(List<String> words, String category) {}

    /** By their first word. */
    private final Map<String, List<Phrase>> phrases;

    private Phrases(Map<String, List<Phrase>> phrases) {
        this.phrases = phrases;
    }

    private static Phrases read(String lines) {
        Phrases out = new Phrases(new HashMap<>());
        lines.lines().filter(l -> !l.startsWith("#") && !l.isBlank()).forEach(out::line);
        return out;
    }

    /** Those that do certain things. */
    public Phrases only(Predicate<String> what) {
        Map<String, List<Phrase>> out = new HashMap<>();
        phrases.forEach(
                (word, all) -> {
                    List<Phrase> some = all.stream().filter(p -> what.test(p.category)).toList();
                    if (!some.isEmpty()) {
                        out.put(word, some);
                    }
                });
        return new Phrases(out);
    }

    /**
     * Phrases that ship with the program.
     *
     * @param by the class beside which their file is
     * @return none where there is no such file
     */
    public static Phrases shipped(Class<?> by, String file) {
        return read(Shipped.find(by, file).orElse(""));
    }

    private void line(String line) {
        String[] parts = line.split(" \\| ");
        for (int i = 1; i < parts.length; i++) {
            List<String> words =
                    Tokenizer.tokens(parts[i], 0, parts[i].length()).stream()
                            .map(Phrases::key)
                            .toList();
            phrases.computeIfAbsent(words.get(0), k -> new ArrayList<>())
                    .add(new Phrase(words, parts[0]));
        }
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return phrases.isEmpty();
    }

    /** A word without accents, but for one of a letter: "e" isn't "è". */
    private static String key(Token t) {
        return t.norm().length() == 1 ? t.norm() : t.fold();
    }

    private List<Phrase> from(List<Token> tokens, int at) {
        return phrases.getOrDefault(key(tokens.get(at)), List.of());
    }

    /** How many tokens the longest phrase at a place takes; 0 where none stands there. */
    public int length(List<Token> tokens, int at, int to) {
        return from(tokens, at).stream()
                .filter(p -> stands(p, tokens, at, to))
                .mapToInt(p -> p.words.size())
                .max()
                .orElse(0);
    }

    /** What phrases of a length do that stand at a place. */
    public Set<String> at(List<Token> tokens, int at, int length) {
        Set<String> out = new TreeSet<>();
        for (Phrase p : from(tokens, at)) {
            if (p.words.size() == length && stands(p, tokens, at, at + length)) {
                out.add(p.category);
            }
        }
        return out;
    }

    private static boolean stands(Phrase p, List<Token> tokens, int at, int to) {
        if (at + p.words.size() > to) {
            return false;
        }
        for (int i = 0; i < p.words.size(); i++) {
            if (!key(tokens.get(at + i)).equals(p.words.get(i))) {
                return false;
            }
        }
        return true;
    }
}
