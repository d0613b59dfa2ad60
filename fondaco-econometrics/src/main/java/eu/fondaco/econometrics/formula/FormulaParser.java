// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.formula;

import eu.fondaco.econometrics.formula.Lexer.Kind;
import eu.fondaco.econometrics.formula.Lexer.Token;
import eu.fondaco.econometrics.speech.EstimatorNote;
import java.util.ArrayList;
import java.util.List;

/** Recursive descent over the tokens of a formula; expressions are {@link ExpressionParser}'s. */
final class FormulaParser {

    private final ExpressionParser tokens;
    private boolean intercept = true;

    private FormulaParser(String text) {
        this.tokens = new ExpressionParser(text);
    }

    static Expression expression(String text) {
        ExpressionParser p = new ExpressionParser(text);
        Expression e = p.expression();
        p.expectEnd();
        return e;
    }

    static EffectName effect(String text) {
        FormulaParser p = new FormulaParser(text);
        EffectName e = p.effectName();
        p.tokens.expectEnd();
        return e;
    }

    static Formula formula(String text) {
        FormulaParser p = new FormulaParser(text);
        Expression outcome = p.tokens.arithmetic();
        p.tokens.expect("~");
        List<Term> terms = p.terms();
        List<EffectName> effects = p.tokens.accept("|") ? p.effects() : List.of();
        if (p.tokens.is("|")) {
            throw p.tokens.error(EstimatorNote.TWO_PARTS.note());
        }
        p.tokens.expectEnd();
        return new Formula(outcome, terms, p.intercept, effects);
    }

    private List<Term> terms() {
        List<Term> out = new ArrayList<>();
        boolean minus = tokens.accept("-");
        do {
            if (minus || tokens.isNumber()) {
                constant(minus);
            } else {
                for (Term t : product()) {
                    if (!out.contains(t)) {
                        out.add(t);
                    }
                }
            }
            minus = tokens.is("-");
        } while (tokens.accept("+") || tokens.accept("-"));
        return out;
    }

    private void constant(boolean minus) {
        Token t = tokens.next();
        if (t.text().equals("0") && !minus || t.text().equals("1") && minus) {
            intercept = false;
        } else if (!t.text().equals("1")) {
            throw tokens.errorAt(t, EstimatorNote.ONLY_CONSTANT.note());
        }
    }

    private List<Term> product() {
        List<Term> left = List.of(factor());
        while (tokens.is(":") || tokens.is("*")) {
            boolean crossed = tokens.next().text().equals("*");
            Term right = factor();
            List<Term> both = new ArrayList<>(crossed ? left : List.of());
            if (crossed) {
                both.add(right);
            }
            left.forEach(l -> both.add(l.times(right)));
            left = both;
        }
        return left;
    }

    private Term factor() {
        Token t = tokens.peek();
        if (t.kind() == Kind.NAME
                && (t.text().equals("factor") || t.text().equals("i"))
                && tokens.peek(1).text().equals("(")) {
            tokens.next();
            tokens.next();
            String category = tokens.name();
            List<Expression> numbers = new ArrayList<>();
            String reference = null;
            while (reference == null && tokens.accept(",")) {
                if (tokens.peek().text().equals("ref") && tokens.peek(1).text().equals("=")) {
                    tokens.next();
                    tokens.expect("=");
                    reference = level();
                } else if (numbers.isEmpty()) {
                    numbers.add(tokens.arithmetic());
                } else {
                    throw tokens.error(EstimatorNote.REF_NEEDED.note());
                }
            }
            tokens.expect(")");
            return new Term(numbers, List.of(category), reference);
        }
        Expression e = tokens.power();
        if (e instanceof Expression.Call c && c.function().equals("I")) {
            e = c.argument();
        }
        return new Term(List.of(e), List.of());
    }

    private String level() {
        String sign = tokens.accept("-") ? "-" : "";
        Token t = tokens.next();
        if (t.kind() == Kind.SYMBOL || t.kind() == Kind.END) {
            throw tokens.errorAt(t, EstimatorNote.LEVEL_NEEDED.note());
        }
        return sign + t.text();
    }

    private List<EffectName> effects() {
        List<EffectName> out = new ArrayList<>();
        do {
            if (tokens.isNumber()) {
                Token t = tokens.next();
                if (!t.text().equals("0") && !t.text().equals("1")) {
                    throw tokens.errorAt(t, EstimatorNote.EFFECT_IS_COLUMN.note());
                }
            } else {
                EffectName e = effectName();
                if (!out.contains(e)) {
                    out.add(e);
                }
            }
        } while (tokens.accept("+"));
        return out;
    }

    private EffectName effectName() {
        List<String> columns = new ArrayList<>();
        do {
            columns.add(tokens.name());
        } while (tokens.accept("^"));
        return new EffectName(columns);
    }
}
