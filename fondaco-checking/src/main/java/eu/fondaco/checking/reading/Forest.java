// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.trees.Trees;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Trees that ask only whether a feature is there, laid out so that a candidate's score is found
 * without walking them: each feature rules out leaves of some trees, and of what is left of a tree
 * the first leaf is where a walk would end (the scorer of Lucchese et al., QuickScorer, 2015).
 * Immutable.
 */
final class Forest {

    /** Leaves of a tree at most. */
    private static final int MOST = Integer.SIZE;

    private final Trees trees;
    private final Map<String, Integer> index = new HashMap<>();

    /** For every feature the trees that ask for it, and the leaves of each that are left by it. */
    private final int[][] asking;

    private final int[][] left;

    private final double[][] leaves;

    /** What is known of an anchor's fixed features. One thread's own. */
    static final class Seen {
        private final Map<Collection<String>, int[]> places = new IdentityHashMap<>();
        private int[] left;
    }

    private Forest(Trees trees) {
        this.trees = trees;
        List<Map<Integer, Integer>> masks = new ArrayList<>();
        leaves = new double[trees.roots().size()][];
        for (int t = 0; t < leaves.length; t++) {
            List<Double> values = new ArrayList<>();
            lay(trees.roots().get(t), t, values, masks);
            leaves[t] = values.stream().mapToDouble(v -> v).toArray();
        }
        asking = new int[masks.size()][];
        left = new int[masks.size()][];
        for (int f = 0; f < asking.length; f++) {
            Map<Integer, Integer> of = masks.get(f);
            asking[f] = of.keySet().stream().mapToInt(t -> t).sorted().toArray();
            left[f] = Arrays.stream(asking[f]).map(of::get).toArray();
        }
    }

    static Forest of(Trees trees) {
        return new Forest(trees);
    }

    /** The trees as they were learned. */
    Trees trees() {
        return trees;
    }

    /** Numbers the leaves below a node; where its feature is there, those without it are out. */
    private void lay(
            Trees.Node n, int tree, List<Double> values, List<Map<Integer, Integer>> masks) {
        if (n instanceof Trees.Split s) {
            int first = values.size();
            lay(s.below(), tree, values, masks);
            int out = 0;
            for (int i = first; i < values.size(); i++) {
                out |= 1 << i;
            }
            int f = index.computeIfAbsent(s.feature(), k -> index.size());
            if (f == masks.size()) {
                masks.add(new HashMap<>());
            }
            masks.get(f).merge(tree, ~out, (a, b) -> a & b);
            lay(s.above(), tree, values, masks);
            return;
        }
        if (values.size() == MOST) {
            throw new IllegalArgumentException("a tree of more than " + MOST + " leaves");
        }
        values.add(((Trees.Leaf) n).value());
    }

    /** What a group's name is told by. */
    static String group(String name) {
        return "is " + name;
    }

    /** Adds to each candidate's sum the score of it seen from an anchor. */
    void addScores(View view, List<Candidate> candidates, double[] sums) {
        Seen seen = view.seenBy(this);
        if (seen.left == null) {
            seen.left = new int[leaves.length];
            Arrays.fill(seen.left, -1);
            rule(seen.left, places(view.context()));
        }
        Candidate before = null;
        int[] together = null;
        int[] rest = new int[leaves.length];
        for (int i = 0; i < sums.length; i++) {
            Candidate c = candidates.get(i);
            boolean alike =
                    before != null
                            && before.shared() == c.shared()
                            && before.sharedFixed() == c.sharedFixed();
            if (together == null || !alike) {
                together = seen.left.clone();
                rule(together, seen.places.computeIfAbsent(c.sharedFixed(), this::places));
                rule(together, places(c.shared()));
                before = c;
            }
            System.arraycopy(together, 0, rest, 0, rest.length);
            rule(rest, seen.places.computeIfAbsent(c.ownFixed(), this::places));
            rule(rest, places(c.own()));
            Integer group = index.get(group(c.group()));
            if (group != null) {
                rule(rest, group);
            }
            sums[i] += sum(rest);
        }
    }

    /** What the leaves left first in each tree are worth. */
    private double sum(int[] rest) {
        double sum = 0;
        for (int t = 0; t < rest.length; t++) {
            sum += leaves[t][Integer.numberOfTrailingZeros(rest[t])];
        }
        return sum;
    }

    private void rule(int[] rest, int[] places) {
        for (int f : places) {
            rule(rest, f);
        }
    }

    /** Takes out the leaves that a feature rules out. */
    private void rule(int[] rest, int feature) {
        int[] trees = asking[feature];
        int[] masks = left[feature];
        for (int i = 0; i < trees.length; i++) {
            rest[trees[i]] &= masks[i];
        }
    }

    /** The places of those features that the trees ask for. */
    private int[] places(Collection<String> names) {
        int[] out = new int[names.size()];
        int n = 0;
        for (String name : names) {
            Integer place = index.get(name);
            if (place != null) {
                out[n++] = place;
            }
        }
        return Arrays.copyOf(out, n);
    }
}
