// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Separation by two effects, found exactly and in linear time. Positive outcomes fix a + b = 0 on
 * their levels, so that levels they link share one number c: a = c, b = −c. A zero between the
 * parts P and Q asks for c(P) ≥ c(Q), an arrow; around a circle of arrows all are equal. A zero is
 * therefore separated exactly when its arrow lies on no circle: when its ends are in different
 * strongly connected components (found by Tarjan's algorithm, without recursion).
 */
final class GraphSeparation {

    private final int parts;
    private final int[] arrowStart;
    private final int[] arrow;
    private final int[] component;

    /** The zeros that some two effects separate, by their place in the design. */
    static BitSet find(Design d) {
        BitSet out = new BitSet(d.n());
        List<int[]> codes = new ArrayList<>();
        List<Integer> levels = new ArrayList<>();
        Effects fx = d.effects();
        if (!fx.eliminates) {
            return out;
        }
        int[] group = new int[d.n()];
        for (int g = 0; g < fx.groups; g++) {
            java.util.Arrays.fill(group, fx.groupStart[g], fx.groupStart[g + 1], g);
        }
        codes.add(group);
        levels.add(fx.groups);
        for (int[] code : fx.code) {
            codes.add(code);
            levels.add(fx.unknowns);
        }
        for (int i = 0; i < codes.size(); i++) {
            for (int j = 0; j < i; j++) {
                between(d.y(), codes.get(i), codes.get(j), levels.get(i), levels.get(j), out);
            }
        }
        return out;
    }

    private static void between(double[] y, int[] a, int[] b, int as, int bs, BitSet out) {
        Forest forest = new Forest(as + bs);
        for (int i = 0; i < y.length; i++) {
            if (y[i] > 0) {
                forest.join(a[i], as + b[i]);
            }
        }
        int[] part = forest.parts(0);
        GraphSeparation graph = new GraphSeparation(y, a, b, as, part);
        for (int i = 0; i < y.length; i++) {
            if (y[i] == 0 && graph.component[part[a[i]]] != graph.component[part[as + b[i]]]) {
                out.set(i);
            }
        }
    }

    private GraphSeparation(double[] y, int[] a, int[] b, int as, int[] part) {
        this.parts = java.util.Arrays.stream(part).max().orElse(-1) + 1;
        this.arrowStart = new int[parts + 1];
        for (int i = 0; i < y.length; i++) {
            if (y[i] == 0) {
                arrowStart[part[a[i]] + 1]++;
            }
        }
        for (int p = 0; p < parts; p++) {
            arrowStart[p + 1] += arrowStart[p];
        }
        this.arrow = new int[arrowStart[parts]];
        int[] at = arrowStart.clone();
        for (int i = 0; i < y.length; i++) {
            if (y[i] == 0) {
                arrow[at[part[a[i]]]++] = part[as + b[i]];
            }
        }
        this.component = new int[parts];
        stronglyConnected();
    }

    private void stronglyConnected() {
        int[] index = new int[parts];
        int[] low = new int[parts];
        int[] at = arrowStart.clone();
        int[] path = new int[parts];
        int[] open = new int[parts];
        boolean[] isOpen = new boolean[parts];
        int opened = 0;
        int visited = 0;
        int found = 0;
        for (int root = 0; root < parts; root++) {
            if (index[root] != 0) {
                continue;
            }
            int depth = 0;
            path[0] = root;
            while (depth >= 0) {
                int p = path[depth];
                if (index[p] == 0) {
                    index[p] = ++visited;
                    low[p] = index[p];
                    open[opened++] = p;
                    isOpen[p] = true;
                }
                if (at[p] < arrowStart[p + 1]) {
                    int q = arrow[at[p]++];
                    if (index[q] == 0) {
                        path[++depth] = q;
                    } else if (isOpen[q]) {
                        low[p] = Math.min(low[p], index[q]);
                    }
                    continue;
                }
                if (low[p] == index[p]) {
                    int q;
                    do {
                        q = open[--opened];
                        isOpen[q] = false;
                        component[q] = found;
                    } while (q != p);
                    found++;
                }
                depth--;
                if (depth >= 0) {
                    low[path[depth]] = Math.min(low[path[depth]], low[p]);
                }
            }
        }
    }
}
