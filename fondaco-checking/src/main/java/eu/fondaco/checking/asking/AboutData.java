// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.text.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Questions on what is held itself: "until when do you have data?", "da che anno partono i dati?".
 * Each of their words is one that speaks of data, of having them, of how far they go, or a small
 * one; with any other word something else is asked.
 */
final class AboutData {

    private static final Set<String> NOUNS = SmallWords.of("about-data.nouns");
    private static final Set<String> HAVING = SmallWords.of("about-data.having");
    private static final Set<String> OWNERS = SmallWords.of("about-data.owners");
    private static final Set<String> ALL = all();

    private AboutData() {}

    private static Set<String> all() {
        Set<String> all = new HashSet<>(SmallWords.of("about-data.others"));
        Stream.of(NOUNS, HAVING, OWNERS).forEach(all::addAll);
        return all;
    }

    /** Whether a question asks what is held, all of it or of some places, and until when. */
    static boolean isAsked(Heard heard) {
        List<Token> said =
                IntStream.range(0, heard.tokens().size())
                        .filter(i -> heard.of(Kind.AREA).noneMatch(p -> isIn(p, i)))
                        .mapToObj(heard.tokens()::get)
                        .filter(t -> t.kind() != Token.Kind.MARK)
                        .toList();
        List<String> words = said.stream().map(Token::fold).toList();
        boolean having = words.stream().anyMatch(HAVING::contains);
        boolean ours = words.stream().anyMatch(w -> NOUNS.contains(w) || OWNERS.contains(w));
        return having && ours && ALL.containsAll(words);
    }

    private static boolean isIn(Part part, int token) {
        return part.from() <= token && token < part.to();
    }
}
