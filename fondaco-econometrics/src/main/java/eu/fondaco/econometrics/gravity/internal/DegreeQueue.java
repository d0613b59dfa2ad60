// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity.internal;

import java.util.Arrays;

/** Nodes by how many links they have, fewest first; a degree changes in constant time. */
final class DegreeQueue {

    private static final int OUT = -2;

    private final int[] degree;
    private final int[] before;
    private final int[] after;

    /** The first node of each degree; degrees above the number of nodes count as that. */
    private final int[] top;

    private int lowest;

    DegreeQueue(int nodes) {
        degree = new int[nodes];
        before = new int[nodes];
        after = new int[nodes];
        Arrays.fill(before, OUT);
        top = new int[nodes + 1];
        Arrays.fill(top, -1);
    }

    void add(int node, int links) {
        degree[node] = links;
        insert(node);
    }

    /** Whether the node wasn't taken yet. */
    boolean has(int node) {
        return before[node] != OUT;
    }

    void change(int node, int by) {
        remove(node);
        degree[node] += by;
        insert(node);
    }

    /** Takes a node with fewest links. */
    int poll() {
        while (top[lowest] < 0) {
            lowest++;
        }
        int node = top[lowest];
        remove(node);
        return node;
    }

    private int list(int node) {
        return Math.min(degree[node], top.length - 1);
    }

    private void insert(int node) {
        int at = list(node);
        before[node] = -1;
        after[node] = top[at];
        if (top[at] >= 0) {
            before[top[at]] = node;
        }
        top[at] = node;
        lowest = Math.min(lowest, at);
    }

    private void remove(int node) {
        if (before[node] >= 0) {
            after[before[node]] = after[node];
        } else {
            top[list(node)] = after[node];
        }
        if (after[node] >= 0) {
            before[after[node]] = before[node];
        }
        before[node] = OUT;
    }
}
