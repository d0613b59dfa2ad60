// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;

/**
 * The partner's share in the reporter's exports over its part of what the world imports without the
 * reporter, after Drysdale and Garnaut.
 */
final class IntensityDrysdaleGarnaut implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(IntensityDrysdaleGarnaut.class, "intensity_drysdale_garnaut");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        if (q.partner().is(Area.WORLD)) {
            return References.needsPartner(NoteCode.TRADE_INTENSITY.note());
        }
        if (q.flow() != TradeFlow.EXPORTS) {
            return Plan.impossible(
                    Problem.notMeasurable(
                            NoteCode.ABOUT_EXPORTS.note("intensity_drysdale_garnaut")));
        }
        Question imports = Flows.imports(q).toBuilder().partner(Codes.WORLD).build();
        Codes others = References.others(imports, planner);
        if (others == null) {
            return References.none();
        }
        return new Plan.Number(
                Term.quotient(
                        NoteCode.SHARE_OF_ZERO.note(),
                        v ->
                                v[1] == 0 || v[2] == 0 || v[3] == 0
                                        ? Double.NaN
                                        : v[0] / v[1] / (v[2] / v[3]),
                        v -> v[1] * v[2] * v[3],
                        planner.level(q),
                        planner.level(q.toBuilder().partner(Codes.WORLD).build()),
                        planner.level(References.as(imports, q.partner())),
                        planner.level(References.as(imports, others))),
                Unit.INDEX);
    }
}
