// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.lexicon.Names;
import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.text.Lang;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Places whose first word is shortened to letters of the compass: "N Ireland", "S. Korea", "NE
 * England". The letters are read from {@code compass.txt}.
 */
final class Compass {

    private final Lang lang;
    private final Names names;
    private final UnaryOperator<List<String>> likeliest;
    private final Map<String, List<String>> words;

    /**
     * Of a language.
     *
     * @param likeliest codes of areas of one name, the likeliest first
     */
    Compass(Lang lang, Names names, UnaryOperator<List<String>> likeliest) {
        this.lang = lang;
        this.names = names;
        this.likeliest = likeliest;
        words =
                BothTongues.of("compass.txt", 1, lang).stream()
                        .collect(Collectors.toMap(l -> l.meant().get(0), l -> l.words()));
    }

    /** A place so shortened; null where none stands at a token. */
    Part at(List<Token> tokens, int at) {
        List<String> full = words.get(tokens.get(at).text());
        if (full == null) {
            return null;
        }
        int rest = at + 1 < tokens.size() && tokens.get(at + 1).is(".") ? at + 2 : at + 1;
        for (int to = Math.min(rest + 2, tokens.size()); to > rest; to--) {
            for (String word : full) {
                Part place = place(word, tokens.subList(rest, to), at, to);
                if (place != null) {
                    return place;
                }
            }
        }
        return null;
    }

    private Part place(String word, List<Token> rest, int at, int to) {
        if (!rest.stream().allMatch(Token::isWord)) {
            return null;
        }
        String name = word.substring(0, 1).toUpperCase(lang.locale()) + word.substring(1);
        String said = name + rest.stream().map(t -> " " + t.text()).collect(Collectors.joining());
        List<Token> alone = Tokenizer.tokens(said, 0, said.length());
        Names.AreaHit hit = names.area(alone, 0, lang);
        return hit == null || hit.length() < alone.size()
                ? null
                : new Part(Kind.AREA, at, to, likeliest.apply(hit.codes()), null, null, Set.of());
    }
}
