// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.text.Token;
import java.util.List;
import java.util.Set;

/** The Italian "stato" that is "been", right behind "c'è mai" or "è", and no state. */
final class BeenWord {

    private static final Set<String> BEEN = SmallWords.of("been-word.been");

    private BeenWord() {}

    /** Marks it as asking nothing. */
    static void mark(List<Part> parts, List<Token> tokens) {
        for (int i = 1; i < parts.size(); i++) {
            Part word = parts.get(i);
            Part before = parts.get(i - 1);
            boolean been =
                    word.is("state")
                            && BEEN.contains(tokens.get(word.from()).fold())
                            && before.to() == word.from()
                            && before.isAny("ever", "isthere", "have", "being")
                            && !before.is("and");
            if (been) {
                parts.set(i, Retold.set(word, Set.of("filler")));
            }
        }
    }
}
