// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import java.util.Locale;

/** A level in a named currency, whatever that of the dataset is. */
final class InCurrency implements Measure {

    private final MeasureDefinition definition;
    private final Unit unit;

    InCurrency(String id, Unit unit) {
        definition = MeasureDefinition.read(InCurrency.class, id);
        this.unit = unit;
    }

    @Override
    public MeasureDefinition definition() {
        return definition;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        String own = planner.frame().currency();
        String wanted = unit.text("");
        if (own.equals(wanted)) {
            return new Plan.Number(planner.level(q), unit);
        }
        if (own.isEmpty()) {
            return Plan.impossible(Problem.notMeasurable(NoteCode.FIGURES_NOT_CONVERTED.note()));
        }
        String indicator = (wanted + "_per_" + own).toLowerCase(Locale.ROOT);
        return new Plan.Number(
                Term.formula(
                        NoteCode.UNDEFINED.note(),
                        v -> v[0] * v[1],
                        planner.level(q),
                        Term.of(new Operand.Attribute(indicator, Codes.WORLD, q.period()))),
                unit);
    }
}
