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

/** What the reporter supplies of all that a partner imports. */
final class ShareOfPartnerImports implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(ShareOfPartnerImports.class, "share_of_partner_imports");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        if (q.partner().is(Area.WORLD)) {
            return References.needsPartner(NoteCode.THIS_SHARE.note());
        }
        Question imports =
                Flows.imports(q).toBuilder()
                        .reporter(q.partner())
                        .partner(Codes.WORLD)
                        .denominator(null)
                        .build();
        return new Plan.Number(
                Term.quotient(
                        NoteCode.PARTNER_IMPORTS_NOTHING.note(),
                        v -> v[1] == 0 ? Double.NaN : 100 * v[0] / v[1],
                        v -> v[1],
                        planner.level(Flows.exports(q)),
                        planner.level(imports)),
                Unit.PERCENT);
    }
}
