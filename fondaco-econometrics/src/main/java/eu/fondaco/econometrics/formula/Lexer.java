// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.formula;

import eu.fondaco.econometrics.speech.EstimatorNote;
import java.util.ArrayList;
import java.util.List;

/** Cuts the text of a formula into tokens that know their place. */
final class Lexer {

    enum Kind {
        NAME,
        NUMBER,
        STRING,
        SYMBOL,
        END
    }

    record Token(Kind kind, String text, int at) {}

    private static final List<String> LONG_SYMBOLS = List.of("==", "!=", "<=", ">=");
    private static final String SYMBOLS = "~+-*/^:|(),<>&!=";

    private final String text;
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        return new Lexer(text).all();
    }

    private List<Token> all() {
        List<Token> out = new ArrayList<>();
        while (true) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                out.add(new Token(Kind.END, "", at));
                return out;
            }
            out.add(next());
        }
    }

    private Token next() {
        int start = at;
        char c = text.charAt(at);
        if (Character.isDigit(c)
                || (c == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1)))) {
            return number(start);
        }
        if (Character.isLetter(c) || c == '_' || c == '.') {
            while (at < text.length() && isNamePart(text.charAt(at))) {
                at++;
            }
            return new Token(Kind.NAME, text.substring(start, at), start);
        }
        if (c == '"' || c == '\'' || c == '`') {
            int close = text.indexOf(c, at + 1);
            if (close < 0) {
                throw new FormulaException(
                        text, start, EstimatorNote.NEVER_CLOSED.note(String.valueOf(c)));
            }
            at = close + 1;
            return new Token(
                    c == '`' ? Kind.NAME : Kind.STRING, text.substring(start + 1, close), start);
        }
        for (String s : LONG_SYMBOLS) {
            if (text.startsWith(s, at)) {
                at += 2;
                return new Token(Kind.SYMBOL, s, start);
            }
        }
        if (SYMBOLS.indexOf(c) < 0) {
            throw new FormulaException(
                    text, start, EstimatorNote.NO_MEANING.note(String.valueOf(c)));
        }
        at++;
        return new Token(Kind.SYMBOL, String.valueOf(c), start);
    }

    private Token number(int start) {
        while (at < text.length()
                && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        int mark = at;
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
                at++;
            }
            if (at == text.length() || !Character.isDigit(text.charAt(at))) {
                at = mark;
            }
            while (at < text.length() && Character.isDigit(text.charAt(at))) {
                at++;
            }
        }
        return new Token(Kind.NUMBER, text.substring(start, at), start);
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }
}
