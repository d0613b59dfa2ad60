// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.lexicon;

import eu.fondaco.checking.text.Token;
import java.util.List;

/** Matches the words of a phrase on tokens, skipping hyphens. */
final class PhraseMatch {

    private PhraseMatch() {}

    /** How many tokens the phrase takes at that place; 0 where it doesn't stand there. */
    static int length(List<String> words, List<Token> tokens, int at, boolean folded) {
        int i = at;
        for (int w = 0; w < words.size(); w++) {
            while (w > 0
                    && i < tokens.size()
                    && (tokens.get(i).is("-")
                            || tokens.get(i).is("\u2013")
                            || tokens.get(i).is("."))
                    && i + 1 < tokens.size()
                    && (!tokens.get(i).is(".") || tokens.get(i - 1).text().length() == 1)) {
                i++;
            }
            if (i >= tokens.size()) {
                return 0;
            }
            String word = words.get(w);
            Token t = tokens.get(i);
            String form = folded ? t.fold() : t.norm();
            boolean fits =
                    word.endsWith("*")
                            ? t.isWord() && form.regionMatches(0, word, 0, word.length() - 1)
                            : form.equals(word);
            if (!fits) {
                return 0;
            }
            i++;
        }
        return i - at;
    }
}
