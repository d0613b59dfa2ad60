// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.lexicon.Names;
import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Shipped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words by which people ask, in one language, by what they ask for. Read from {@code en.txt}
 * and {@code it.txt}: a line for a category, its phrases split by bars; {@code word*} matches any
 * ending, {@code ~verb} every regular form of a verb.
 */
final class AskWords {

    /** Faces made of marks, and pictures of them: they end what they stand behind. */
    private static final Pattern SMILES =
            Pattern.compile(
                    "(?<=\\s|^)[:;=]['o-]?[()DPp|/](?=\\s|$)|[\\x{1F300}-\\x{1FAFF}\\x{2600}-\\x{27BF}]\\x{FE0F}?");

    /**
     * Words found at a place.
     *
     * @param length in tokens
     * @param categories all that they belong to
     */
    record Hit(int length, Set<String> categories) {}

    /**
     * Words of a category.
     *
     * @param written one word as the list has it, with its accent; empty for several
     */
    private record Phrase(List<String> words, boolean open, String category, String written) {}

    private static final Map<Lang, AskWords> SHIPPED = shipped();

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();
    private final List<Phrase> beginnings = new ArrayList<>();

    private final Lang lang;

    private AskWords(Lang lang) {
        this.lang = lang;
    }

    static AskWords of(Lang lang) {
        return SHIPPED.get(lang);
    }

    private static Map<Lang, AskWords> shipped() {
        Map<Lang, AskWords> all = new EnumMap<>(Lang.class);
        for (Lang lang : Lang.values()) {
            all.put(lang, read(lang, lang.tag() + ".txt"));
        }
        return all;
    }

    /** The words by which somebody says that something is theirs: "our", "mia". */
    static Set<String> own() {
        return SHIPPED.values().stream()
                .flatMap(w -> w.said("own"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static AskWords read(Lang lang, String file) {
        AskWords words = new AskWords(lang);
        Shipped.lines(AskWords.class, file).forEach(words::line);
        return words;
    }

    private void line(String line) {
        String[] parts = line.split(" = ", 2);
        for (String phrase : parts[1].split(" \\| ")) {
            String said = phrase.strip();
            if (said.startsWith("~")) {
                VerbForms.of(said.substring(1), lang).forEach(f -> line(parts[0] + " = " + f));
                continue;
            }
            boolean open = said.endsWith("*");
            List<String> words = fold(open ? said.substring(0, said.length() - 1) : said);
            String written = words.size() == 1 && !open ? said.toLowerCase(lang.locale()) : "";
            Phrase p = new Phrase(words, open, parts[0].strip(), written);
            if (open && words.size() == 1) {
                beginnings.add(p);
            } else if (!words.isEmpty()) {
                byFirst.computeIfAbsent(words.get(0), w -> new ArrayList<>()).add(p);
            }
        }
    }

    /** The tokens of a phrase, lower case and without accents. */
    static List<String> fold(String phrase) {
        String plain = straight(phrase);
        return Tokenizer.tokens(plain, 0, plain.length()).stream().map(Token::fold).toList();
    }

    /** A text with apostrophes as typed on a keyboard, and no faces; as long as it was. */
    static String straight(String text) {
        return SMILES.matcher(text.replace('\u2019', '\'').replace('\u2018', '\''))
                .replaceAll(m -> "!" + " ".repeat(m.group().length() - 1));
    }

    /**
     * The longest words that stand at a token and don't cut a name in two, as "all the states" does
     * in "all the United States"; null where there are none.
     *
     * @param names the name that begins at a token; null for none
     */
    Hit at(List<Token> tokens, int at, IntFunction<Names.AreaHit> names) {
        Hit hit = at(tokens, at);
        int to = hit == null ? at : at + hit.length();
        for (int i = at + 1; i < to; i++) {
            Names.AreaHit name = names.apply(i);
            if (name != null && name.length() > 1 && i + name.length() > to) {
                return at(tokens.subList(0, i), at);
            }
        }
        return hit;
    }

    /** The longest words that stand at a token; null where there are none. */
    Hit at(List<Token> tokens, int at) {
        String first = tokens.get(at).fold();
        int best = 0;
        Set<String> categories = new TreeSet<>();
        for (Phrase p : byFirst.getOrDefault(first, List.of())) {
            int length = length(p, tokens, at);
            if (length > best) {
                best = length;
                categories.clear();
            }
            if (length == best && length > 0) {
                categories.add(p.category);
            }
        }
        if (best == 1) {
            Set<String> accented = accented(tokens.get(at));
            categories = accented.isEmpty() ? categories : accented;
        }
        if (best == 0 && tokens.get(at).isWord()) {
            for (Phrase p : beginnings) {
                if (first.startsWith(p.words.get(0))) {
                    best = 1;
                    categories.add(p.category);
                }
            }
        }
        return best == 0 ? null : new Hit(best, Set.copyOf(categories));
    }

    /**
     * What a word is that is written with its accent, where the list has it so too: "\u00e8", which
     * is no "e". None where it has no accent, since many leave it out.
     */
    private Set<String> accented(Token token) {
        String written = token.text().toLowerCase(lang.locale());
        return written.equals(token.fold())
                ? Set.of()
                : byFirst.getOrDefault(token.fold(), List.of()).stream()
                        .filter(p -> p.written.equals(written))
                        .map(Phrase::category)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Words that stand in the list as they are and so lose what a beginning of theirs would say:
     * each with what it loses, in order. Whoever adds a word finds here what it takes away.
     */
    Set<String> hidden() {
        Set<String> all = new TreeSet<>();
        byFirst.forEach(
                (word, phrases) -> {
                    Set<String> own = new TreeSet<>();
                    phrases.stream()
                            .filter(p -> p.words.size() == 1)
                            .forEach(p -> own.add(p.category));
                    Set<String> lost = new TreeSet<>();
                    beginnings.stream()
                            .filter(b -> word.startsWith(b.words.get(0)))
                            .filter(b -> !own.isEmpty() && !own.contains(b.category))
                            .forEach(b -> lost.add(b.category));
                    if (!lost.isEmpty()) {
                        all.add(word + " = " + String.join(" ", lost));
                    }
                });
        return all;
    }

    /** The words of a category as they are written, or how they begin, folded. */
    Stream<String> said(String category) {
        return Stream.concat(byFirst.values().stream().flatMap(List::stream), beginnings.stream())
                .filter(p -> p.category.equals(category))
                .map(p -> String.join(" ", p.words));
    }

    /** Single words that carry a meaning of their own, for the nearest to a misspelt one. */
    Stream<String> meaningful() {
        return Stream.concat(byFirst.values().stream().flatMap(List::stream), beginnings.stream())
                .filter(p -> p.words.size() == 1 && !p.open)
                .filter(p -> !p.category.equals("filler") && p.words.get(0).length() > 3)
                .map(p -> p.words.get(0))
                .distinct();
    }

    private static int length(Phrase p, List<Token> tokens, int at) {
        int size = p.words.size();
        if (at + size > tokens.size()) {
            return 0;
        }
        for (int i = 0; i < size; i++) {
            String word = tokens.get(at + i).fold();
            boolean last = i == size - 1;
            if (last && p.open ? !word.startsWith(p.words.get(i)) : !word.equals(p.words.get(i))) {
                return 0;
            }
        }
        return size;
    }
}
