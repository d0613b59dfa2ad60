// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.formula;

import eu.fondaco.core.text.Note;
import eu.fondaco.econometrics.formula.Lexer.Kind;
import eu.fondaco.econometrics.formula.Lexer.Token;
import eu.fondaco.econometrics.speech.EstimatorNote;
import java.util.ArrayList;
import java.util.List;

/** Reads expressions: or, and, not, comparison, sum, product, power, call. */
final class ExpressionParser {

    private final String text;
    private final List<Token> tokens;
    private int at;

    ExpressionParser(String text) {
        this.text = text;
        this.tokens = Lexer.tokens(text);
    }

    Expression expression() {
        Expression left = conjunction();
        while (accept("|")) {
            left = new Expression.Binary("|", left, conjunction());
        }
        return left;
    }

    private Expression conjunction() {
        Expression left = negation();
        while (accept("&")) {
            left = new Expression.Binary("&", left, negation());
        }
        return left;
    }

    private Expression negation() {
        return accept("!")
                ? new Expression.Binary("==", negation(), new Expression.Constant(0))
                : comparison();
    }

    private Expression comparison() {
        Expression left = arithmetic();
        for (String sign : List.of("==", "!=", "<=", ">=", "<", ">")) {
            if (is(sign)) {
                Token t = next();
                return compared(t, left);
            }
        }
        boolean not = peek().text().equals("not") && peek(1).text().equals("in");
        if (not || (peek().kind() == Kind.NAME && peek().text().equals("in"))) {
            Token in = next();
            if (not) {
                next();
            }
            return new Expression.OneOf(column(in, left), list(), not);
        }
        return left;
    }

    private Expression compared(Token sign, Expression left) {
        boolean equality = sign.text().equals("==") || sign.text().equals("!=");
        boolean negated = sign.text().equals("!=");
        if (peek().kind() == Kind.STRING) {
            if (!equality) {
                throw errorAt(sign, EstimatorNote.TEXT_ONLY_EQUAL.note());
            }
            return new Expression.OneOf(column(sign, left), List.of(next().text()), negated);
        }
        Expression right = arithmetic();
        if (equality && left instanceof Expression.Name a && right instanceof Expression.Name b) {
            return new Expression.Same(a.name(), b.name(), negated);
        }
        return new Expression.Binary(sign.text(), left, right);
    }

    private String column(Token sign, Expression left) {
        if (left instanceof Expression.Name n) {
            return n.name();
        }
        throw errorAt(sign, EstimatorNote.ONLY_COLUMN_COMPARED.note());
    }

    private List<String> list() {
        expect("(");
        List<String> out = new ArrayList<>();
        do {
            boolean minus = accept("-");
            Token t = next();
            if (t.kind() != Kind.STRING && t.kind() != Kind.NUMBER) {
                throw errorAt(t, EstimatorNote.VALUE_NEEDED.note());
            }
            out.add((minus ? "-" : "") + t.text());
        } while (accept(","));
        expect(")");
        return out;
    }

    /** Sums and products. */
    Expression arithmetic() {
        Expression left = product();
        while (is("+") || is("-")) {
            String sign = next().text();
            left = new Expression.Binary(sign, left, product());
        }
        return left;
    }

    private Expression product() {
        Expression left = power();
        while (is("*") || is("/")) {
            String sign = next().text();
            left = new Expression.Binary(sign, left, power());
        }
        return left;
    }

    /** A power, a call, a name, a number or something in brackets. */
    Expression power() {
        if (accept("-")) {
            return new Expression.Binary("-", new Expression.Constant(0), power());
        }
        Expression base = atom();
        return accept("^") ? new Expression.Binary("^", base, power()) : base;
    }

    private Expression atom() {
        Token t = next();
        if (t.kind() == Kind.NUMBER) {
            try {
                return new Expression.Constant(Double.parseDouble(t.text()));
            } catch (NumberFormatException e) {
                throw errorAt(t, EstimatorNote.NO_NUMBER.note(t.text()));
            }
        }
        if (t.text().equals("(") && t.kind() == Kind.SYMBOL) {
            Expression e = expression();
            expect(")");
            return e;
        }
        if (t.kind() != Kind.NAME) {
            throw errorAt(t, EstimatorNote.OPERAND_NEEDED.note(show(t)));
        }
        if (!is("(")) {
            return new Expression.Name(t.text());
        }
        if (!Expression.FUNCTIONS.containsKey(t.text())) {
            throw errorAt(
                    t,
                    EstimatorNote.NO_FUNCTION.note(
                            t.text(),
                            String.join(
                                    ", ", new java.util.TreeSet<>(Expression.FUNCTIONS.keySet()))));
        }
        next();
        Expression argument = expression();
        expect(")");
        return new Expression.Call(t.text(), argument);
    }

    String name() {
        Token t = next();
        if (t.kind() != Kind.NAME) {
            throw errorAt(t, EstimatorNote.NAME_NEEDED.note(show(t)));
        }
        return t.text();
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token next() {
        return tokens.get(at < tokens.size() - 1 ? at++ : at);
    }

    boolean isNumber() {
        return peek().kind() == Kind.NUMBER;
    }

    boolean is(String symbol) {
        return peek().kind() == Kind.SYMBOL && peek().text().equals(symbol);
    }

    boolean accept(String symbol) {
        boolean yes = is(symbol);
        if (yes) {
            next();
        }
        return yes;
    }

    void expect(String symbol) {
        if (!accept(symbol)) {
            throw error(EstimatorNote.SIGN_NEEDED.note(symbol, show(peek())));
        }
    }

    void expectEnd() {
        if (peek().kind() != Kind.END) {
            throw error(EstimatorNote.NOT_EXPECTED.note(show(peek())));
        }
    }

    FormulaException error(Note why) {
        return errorAt(peek(), why);
    }

    FormulaException errorAt(Token t, Note why) {
        return new FormulaException(text, t.at(), why);
    }

    private static Note show(Token t) {
        return t.kind() == Kind.END
                ? EstimatorNote.THE_END.note()
                : EstimatorNote.QUOTED.note(t.text());
    }
}
