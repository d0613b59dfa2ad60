// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * The Theil index taken apart by the groups that lists put members in: chapters of products,
 * regions of provinces. Members that no list puts under another make one group. After Theil (1972).
 */
final class TheilGroups {

    private TheilGroups() {}

    /** A plan of one part, from the whole index and what lies between groups. */
    static Plan plan(Question q, Planner planner, BinaryOperator<Double> part) {
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
            return Plan.impossible(
                    Problem.notMeasurable(
                            "no list puts the members of "
                                    + rows.universe()
                                    + " into several groups"));
        }
        Plan plan =
                rows.plan(
                        "the levels are all zero, or one is negative",
                        x -> part.apply(Theil.of(x), between(x, group, groups.size())),
                        Unit.INDEX);
        return plan instanceof Plan.Number number && !number.notes().isEmpty()
                ? new Plan.Number(
                        number.term(), number.unit(), noted(number.notes(), groups.size()))
                : plan;
    }

    private static List<String> noted(List<String> notes, int groups) {
        List<String> all = new ArrayList<>(notes);
        all.add("in " + groups + " groups");
        return all;
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
