// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;

/** Fisher's index linked from year to year. */
final class UnitValueChained implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(UnitValueChained.class, "unit_value_chained");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        Period base = Planner.baseOf(q);
        int years = q.period().lastYear() - base.lastYear();
        if (years < 1 || !base.plusYears(years).equals(q.period())) {
            return Plan.impossible(Problem.notMeasurable(NoteCode.CHAIN_BASE.note()));
        }
        Term[] links = new Term[years];
        for (int i = 0; i < years; i++) {
            Question link =
                    q.toBuilder().period(base.plusYears(i + 1)).base(base.plusYears(i)).build();
            Plan plan = UnitValues.index(link, planner, UnitValues::fisher, Unit.INDEX);
            if (!(plan instanceof Plan.Number number)) {
                return plan;
            }
            links[i] = number.term();
        }
        return new Plan.Number(
                Term.formula(NoteCode.LINK_UNKNOWN.note(), UnitValueChained::product, links),
                Unit.INDEX);
    }

    private static double product(double[] links) {
        double index = 100;
        for (double link : links) {
            index *= link / 100;
        }
        return index;
    }
}
