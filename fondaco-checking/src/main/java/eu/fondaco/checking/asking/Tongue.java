// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.text.Lang;
import java.util.List;

/** Which language a question is in, by the words that ask in one and not in the other. */
public final class Tongue {

    private Tongue() {}

    /**
     * The language of a question.
     *
     * @param otherwise the language where it could be either
     */
    public static Lang of(String text, Lang otherwise) {
        String plain = AskWords.straight(text);
        List<Token> tokens = Tokenizer.tokens(plain, 0, plain.length());
        int english = known(tokens, Lang.EN);
        int italian = known(tokens, Lang.IT);
        return english == italian ? otherwise : english > italian ? Lang.EN : Lang.IT;
    }

    /** How many words of a text ask, or are small words, in a language. */
    private static int known(List<Token> tokens, Lang lang) {
        int known = 0;
        for (int at = 0; at < tokens.size(); ) {
            AskWords.Hit hit = AskWords.of(lang).at(tokens, at);
            boolean word = tokens.get(at).isWord();
            boolean general = word && GeneralWords.of(lang).isSaid(tokens.get(at).fold());
            known += hit != null && word ? hit.length() : general ? 1 : 0;
            at += hit == null ? 1 : hit.length();
        }
        return known;
    }
}
