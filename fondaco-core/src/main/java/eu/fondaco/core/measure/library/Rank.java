// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.RankTerm;
import eu.fondaco.core.measure.Ranking;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import java.util.List;

/** The place of a member in its universe by a level or another measure. */
final class Rank {

    private Rank() {}

    /** All partners together, where partners are ranked by level among all of them; else null. */
    private static Term whole(Question q, Planner planner) {
        boolean partners =
                q.universe() != null
                        && q.universe().dimension() == Dimension.PARTNER
                        && q.universe().members().equals(Universe.ALL);
        boolean levels =
                q.measure().inner().equals(MeasureExpr.LEVEL)
                        && !q.ascending()
                        && q.flow().isObserved();
        return partners && levels
                ? planner.level(q.toBuilder().partner(Codes.WORLD).universe(null).build())
                : null;
    }

    static Plan plan(Question q, Planner planner) {
        Members members = Members.of(q, planner);
        if (members.problem() != null) {
            return Plan.impossible(members.problem());
        }
        int self = members.indexOfOwn();
        if (self < 0) {
            return Plan.impossible(members.notAmong());
        }
        if (members.isAlone()) {
            return Plan.impossible(members.alone());
        }
        List<Ranking.Member> terms = members.terms();
        return new Plan.Number(
                new RankTerm(
                        new Ranking(terms, q.ascending(), members.areNamed()),
                        self,
                        members.absent(),
                        whole(q, planner),
                        planner.frame().mayLackMembers()),
                Unit.RANK,
                members.notes(),
                terms);
    }
}
