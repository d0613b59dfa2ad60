// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import java.util.List;
import java.util.Optional;

/** The words of the lexicon at the tokens of a sentence. */
final class Words {

    final List<Token> tokens;
    final Lexicon lexicon;

    Words(List<Token> tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
    }

    /** The word of a category that begins at a token; empty past the end. */
    Optional<Lexicon.Hit> hit(int at, String category) {
        return at >= tokens.size()
                ? Optional.empty()
                : lexicon.match(tokens, at).stream()
                        .filter(h -> h.category().equals(category))
                        .findFirst();
    }

    /** Whether a token is a word of a category, whatever longer phrase stands there. */
    boolean says(int at, String category) {
        return at >= 0 && at < tokens.size() && lexicon.says(tokens.get(at), category);
    }

    boolean isArticle(int at) {
        return at < tokens.size()
                && lexicon.match(tokens, at).stream().anyMatch(h -> h.category().equals("article"));
    }
}
