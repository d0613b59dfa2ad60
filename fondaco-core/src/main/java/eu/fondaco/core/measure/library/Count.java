// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Ranking;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Condition;
import eu.fondaco.core.question.Question;
import java.util.ArrayList;
import java.util.List;

/** How many members of a universe satisfy a condition. */
final class Count {

    private Count() {}

    static Plan plan(Question q, Planner planner) {
        Condition c =
                q.condition() == null
                        ? new Condition(eu.fondaco.core.question.MeasureExpr.LEVEL, true, 0.0, null)
                        : q.condition();
        Members members = Members.of(q, c.of(), planner);
        if (members.incomplete() != null) {
            return Plan.impossible(members.incomplete());
        }
        List<Term> parts = new ArrayList<>();
        List<Ranking.Member> compared = members.terms();
        for (Ranking.Member member : compared) {
            Term own = member.term();
            if (c.value() != null) {
                double bound = c.value();
                parts.add(Term.formula(NoteCode.UNDEFINED.note(), v -> holds(v[0], bound, c), own));
            } else {
                Question other = Planner.on(members.about(member.code()), c.than());
                parts.add(
                        Term.formula(
                                NoteCode.UNDEFINED.note(),
                                v -> holds(v[0], v[1], c),
                                own,
                                planner.number(other).term()));
            }
        }
        return new Plan.Number(
                members.ofAll(
                        Term.overKnown(
                                NoteCode.NO_MEMBER_KNOWN.note(),
                                Count::sum,
                                parts.toArray(new Term[0]))),
                Unit.COUNT,
                members.notes(),
                compared);
    }

    private static double holds(double value, double bound, Condition c) {
        boolean beyond = c.above() ? value > bound : value < bound;
        return beyond || c.orEqual() && value == bound ? 1 : 0;
    }

    private static double sum(double[] v) {
        double sum = 0;
        int known = 0;
        for (double x : v) {
            if (!Double.isNaN(x)) {
                sum += x;
                known++;
            }
        }
        return known == 0 ? Double.NaN : sum;
    }
}
