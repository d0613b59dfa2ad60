// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Other measures that settle a question: who published that exports grew by 5 per cent also said
 * that they rose, and that they are 1.05 times the base. Each rises with the number it is taken
 * from.
 */
final class Equivalents {

    /** A normal question, and how its answer becomes the asked one. */
    record Equivalent(Question question, DoubleUnaryOperator map, String unit) {}

    private Equivalents() {}

    static List<Equivalent> of(Question q) {
        List<Equivalent> found = new ArrayList<>();
        MeasureExpr m = q.measure();
        switch (m.id()) {
            case "multiple":
                found.add(new Equivalent(as(q, "growth", m.of()), g -> 1 + g / 100, "times"));
                break;
            case "growth":
                found.add(new Equivalent(as(q, "multiple", m.of()), x -> 100 * (x - 1), "percent"));
                break;
            case "ratio":
                found.add(new Equivalent(as(q, "ratio_percent", m.of()), x -> x / 100, "times"));
                break;
            case "ratio_percent":
                found.add(new Equivalent(as(q, "ratio", m.of()), x -> x * 100, "percent"));
                break;
            case "sign":
                if (m.of() != null
                        && (m.of().id().equals("change") || m.of().id().equals("growth"))) {
                    found.add(new Equivalent(as(q, "growth", m.of().of()), Math::signum, "sign"));
                    found.add(new Equivalent(as(q, "change", m.of().of()), Math::signum, "sign"));
                }
                break;
            case "trend":
                if (Planner.baseOf(q).equals(q.period().plusYears(-1))) {
                    found.add(new Equivalent(as(q, "growth", m.of()), Math::signum, "sign"));
                }
                break;
            default:
        }
        return found;
    }

    private static Question as(Question q, String id, MeasureExpr of) {
        return Planner.measuring(q, new MeasureExpr(id, of));
    }
}
