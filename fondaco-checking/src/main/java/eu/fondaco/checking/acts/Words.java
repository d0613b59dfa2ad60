// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.text.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The words by which texts of one language speak of acts, from {@code acts/<language>.yaml}. */
final class Words {

    private static final Map<Lang, Words> SHIPPED = new ConcurrentHashMap<>();

    private final Lexicon lexicon;

    private Words(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The words of a language; read once. */
    static Words of(Lang lang) {
        return SHIPPED.computeIfAbsent(lang, Words::read);
    }

    private static Words read(Lang lang) {
        String file = lang.tag() + ".yaml";
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            return new Words(Lexicon.read(lang, in, "acts/" + file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the shipped words acts/" + file, e);
        }
    }

    /** The longest phrase of a category at a token. */
    Optional<Lexicon.Hit> at(List<Token> tokens, int i, String category) {
        return lexicon.match(tokens, i).stream()
                .filter(h -> h.category().equals(category))
                .findFirst();
    }

    /** All phrases at a token, the longest first. */
    List<Lexicon.Hit> at(List<Token> tokens, int i) {
        return lexicon.match(tokens, i);
    }

    boolean says(Token t, String category) {
        return lexicon.says(t, category);
    }

    Optional<String> value(Token t, String category) {
        return lexicon.value(t, category);
    }

    /** The values of a category found in a text of the register. */
    Set<String> all(String text, String category) {
        List<Token> tokens = tokens(text);
        Set<String> out = new LinkedHashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            Optional<Lexicon.Hit> hit = at(tokens, i, category);
            if (hit.isPresent()) {
                out.add(hit.get().value());
                i += hit.get().length() - 1;
            }
        }
        return out;
    }

    /** Whether any word or phrase shipped stands at a token. */
    boolean knows(List<Token> tokens, int i) {
        return !lexicon.match(tokens, i).isEmpty();
    }

    /** Whether phrases of a category, and small words, make up all of a text. */
    boolean explains(String text, String category) {
        List<Token> tokens = tokens(text);
        boolean some = false;
        for (int i = 0; i < tokens.size(); i++) {
            Optional<Lexicon.Hit> hit = at(tokens, i, category);
            if (hit.isPresent()) {
                some = true;
                i += hit.get().length() - 1;
            } else if (tokens.get(i).isWord() && !says(tokens.get(i), "the")) {
                return false;
            }
        }
        return some;
    }

    /**
     * A number in figures, as what tells it from others: thousands are joined, decimals are kept
     * apart by their sign. 0 where it is none.
     */
    static int number(Token t) {
        String s = t.text();
        if (t.kind() != Token.Kind.NUMBER || s.length() > 9) {
            return 0;
        }
        if (s.matches("\\d{1,3}(?:[.,]\\d{3})*|\\d{1,8}")) {
            return Integer.parseInt(s.replaceAll("[.,]", ""));
        }
        return s.matches("\\d{1,4}[.,]\\d{1,2}")
                ? -1 - Integer.parseInt(s.replaceAll("[.,]", ""))
                : 0;
    }

    static List<Token> tokens(String text) {
        String plain = text.replace('\u2019', '\'');
        return Tokenizer.tokens(plain, 0, plain.length());
    }
}
