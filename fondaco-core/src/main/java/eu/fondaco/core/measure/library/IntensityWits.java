// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;

/** The partner's share in the reporter's trade over its share in all trade, as WITS has it. */
final class IntensityWits implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(IntensityWits.class, "intensity_wits");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        if (q.partner().is(Area.WORLD)) {
            return References.needsPartner(NoteCode.TRADE_INTENSITY.note());
        }
        Codes world = References.world(q, planner);
        if (world == null) {
            return References.none();
        }
        Question reference = References.as(q, world);
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
                        planner.level(reference),
                        planner.level(reference.toBuilder().partner(Codes.WORLD).build())),
                Unit.INDEX);
    }
}
