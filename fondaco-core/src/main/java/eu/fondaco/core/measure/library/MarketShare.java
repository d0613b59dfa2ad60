// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.UniverseWords;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import java.util.List;

/** What one reporter has of the same trade of all its peers. */
final class MarketShare {

    private MarketShare() {}

    /** Itself, or all the members of a group. */
    private static boolean isAmong(String code, List<String> universe, Planner planner) {
        List<String> group = planner.frame().areas().membersOf(code);
        return universe.contains(code) || !group.isEmpty() && universe.containsAll(group);
    }

    static Plan plan(Question q, Planner planner) {
        Question among =
                q.universe() != null
                        ? q
                        : q.toBuilder()
                                .universe(new Universe(Dimension.REPORTER, Universe.ALL))
                                .build();
        if (among.universe().dimension() != Dimension.REPORTER) {
            return Plans.refused(NoteCode.SHARE_AMONG_REPORTERS.note());
        }
        Members members = Members.of(among, MeasureExpr.LEVEL, planner);
        if (members.problem() != null) {
            return Plan.impossible(members.problem());
        }
        List<String> outside =
                q.reporter().list().stream()
                        .filter(c -> !isAmong(c, members.codes(), planner))
                        .toList();
        if (!outside.isEmpty()) {
            return Plans.refused(
                    NoteCode.NOT_ONE_OF.note(outside.get(0), UniverseWords.of(among.universe())));
        }
        if (members.isAlone()) {
            return Plan.impossible(members.alone());
        }
        return Vectors.over(among, planner)
                .row(q)
                .one(planner.level(q))
                .plan(
                        NoteCode.ALL_ZERO.note(),
                        v -> {
                            double all = Vectors.sum(v) - v[v.length - 1];
                            return all == 0 ? Double.NaN : 100 * v[v.length - 1] / all;
                        },
                        Unit.PERCENT);
    }
}
