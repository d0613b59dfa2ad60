// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;

/** How well what one exports fits what the other imports. */
final class Complementarity implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(Complementarity.class, "complementarity");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        if (q.partner().is(Area.WORLD)) {
            return References.needsPartner("complementarity");
        }
        Question own =
                Flows.exports(q).toBuilder().partner(Codes.WORLD).product(Codes.TOTAL).build();
        Question theirs = Flows.imports(own).toBuilder().reporter(q.partner()).build();
        Vectors rows = Vectors.over(own, planner);
        return rows.row(own)
                .row(theirs)
                .plan(
                        NoteCode.ONE_TRADES_NOTHING.note(),
                        v -> fit(v, rows.size()),
                        Unevenness.turned(
                                (low, high) -> MixBounds.distance(low, high, rows.size()),
                                d -> 100 * (1 - d / 2)),
                        Unit.PERCENT);
    }

    private static double fit(double[] v, int n) {
        double[] x = Vectors.shares(Vectors.row(v, n, 0));
        double[] m = Vectors.shares(Vectors.row(v, n, 1));
        double apart = 0;
        for (int i = 0; i < n; i++) {
            apart += Math.abs(m[i] - x[i]);
        }
        return 100 * (1 - apart / 2);
    }
}
