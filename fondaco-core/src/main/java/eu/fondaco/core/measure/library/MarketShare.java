// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;

/** What one reporter has of the same trade of all its peers. */
final class MarketShare implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(MarketShare.class, "market_share");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        Question among =
                q.universe() != null
                        ? q
                        : q.toBuilder()
                                .universe(new Universe(Dimension.REPORTER, Universe.ALL))
                                .build();
        if (among.universe().dimension() != Dimension.REPORTER) {
            return Plan.impossible(
                    Problem.notMeasurable("a market share is taken among reporters"));
        }
        return Vectors.over(among, planner)
                .row(q)
                .one(planner.level(q))
                .plan(
                        "all of them are zero",
                        v -> {
                            double all = Vectors.sum(v) - v[v.length - 1];
                            return all == 0 ? Double.NaN : 100 * v[v.length - 1] / all;
                        },
                        Unit.PERCENT);
    }
}
