// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.trees.Boosting;
import eu.fondaco.checking.trees.Columns;
import eu.fondaco.checking.trees.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Learns the trees that set the likeliest readings of a statement anew. What they are asked of is
 * put together once for all folds.
 */
final class Contests {

    /** How the trees are grown. */
    private static final Boosting.Settings TREES = new Boosting.Settings(150, 12, 30, 0.08, 5);

    /** The readings of one statement among the rows, the right one, and its text. */
    private record Group(int from, int to, int right, int text) {}

    private final Columns rows = new Columns();
    private final List<Group> groups = new ArrayList<>();
    private final List<Double> offset = new ArrayList<>();

    /**
     * @param joints weights by fold: each text is weighed by those that weren't learned from it
     */
    Contests(List<List<ReadAnchor>> reads, List<Consensus> others, Joint[] joints, int[] fold) {
        for (int i = 0; i < reads.size(); i++) {
            for (ReadAnchor r : reads.get(i)) {
                Draft d = Trial.texts.get(i).drafts().get(r.anchor().index());
                if (d != null && !r.readings().isEmpty()) {
                    add(i, r, d, others.get(i), joints[fold[i]]);
                }
            }
        }
    }

    private void add(int text, ReadAnchor r, Draft d, Consensus others, Joint joint) {
        double[] p = joint.probabilities(r, others);
        List<Integer> top = Joint.top(p);
        int right = 0;
        while (right < top.size() && !Exactness.same(r.readings().get(top.get(right)).draft(), d)) {
            right++;
        }
        if (right == top.size()) {
            return;
        }
        int from = rows.rows();
        for (int k = 0; k < top.size(); k++) {
            double before = p[top.get(k)];
            rows.add(Contest.features(r, top.get(k), others, before, k));
            offset.add(Joint.offset(before));
        }
        groups.add(new Group(from, rows.rows(), from + right, text));
    }

    /** Each fold's weights with trees, learned from the other folds. */
    Joint[] beside(Joint[] joints, int[] fold) {
        return IntStream.range(0, joints.length)
                .parallel()
                .mapToObj(f -> new Joint(joints[f].weights(), learned(i -> fold[i] != f)))
                .toArray(Joint[]::new);
    }

    /** Trees learned from the texts that pass. */
    Trees learned(IntPredicate passes) {
        List<Group> some = new ArrayList<>();
        int n = 0;
        for (Group g : groups) {
            if (passes.test(g.text)) {
                some.add(new Group(n, n + g.to - g.from, n + g.right - g.from, g.text));
                n += g.to - g.from;
            }
        }
        int[] at =
                groups.stream()
                        .filter(g -> passes.test(g.text))
                        .flatMapToInt(g -> IntStream.range(g.from, g.to))
                        .toArray();
        double[] start = IntStream.of(at).mapToDouble(offset::get).toArray();
        return Boosting.learn(
                rows.only(at), start, TREES, (score, g, h) -> choice(some, score, g, h));
    }

    private static void choice(List<Group> groups, double[] score, double[] g, double[] h) {
        for (Group group : groups) {
            double max = Double.NEGATIVE_INFINITY;
            for (int k = group.from; k < group.to; k++) {
                max = Math.max(max, score[k]);
            }
            double sum = 0;
            for (int k = group.from; k < group.to; k++) {
                sum += Math.exp(score[k] - max);
            }
            for (int k = group.from; k < group.to; k++) {
                double p = Math.exp(score[k] - max) / sum;
                g[k] = p - (k == group.right ? 1 : 0);
                h[k] = Math.max(1e-4, p * (1 - p));
            }
        }
    }
}
