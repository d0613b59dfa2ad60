// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Note;

/** The plans that most measures are: a formula, a quotient, or a refusal. */
final class Plans {

    private Plans() {}

    static Plan formula(Note undefined, Term.Operation formula, Unit unit, Term... parts) {
        return new Plan.Number(Term.formula(undefined, formula, parts), unit);
    }

    /** A formula that is undefined where its divisor is zero. */
    static Plan quotient(
            Note undefined,
            Term.Operation formula,
            Term.Operation divisor,
            Unit unit,
            Term... parts) {
        return new Plan.Number(Term.quotient(undefined, formula, divisor, parts), unit);
    }

    /** Something of a kind that no number can be given for. */
    static Plan refused(Note why) {
        return Plan.impossible(Problem.notMeasurable(why));
    }

    /** An attribute of the reporter in the question's period. */
    static Term attribute(String indicator, Question q) {
        return Term.of(new Operand.Attribute(indicator, q.reporter(), q.period()));
    }
}
