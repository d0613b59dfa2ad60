// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.UniverseWords;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Span;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The Theil index taken apart by the groups that lists put members in: chapters of products,
 * regions of provinces. Members that no list puts under another make one group. After Theil (1972).
 */
final class TheilGroups {

    private TheilGroups() {}

    /** A plan of what lies within groups, or between them. */
    static Plan plan(Question q, Planner planner, boolean within) {
        Vectors rows = Vectors.over(q, planner).row(q);
        List<String> groups = new ArrayList<>();
        int[] group = new int[rows.size()];
        for (int i = 0; i < group.length; i++) {
            Optional<String> parent = planner.frame().parent(rows.dimension(), rows.codes().get(i));
            String above = parent.orElse("");
            if (!groups.contains(above)) {
                groups.add(above);
            }
            group[i] = groups.indexOf(above);
        }
        if (rows.size() > 0 && groups.size() < 2) {
            return Plans.refused(NoteCode.NO_GROUPS.note(UniverseWords.of(rows.universe())));
        }
        int sign = within ? -1 : 1;
        Plan plan =
                rows.plan(
                        NoteCode.LEVELS_ZERO_OR_NEGATIVE.note(),
                        x ->
                                (within ? ConcentrationMeasures.theil(x) : 0)
                                        + sign * between(x, group, groups.size()),
                        (low, high) -> bounds(low, high, group, groups.size(), within),
                        Unit.INDEX);
        return plan instanceof Plan.Number number && !number.notes().isEmpty()
                ? new Plan.Number(
                        number.term(), number.unit(), noted(number.notes(), groups.size()))
                : plan;
    }

    private static List<Note> noted(List<Note> notes, int groups) {
        List<Note> all = new ArrayList<>(notes);
        all.add(NoteCode.IN_GROUPS.note(groups));
        return all;
    }

    /** What lies within is bounded by the whole less what lies between: wider than it must be. */
    private static Span bounds(
            double[] low, double[] high, int[] group, int groups, boolean within) {
        double[] sumLow = new double[groups];
        double[] sumHigh = new double[groups];
        double[] weight = new double[groups];
        for (int i = 0; i < low.length; i++) {
            if (low[i] < 0) {
                return null;
            }
            sumLow[group[i]] += low[i];
            sumHigh[group[i]] += high[i];
            weight[group[i]] += 1.0 / low.length;
        }
        Span between = Unevenness.theil(sumLow, sumHigh, weight);
        Span all = within ? Unevenness.theil(low, high) : between;
        if (between == null || all == null || !within) {
            return between;
        }
        return ConcentrationMeasures.within(all, between);
    }

    private static double between(double[] x, int[] group, int groups) {
        double[] shares = Vectors.shares(x);
        double[] share = new double[groups];
        int[] members = new int[groups];
        for (int i = 0; i < x.length; i++) {
            share[group[i]] += shares[i];
            members[group[i]]++;
        }
        double between = 0;
        for (int g = 0; g < groups; g++) {
            between += share[g] == 0 ? 0 : share[g] * Math.log(share[g] * x.length / members[g]);
        }
        return between;
    }
}
