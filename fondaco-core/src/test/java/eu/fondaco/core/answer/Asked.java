// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Condition;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables of questions with hand-computed answers: {@code measure key=value … | expected}. Keys are
 * those of a question; {@code of=partner:W00} is a denominator, {@code if=growth>0} a condition. An
 * expected number is met to six digits, {@code ?} is no answer, {@code A B C} a list.
 */
public final class Asked {

    private Asked() {}

    /** Lines that aren't answered as expected, with what was answered. */
    public static List<String> wrong(QuestionEngine engine, String table) {
        List<String> wrong = new ArrayList<>();
        for (String line : table.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
            String[] sides = line.split("\\|");
            Answer answer = engine.answer(question(sides[0].strip()), null);
            String got = text(answer);
            if (!agree(got, sides[1].strip())) {
                wrong.add(
                        line
                                + " -> "
                                + got
                                + " "
                                + (answer instanceof Answer.Unknown ? answer : ""));
            }
        }
        return wrong;
    }

    private static boolean agree(String got, String expected) {
        try {
            String[] e = expected.split(" ", 2);
            String[] g = got.split(" ", 2);
            double want = Double.parseDouble(e[0]);
            return Math.abs(Double.parseDouble(g[0]) - want) <= 1e-6 * Math.max(1, Math.abs(want))
                    && (e.length == 1 || e[1].equals(g[1]));
        } catch (NumberFormatException notANumber) {
            return got.equals(expected);
        }
    }

    private static String text(Answer answer) {
        if (answer instanceof Answer.Known known) {
            return known.value().value() + " " + known.unit();
        }
        return answer instanceof Answer.Listed listed ? String.join(" ", listed.codes()) : "?";
    }

    public static Question question(String text) {
        String[] words = text.split("\\s+");
        Question.Builder b = Question.of(words[0]).reporter("AA").period(Period.year(2018));
        for (int i = 1; i < words.length; i++) {
            String key = words[i].substring(0, words[i].indexOf('='));
            String value = words[i].substring(words[i].indexOf('=') + 1);
            switch (key) {
                case "flow":
                    b.flow(TradeFlow.parse(value));
                    break;
                case "reporter":
                    b.reporter(value);
                    break;
                case "partner":
                    b.partner(value);
                    break;
                case "product":
                    b.product(value);
                    break;
                case "period":
                    b.period(Period.parse(value));
                    break;
                case "base":
                    b.base(Period.parse(value));
                    break;
                case "of":
                    b.denominator(basis(value));
                    break;
                case "among":
                    b.universe(Universe.parse(value.replace('_', ' ')));
                    break;
                case "n":
                    b.n(Integer.parseInt(value));
                    break;
                case "asc":
                    b.ascending(true);
                    break;
                case "if":
                    b.condition(condition(value));
                    break;
                default:
                    throw new IllegalArgumentException(words[i]);
            }
        }
        return b.build();
    }

    /** {@code growth>0}, {@code level<=level's basis} and so on. */
    private static Condition condition(String text) {
        String[] p = text.split("[<>]=?");
        boolean above = text.contains(">");
        boolean orEqual = text.contains("=");
        MeasureExpr of = MeasureExpr.parse(p[0]);
        return p[1].contains(":")
                ? new Condition(of, above, orEqual, null, basis(p[1]))
                : new Condition(of, above, orEqual, Double.valueOf(p[1]), null);
    }

    private static Basis basis(String text) {
        String[] p = text.split(":");
        switch (p[0]) {
            case "reporter":
                return Basis.ofReporter(Codes.parse(p[1]));
            case "partner":
                return Basis.ofPartner(Codes.parse(p[1]));
            case "product":
                return Basis.ofProduct(Codes.parse(p[1]));
            case "flow":
                return Basis.ofFlow(TradeFlow.parse(p[1]));
            default:
                return Basis.ofPeriod(Period.parse(p[1]));
        }
    }
}
