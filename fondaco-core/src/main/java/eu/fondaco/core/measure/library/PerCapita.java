// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;

/** A level by head of the reporter's population, by one concept of who is counted. */
final class PerCapita implements Measure {

    private final MeasureDefinition definition;
    private final String indicator;

    PerCapita(String id, String indicator) {
        definition = MeasureDefinition.read(PerCapita.class, id);
        this.indicator = indicator;
    }

    @Override
    public MeasureDefinition definition() {
        return definition;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return new Plan.Number(
                Term.formula(
                        NoteCode.POPULATION_ZERO.note(),
                        v -> v[1] <= 0 ? Double.NaN : v[0] / v[1],
                        planner.level(q),
                        Term.of(new Operand.Attribute(indicator, q.reporter(), q.period()))),
                Unit.PER_HEAD);
    }
}
