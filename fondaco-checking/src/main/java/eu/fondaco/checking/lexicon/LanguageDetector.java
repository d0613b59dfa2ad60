// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.lexicon;

import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.text.Tongue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells a text's language by its most frequent small words. */
public final class LanguageDetector {

    private static final int LOOK = 20_000;

    private LanguageDetector() {}

    /** The language whose small words occur most among the first tokens; the first on a tie. */
    public static Tongue detect(Document document, Lexicons lexicons) {
        String head = document.plain().substring(0, Math.min(LOOK, document.plain().length()));
        List<Token> tokens = Tokenizer.tokens(head, 0, head.length());
        Tongue best = Tongue.EN;
        int most = -1;
        for (Tongue tongue : lexicons.tongues()) {
            Set<String> words = new HashSet<>(lexicons.detect(tongue));
            int count = (int) tokens.stream().filter(t -> words.contains(t.norm())).count();
            if (count > most) {
                most = count;
                best = tongue;
            }
        }
        return best;
    }
}
