// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Trees that ask only whether a feature is there, laid out so that a candidate's score is found
 * without looking up names. Immutable.
 */
final class Forest {

    private static final int LEAF = -1;

    private final Trees trees;
    private final Map<String, Integer> index = new HashMap<>();
    private final int[] roots;
    private final int[] feature;
    private final int[] without;
    private final int[] with;
    private final double[] value;

    private Forest(Trees trees) {
        this.trees = trees;
        List<Trees.Node> nodes = new ArrayList<>();
        trees.roots().forEach(r -> gather(r, nodes));
        feature = new int[nodes.size()];
        without = new int[nodes.size()];
        with = new int[nodes.size()];
        value = new double[nodes.size()];
        roots = new int[trees.roots().size()];
        int at = 0;
        for (int i = 0; i < roots.length; i++) {
            roots[i] = at;
            at = lay(trees.roots().get(i), at);
        }
    }

    static Forest of(Trees trees) {
        return new Forest(trees);
    }

    /** The trees as they were learned. */
    Trees trees() {
        return trees;
    }

    private static void gather(Trees.Node n, List<Trees.Node> into) {
        into.add(n);
        if (n instanceof Trees.Split s) {
            gather(s.below(), into);
            gather(s.above(), into);
        }
    }

    /** Lays a node and those below it; the next free place. */
    private int lay(Trees.Node n, int at) {
        if (n instanceof Trees.Split s) {
            feature[at] = index.computeIfAbsent(s.feature(), k -> index.size());
            without[at] = at + 1;
            with[at] = lay(s.below(), at + 1);
            return lay(s.above(), with[at]);
        }
        feature[at] = LEAF;
        value[at] = ((Trees.Leaf) n).value();
        return at + 1;
    }

    /** What a group's name is told by. */
    static String group(String name) {
        return "is " + name;
    }

    /** The score of a candidate seen from an anchor. */
    double score(View view, Candidate c) {
        Map<Collection<String>, int[]> known = view.placesIn(this);
        boolean[] has = new boolean[index.size()];
        mark(has, known.computeIfAbsent(view.context(), this::places));
        mark(has, known.computeIfAbsent(c.ownFixed(), this::places));
        mark(has, known.computeIfAbsent(c.sharedFixed(), this::places));
        mark(has, places(c.shared()));
        mark(has, places(c.own()));
        Integer group = index.get(group(c.group()));
        if (group != null) {
            has[group] = true;
        }
        double sum = 0;
        for (int root : roots) {
            int n = root;
            while (feature[n] != LEAF) {
                n = has[feature[n]] ? with[n] : without[n];
            }
            sum += value[n];
        }
        return sum;
    }

    private static void mark(boolean[] has, int[] places) {
        for (int f : places) {
            has[f] = true;
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
        return java.util.Arrays.copyOf(out, n);
    }
}
