// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;

/** A unit value against that of the reference: the place on the ladder of qualities and prices. */
final class RelativeUnitValue implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(RelativeUnitValue.class, "relative_unit_value");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        Codes reference = References.world(q, planner);
        if (reference == null) {
            return References.none();
        }
        return new Plan.Number(
                Term.formula(
                        NoteCode.UNIT_VALUE_ZERO.note(),
                        v -> v[1] <= 0 ? Double.NaN : v[0] / v[1],
                        UnitValues.of(q),
                        UnitValues.of(References.as(q, reference))),
                Unit.INDEX);
    }
}
