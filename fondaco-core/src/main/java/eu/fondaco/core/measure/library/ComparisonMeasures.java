// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Ranking;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One measure set against another one of the same kind, and members set in order. */
final class ComparisonMeasures {

    private ComparisonMeasures() {}

    /** How many times one level, or another measure, another one is. */
    static Plan ratio(Question q, Planner planner) {
        return ratio(q, planner, 1, Unit.TIMES);
    }

    /** A ratio in per cent: exports on imports is the cover ratio. */
    static Plan ratioPercent(Question q, Planner planner) {
        return ratio(q, planner, 100, Unit.PERCENT);
    }

    private static Plan ratio(Question q, Planner planner, int scale, Unit unit) {
        if (q.denominator() == null) {
            return Plans.refused(NoteCode.NO_COMPARISON_ASKED.note());
        }
        Plan.Number own = planner.inner(q.toBuilder().denominator(null).build());
        Plan.Number other = planner.inner(Planner.on(q, q.denominator()));
        return new Plan.Number(
                Term.quotient(
                        NoteCode.RATIO_TO_ZERO.note(),
                        v -> v[1] == 0 ? Double.NaN : scale * v[0] / v[1],
                        v -> v[1],
                        own.term(),
                        other.term()),
                unit,
                own.notes());
    }

    /** How far apart two levels, or two other measures, are in one period. */
    static Plan difference(Question q, Planner planner) {
        if (q.denominator() == null) {
            return Plans.refused(NoteCode.NO_COMPARISON_ASKED.note());
        }
        Plan.Number own = planner.inner(q.toBuilder().denominator(null).build());
        Plan.Number other = planner.inner(Planner.on(q, q.denominator()));
        return new Plan.Number(
                Term.formula(
                        NoteCode.DIFFERENCE_UNDEFINED.note(),
                        v -> v[0] - v[1],
                        own.term(),
                        other.term()),
                own.unit().ofDifference(),
                own.notes());
    }

    /** The first members of a universe, in order. */
    static Plan top(Question q, Planner planner) {
        Members members = Members.of(q, planner);
        if (members.incomplete() != null) {
            return Plan.impossible(members.incomplete());
        }
        if (q.n() < 1) {
            return Plans.refused(NoteCode.NO_NUMBER_LISTED_ASKED.note());
        }
        return new Plan.Listing(
                new Ranking(members.terms(), q.ascending(), members.areNamed()),
                q.n(),
                members.notes());
    }

    /** How many products are traded with how many partners, pair by pair. */
    static Plan pairs(Question q, Planner planner) {
        Cube cube = Cube.of(q, planner);
        if (cube.problem() != null) {
            return Plan.impossible(cube.problem());
        }
        List<Term> parts = new ArrayList<>();
        cube.addTo(parts, q.toBuilder().universe(null).build(), planner);
        return new Plan.Number(
                Term.formula(
                        NoteCode.UNDEFINED.note(),
                        v -> Arrays.stream(v).filter(x -> x > 0).count(),
                        parts.toArray(new Term[0])),
                Unit.COUNT,
                List.of(cube.note()));
    }
}
