// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Cuts a block's tokens into sentences. */
public final class Sentences {

    private Sentences() {}

    /**
     * The sentences, each a non-empty run of tokens.
     *
     * @param says whether a token is a word of a category of the language's lexicon, such as {@code
     *     abbreviation}
     */
    public static List<List<Token>> split(List<Token> tokens, BiPredicate<Token, String> says) {
        List<List<Token>> out = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (ends(tokens, i, says)
                    && !(i - from < 8
                            && i > from + 1
                            && dots(tokens, i)
                            && i + 1 < tokens.size())) { // "per head... Korea sells more": a note
                int to = i + 1;
                while (to < tokens.size() && isClosing(tokens.get(to))) {
                    to++;
                }
                out.add(tokens.subList(from, to));
                from = to;
                i = to - 1;
            }
        }
        if (from < tokens.size()) {
            out.add(tokens.subList(from, tokens.size()));
        }
        return out;
    }

    private static boolean isClosing(Token t) {
        return !t.space() && (t.is("\"") || t.is("\u201d") || t.is("\u00bb") || t.is(")"));
    }

    private static boolean dots(List<Token> tokens, int i) {
        Token t = tokens.get(i);
        return t.is("\u2026") || t.is(".") && i > 1 && tokens.get(i - 1).is(".") && !t.space();
    }

    private static boolean ends(List<Token> tokens, int i, BiPredicate<Token, String> says) {
        Token t = tokens.get(i);
        if (t.is("!") || t.is("?")) {
            return true;
        }
        if (dots(tokens, i)
                && i + 1 < tokens.size()
                && tokens.get(i + 1).kind() != Token.Kind.MARK
                && !tokens.get(i + 1).isCapitalised()) {
            return false; // "China first... 27% of sales"
        }
        if (t.is("\u2026")) {
            return true;
        }
        if (!t.is(".")) {
            return false;
        }
        if (i + 1 >= tokens.size()) {
            return true;
        }
        Token next = tokens.get(i + 1);
        if (!next.space() && !isClosing(next)) {
            return false;
        }
        Token before = i > 0 ? tokens.get(i - 1) : null;
        if (before != null && before.isWord() && !t.space()) {
            String w = before.norm();
            if (w.length() == 1 && before.isCapitalised()) {
                return false;
            }
            if (says.test(before, "abbreviation.number")) {
                return next.kind() != Token.Kind.NUMBER;
            }
            if (says.test(before, "abbreviation")) {
                return (next.isCapitalised()
                                || next.is("\"")
                                || next.is("\u201c")
                                || next.is("\u00ab"))
                        && says.test(before, "abbreviation.end");
            }
        }
        return next.isCapitalised()
                || next.kind() != Token.Kind.WORD
                || !Character.isLowerCase(next.text().charAt(0));
    }
}
