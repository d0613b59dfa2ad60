// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity.internal;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A preconditioner for sparse graphs, as workers and firms make. With the largest effect
 * eliminated, the normal equations of another one are the Laplacian of a graph: two firms are
 * linked by the workers they share. Its Cholesky factor would fill up; here each elimination links
 * the neighbours of a level by a random tree whose expectation is the exact result (Kyng and
 * Sachdeva 2016), levels with fewest links first. The factor is about as large as the data, however
 * uneven the weights. The random numbers are always the same.
 */
final class LaplacianFactor {

    private static final long SEED = 20160515;

    private final int first;
    private final int nodes;
    private final SplittableRandom random = new SplittableRandom(SEED);

    /**
     * Links as pairs of half-links: the ends of link e are {@code to[2e]} and {@code to[2e + 1]}.
     */
    private int[] to = new int[1024];

    private int[] next = new int[1024];
    private double[] weight = new double[512];
    private int links;
    private final int[] head;

    /** The factor by columns in the order of elimination. */
    private final int[] order;

    private final int[] columnStart;
    private final double[] inversePivot;
    private int[] row = new int[1024];
    private double[] ratio = new double[1024];
    private int entries;

    /** The neighbours of what is being eliminated. */
    private int[] near = new int[16];

    private double[] strength = new double[16];
    private int count;
    private final int[] place;

    /** Of one effect that isn't eliminated, under weights of the rows. */
    LaplacianFactor(Effects fx, int effect, double[] w) {
        this.first = fx.effectStart[effect];
        this.nodes = fx.effectStart[effect + 1] - first;
        this.head = filled(nodes, -1);
        this.place = filled(nodes, -1);
        this.order = new int[nodes];
        this.columnStart = new int[nodes + 1];
        this.inversePivot = new double[nodes];
        for (int g = 0; g < fx.groups; g++) {
            for (int i = fx.groupStart[g]; i < fx.groupStart[g + 1]; i++) {
                meet(fx.code[effect][i] - first, w[i]);
            }
            linkNeighbours();
        }
        eliminate();
    }

    private static int[] filled(int n, int v) {
        int[] out = new int[n];
        Arrays.fill(out, v);
        return out;
    }

    private void meet(int node, double w) {
        if (!(w > 0)) {
            return;
        }
        if (place[node] < 0) {
            if (count == near.length) {
                near = Arrays.copyOf(near, 2 * count);
                strength = Arrays.copyOf(strength, 2 * count);
            }
            place[node] = count;
            near[count] = node;
            strength[count++] = 0;
        }
        strength[place[node]] += w;
    }

    /** Links the neighbours by a random tree, the weak each to a stronger one, and forgets them. */
    private void linkNeighbours() {
        sortByStrength();
        double[] upTo = new double[count];
        double total = 0;
        for (int k = 0; k < count; k++) {
            total += strength[k];
            upTo[k] = total;
            place[near[k]] = -1;
        }
        for (int k = 0; k + 1 < count; k++) {
            double rest = total - upTo[k];
            double v = strength[k] * (rest / total);
            if (v > 0) {
                int chosen =
                        Arrays.binarySearch(
                                upTo, k + 1, count, upTo[k] + random.nextDouble() * rest);
                link(near[k], near[Math.min(count - 1, chosen < 0 ? -chosen - 1 : chosen)], v);
            }
        }
        count = 0;
    }

    private void sortByStrength() {
        if (count > 32) {
            Integer[] by = new Integer[count];
            Arrays.setAll(by, k -> k);
            Arrays.sort(by, (a, b) -> Double.compare(strength[a], strength[b]));
            int[] n = near.clone();
            double[] s = strength.clone();
            for (int k = 0; k < count; k++) {
                near[k] = n[by[k]];
                strength[k] = s[by[k]];
            }
            return;
        }
        for (int k = 1; k < count; k++) {
            int n = near[k];
            double s = strength[k];
            int at = k;
            for (; at > 0 && strength[at - 1] > s; at--) {
                near[at] = near[at - 1];
                strength[at] = strength[at - 1];
            }
            near[at] = n;
            strength[at] = s;
        }
    }

    private void link(int a, int b, double w) {
        if (2 * links + 2 > to.length) {
            to = Arrays.copyOf(to, 2 * to.length);
            next = Arrays.copyOf(next, to.length);
            weight = Arrays.copyOf(weight, to.length / 2);
        }
        half(2 * links, a, b);
        half(2 * links + 1, b, a);
        weight[links++] = w;
    }

    private void half(int at, int from, int end) {
        to[at] = end;
        next[at] = head[from];
        head[from] = at;
    }

    private void eliminate() {
        DegreeQueue queue = new DegreeQueue(nodes);
        for (int v = 0; v < nodes; v++) {
            int degree = 0;
            for (int h = head[v]; h >= 0; h = next[h]) {
                degree++;
            }
            queue.add(v, degree);
        }
        for (int k = 0; k < nodes; k++) {
            int v = queue.poll();
            order[k] = v;
            for (int h = head[v]; h >= 0; h = next[h]) {
                if (queue.has(to[h])) {
                    meet(to[h], weight[h / 2]);
                    queue.change(to[h], -1);
                }
            }
            column(k);
            int before = links;
            linkNeighbours();
            for (int h = 2 * before; h < 2 * links; h++) {
                queue.change(to[h], 1);
            }
        }
        to = null;
        next = null;
        weight = null;
    }

    private void column(int k) {
        double total = 0;
        for (int i = 0; i < count; i++) {
            total += strength[i];
        }
        inversePivot[k] = total > 0 ? 1 / total : 0;
        for (int i = 0; i < count; i++) {
            if (entries == row.length) {
                row = Arrays.copyOf(row, 2 * entries);
                ratio = Arrays.copyOf(ratio, 2 * entries);
            }
            row[entries] = near[i];
            ratio[entries++] = strength[i] / total;
        }
        columnStart[k + 1] = entries;
    }

    /**
     * Solves approximately for this effect's part of {@code r}, into the same part of {@code z}.
     */
    void solve(double[] r, double[] z) {
        System.arraycopy(r, first, z, first, nodes);
        for (int k = 0; k < nodes; k++) {
            double v = z[first + order[k]];
            for (int e = columnStart[k]; e < columnStart[k + 1]; e++) {
                z[first + row[e]] += v * ratio[e];
            }
        }
        for (int k = nodes - 1; k >= 0; k--) {
            double v = z[first + order[k]] * inversePivot[k];
            for (int e = columnStart[k]; e < columnStart[k + 1]; e++) {
                v += z[first + row[e]] * ratio[e];
            }
            z[first + order[k]] = v;
        }
    }
}
