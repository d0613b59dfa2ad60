// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity.internal;

import java.util.Arrays;

/** Things that belong together as soon as a chain of links joins them. */
final class Forest {

    private final int[] parent;

    Forest(int size) {
        parent = new int[size];
        Arrays.setAll(parent, i -> i);
    }

    void join(int a, int b) {
        if (parent[a] == parent[b]) {
            return;
        }
        int x = root(a);
        int y = root(b);
        parent[Math.max(x, y)] = Math.min(x, y);
    }

    private int root(int a) {
        int at = a;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /**
     * The parts as numbers from 0, counted apart from each of the places given on, the first of
     * which is 0. Links must not lead across these places.
     */
    int[] parts(int... starts) {
        int[] out = new int[parent.length];
        int next = 0;
        int section = 0;
        for (int l = 0; l < out.length; l++) {
            if (section < starts.length && l == starts[section]) {
                section++;
                next = 0;
            }
            int root = root(l);
            out[l] = root == l ? next++ : out[root];
        }
        return out;
    }
}
