// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.UniverseWords;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Ranking;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import java.util.Arrays;
import java.util.List;

/** What the first members of a universe have together of the whole. */
final class TopShare {

    private TopShare() {}

    static Plan plan(Question q, Planner planner) {
        Members members = Members.of(q, planner);
        if (members.incomplete() != null) {
            return Plan.impossible(members.incomplete());
        }
        if (q.n() < 1 || q.measure().of() != null) {
            return Plans.refused(NoteCode.TOP_SHARE_NEEDS_N.note());
        }
        if (members.codes().size() < q.n()) {
            return Plans.refused(
                    NoteCode.ONLY_OF_HELD.note(
                            members.codes().size(), UniverseWords.of(universe(q)), q.n()));
        }
        Basis basis = q.denominator();
        Question whole = basis == null ? wholeOf(q) : Planner.on(q, basis);
        if (whole.reporter() == null) {
            return Plans.refused(NoteCode.NO_SHARE_BASIS_ASKED.note());
        }
        if (basis == null
                && members.codes().contains(Planner.codeIn(whole, universe(q).dimension()))) {
            return Plans.refused(
                    NoteCode.NO_SHARE_OF_A_MEMBER.note(
                            Planner.codeIn(whole, universe(q).dimension()),
                            UniverseWords.of(universe(q))));
        }
        List<Ranking.Member> compared = members.terms();
        Term[] parts = new Term[compared.size() + 1];
        parts[0] = planner.level(whole);
        for (int i = 1; i < parts.length; i++) {
            parts[i] = compared.get(i - 1).term();
        }
        int n = q.n();
        return new Plan.Number(
                members.ofAll(
                        Term.overKnown(
                                NoteCode.FEWER_KNOWN.note(n),
                                v -> share(v, n, q.ascending()),
                                parts)),
                Unit.PERCENT,
                members.notes(),
                compared);
    }

    /** Reporters, where the question doesn't say whose members. */
    private static Universe universe(Question q) {
        return q.universe() == null ? new Universe(Dimension.REPORTER, Universe.ALL) : q.universe();
    }

    /** What members are parts of: of partners all of them, whichever the question names. */
    private static Question wholeOf(Question q) {
        switch (universe(q).dimension()) {
            case PARTNER:
                return Planner.of(q, Dimension.PARTNER, Area.WORLD);
            case PRODUCT:
                return Planner.of(q, Dimension.PRODUCT, Product.TOTAL);
            default:
                return q;
        }
    }

    private static double share(double[] v, int n, boolean ascending) {
        double[] known =
                Arrays.stream(v, 1, v.length).filter(x -> !Double.isNaN(x)).sorted().toArray();
        if (v[0] == 0 || known.length < n) {
            return Double.NaN;
        }
        int from = ascending ? 0 : known.length - n;
        return 100 * Arrays.stream(known, from, from + n).sum() / v[0];
    }
}
