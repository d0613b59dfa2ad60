// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.text.Lang;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One against all others together: "more than with everybody else combined", "più che a tutti gli
 * altri messi insieme". That is more than half of the whole.
 */
final class AgainstRest {

    private static final Pattern EN =
            Pattern.compile(
                    "\\bthan(?: (?:it|they|we|he|does|do|did|to|with|from|in|by|the|of))*"
                        + " (?:(?:all|everybody|everyone|everywhere|everything)(?: \\p{L}+){0,5}?"
                        + " (?:together|combined|rest)|rest(?: \\p{L}+){0,5}?"
                        + " (?:together|combined)|rest of the world)\\b");
    private static final Pattern IT =
            Pattern.compile(
                    "\\b(?:di|che)(?: (?:a|con|da|verso|in|il|al|col|dal|nel))*"
                            + " (?:(?:tutti|tutte|tutto)(?: \\p{L}+){0,5}?"
                            + " (?:insieme|assieme|resto)|resto(?: \\p{L}+){0,4}?"
                            + " (?:insieme|assieme)|resto del mondo)\\b");
    private static final Set<String> MARK = Set.of("halfof", "more");

    private AgainstRest() {}

    /** Puts one part for more than half in the place of such words, where more is asked. */
    static void mark(Lang lang, List<Part> parts, List<Token> tokens) {
        boolean more = parts.stream().anyMatch(p -> p.is("more") || p.is("greater"));
        String text = tokens.stream().map(Token::fold).collect(Collectors.joining(" "));
        Matcher m = (lang == Lang.EN ? EN : IT).matcher(text);
        if (!more && !text.contains(" piu ") && !text.contains(" more ") || !m.find()) {
            return;
        }
        int from = (int) text.substring(0, m.start()).chars().filter(c -> c == ' ').count();
        int to = from + 1 + (int) m.group().chars().filter(c -> c == ' ').count();
        parts.removeIf(p -> p.from() < to && p.to() > from && p.from() >= from);
        int at = (int) parts.stream().filter(p -> p.from() < from).count();
        parts.add(at, new Part(Kind.CUE, from, to, List.of(), null, null, MARK));
    }
}
