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
import eu.fondaco.core.question.Question;

/** How far two partners' declarations of the same flow are apart. */
final class MirrorAsymmetry implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(MirrorAsymmetry.class, "mirror_asymmetry");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        if (q.partner().is(Area.WORLD) || !q.flow().isObserved()) {
            return References.needsPartner(NoteCode.MIRROR_ASYMMETRY.note());
        }
        Question mirror =
                q.toBuilder()
                        .flow(q.flow().opposite())
                        .reporter(q.partner())
                        .partner(q.reporter())
                        .build();
        return new Plan.Number(
                Term.quotient(
                        NoteCode.BOTH_DECLARE_NOTHING.note(),
                        v -> v[0] + v[1] == 0 ? Double.NaN : 200 * (v[0] - v[1]) / (v[0] + v[1]),
                        v -> v[0] + v[1],
                        planner.level(q),
                        planner.level(mirror)),
                Unit.PERCENT);
    }
}
