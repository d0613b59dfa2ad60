// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;
import java.util.Arrays;

/** The level by member that is traded. */
final class AverageValue implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(AverageValue.class, "average_value");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return Vectors.over(q, planner)
                .row(q)
                .plan(
                        NoteCode.NOTHING_TRADED.note(),
                        v -> {
                            long active = Arrays.stream(v).filter(x -> x > 0).count();
                            return active == 0 ? Double.NaN : Vectors.sum(v) / active;
                        },
                        Unit.MONEY);
    }
}
