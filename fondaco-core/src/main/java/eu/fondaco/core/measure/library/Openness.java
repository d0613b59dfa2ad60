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

/** All trade in per cent of GDP. */
final class Openness implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(Openness.class, "openness");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return new Plan.Number(
                Term.formula(
                        NoteCode.GDP_ZERO.note(),
                        v -> v[2] <= 0 ? Double.NaN : 100 * (v[0] + v[1]) / v[2],
                        planner.level(Flows.exports(q)),
                        planner.level(Flows.imports(q)),
                        Term.of(new Operand.Attribute("gdp", q.reporter(), q.period()))),
                Unit.PERCENT);
    }
}
