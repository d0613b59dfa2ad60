// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.language.QuestionLanguage;
import java.util.List;
import java.util.Set;

/**
 * Codes of letters and figures in one: of goods, {@code S31}, {@code HS:87}, and of areas, {@code
 * G7}, {@code ITH5}. Letters with a figure that are none are nothing known: not a letter, or the
 * area whose code the letters alone are, beside a number.
 */
final class WrittenCodes {

    private static final Set<String> JOINTS = Set.of(":", "-", "/", "_", ".");

    private WrittenCodes() {}

    /** The code that begins at a token; null where none does. */
    static Part at(List<Token> tokens, int at, Catalog catalog, QuestionLanguage language) {
        int to = end(tokens, at);
        for (int end = to; end > at + 1; end--) {
            String code = text(tokens, at, end);
            if (catalog.products().find(code).isPresent()) {
                return part(Kind.GOODS, at, end, List.of(code));
            }
        }
        if (to != at + 2) {
            return null;
        }
        String letters = tokens.get(at).text();
        List<String> areas = language.areasNamed(text(tokens, at, to));
        if (!areas.isEmpty()) {
            return part(Kind.AREA, at, to, areas);
        }
        boolean capitals = letters.chars().allMatch(Character::isUpperCase);
        boolean other = letters.length() > 1 && language.areasNamed(letters).isEmpty();
        return capitals && !other ? part(Kind.UNKNOWN, at, to, List.of()) : null;
    }

    /** Where what is written in one ends, if letters begin it and a figure is in it. */
    private static int end(List<Token> tokens, int at) {
        if (tokens.get(at).kind() != Token.Kind.WORD) {
            return at;
        }
        int end = at + 1;
        boolean figures = false;
        while (end < tokens.size() && !tokens.get(end).space() && isOfCode(tokens.get(end))) {
            figures |= tokens.get(end).kind() == Token.Kind.NUMBER;
            end++;
        }
        return figures ? end : at;
    }

    private static boolean isOfCode(Token token) {
        return token.kind() != Token.Kind.MARK || JOINTS.contains(token.text());
    }

    private static String text(List<Token> tokens, int from, int to) {
        StringBuilder text = new StringBuilder();
        tokens.subList(from, to).forEach(t -> text.append(t.text()));
        return text.toString();
    }

    private static Part part(Kind kind, int from, int to, List<String> codes) {
        return new Part(kind, from, to, codes, null, null, Set.of());
    }
}
