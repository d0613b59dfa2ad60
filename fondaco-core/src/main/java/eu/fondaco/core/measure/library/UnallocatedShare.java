// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;

/** How much of the total isn't attributed to any member of the universe. */
final class UnallocatedShare implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(UnallocatedShare.class, "unallocated_share");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return Vectors.over(q, planner)
                .row(q)
                .one(planner.level(q))
                .plan(
                        NoteCode.TOTAL_ZERO.note(),
                        v -> {
                            double total = v[v.length - 1];
                            return total == 0
                                    ? Double.NaN
                                    : 100 * (2 * total - Vectors.sum(v)) / total;
                        },
                        Unit.PERCENT);
    }
}
