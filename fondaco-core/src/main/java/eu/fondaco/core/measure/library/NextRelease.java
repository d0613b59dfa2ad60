// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;

/** In how many days the next number is due, if it takes as long to come out as the newest did. */
final class NextRelease implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(NextRelease.class, "next_release");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        Calendar calendar = new Calendar(q, planner).withDays(q);
        return calendar.plan(
                v -> {
                    int newest = calendar.newest(v);
                    if (newest < 0) {
                        return Double.NaN;
                    }
                    Period last = calendar.periods().get(newest);
                    Period next = new Period(last.start() + last.months(), last.months());
                    double cameOut = v[1 + calendar.periods().size() + newest];
                    return cameOut
                            - last.lastDay().toEpochDay()
                            + next.lastDay().toEpochDay()
                            - v[0];
                });
    }
}
