// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.text.Token;
import eu.fondaco.core.text.Lang;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns of speech found by patterns over words, read from {@code patterns.txt}. */
final class Patterns {

    /**
     * Where a turn of speech stands.
     *
     * @param from its first token
     * @param to the token behind its last one
     */
    record Found(int from, int to) {}

    private static final Map<Lang, Map<String, Pattern>> ALL =
            Arrays.stream(Lang.values())
                    .collect(Collectors.toMap(Function.identity(), Patterns::read));

    private Patterns() {}

    private static Map<String, Pattern> read(Lang lang) {
        return BothTongues.of("patterns.txt", 1, lang).stream()
                .collect(
                        Collectors.toMap(
                                l -> l.meant().get(0),
                                l -> Pattern.compile("\\b(?:" + l.words().get(0) + ")\\b")));
    }

    /** The first place where a turn of speech stands. */
    static Optional<Found> find(String meant, Lang lang, List<Token> tokens) {
        String text = tokens.stream().map(Token::fold).collect(Collectors.joining(" "));
        Matcher m = ALL.get(lang).get(meant).matcher(text);
        if (!m.find()) {
            return Optional.empty();
        }
        int from = spaces(text.substring(0, m.start()));
        return Optional.of(new Found(from, from + 1 + spaces(m.group())));
    }

    private static int spaces(String text) {
        return (int) text.chars().filter(c -> c == ' ').count();
    }
}
