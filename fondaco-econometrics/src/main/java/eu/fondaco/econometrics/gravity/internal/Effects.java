// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * The layout of absorbed effects over observations that are sorted by the one with most levels.
 * That one is eliminated exactly, group by group; the others share one vector of unknowns, of
 * length {@link #unknowns}, in which {@link #code} gives the place of each observation. Without any
 * effect there are blocks of rows, and nothing is eliminated.
 */
public final class Effects {

    private static final int BLOCK = 1024;

    final int n;

    /** Whether groups are levels of an effect; else they are blocks of rows. */
    final boolean eliminates;

    final int groups;

    /** The first row of each group, and the end. */
    final int[] groupStart;

    /** Per other effect, the place in the vector of unknowns of each observation. */
    final int[][] code;

    final int unknowns;

    /** The first unknown of each of these effects, and the end. */
    final int[] effectStart;

    /** Blocks of whole groups: the first group of each, and the end. */
    final int[] blockStart;

    /** Chunks of whole blocks, the pieces of parallel work. */
    final int[] chunkStart;

    final int largestBlock;

    /** Whether both other effects run through consecutive places within a group, as years do. */
    final boolean[] run;

    /** The panel as a box, or null where it isn't one. */
    final Grid grid;

    private Effects(int n, int[] groupStart, boolean eliminates, int[][] code, int[] effectStart) {
        this.n = n;
        this.groupStart = groupStart;
        this.groups = groupStart.length - 1;
        this.eliminates = eliminates;
        this.code = code;
        this.effectStart = effectStart;
        this.unknowns = effectStart[code.length];
        this.blockStart = blocks();
        int largest = 0;
        for (int b = 0; b + 1 < blockStart.length; b++) {
            largest = Math.max(largest, groupStart[blockStart[b + 1]] - groupStart[blockStart[b]]);
        }
        this.largestBlock = largest;
        this.chunkStart = chunks();
        this.run = runs();
        this.grid = Grid.of(this);
    }

    private boolean[] runs() {
        boolean[] out = new boolean[groups];
        for (int g = 0; g < groups && code.length == 2; g++) {
            boolean all = true;
            for (int i = groupStart[g] + 1; i < groupStart[g + 1] && all; i++) {
                all = code[0][i] == code[0][i - 1] + 1 && code[1][i] == code[1][i - 1] + 1;
            }
            out[g] = all;
        }
        return out;
    }

    /** Nothing to absorb. */
    static Effects none(int n) {
        int count = (n + BLOCK - 1) / BLOCK;
        int[] start = new int[count + 1];
        for (int g = 0; g <= count; g++) {
            start[g] = Math.min(n, g * BLOCK);
        }
        return new Effects(n, start, false, new int[0][], new int[1]);
    }

    /** Effects whose observations are sorted by {@code sorted}; {@code others} have levels each. */
    static Effects of(int[] sorted, int groups, List<int[]> others, List<Integer> levels) {
        int n = sorted.length;
        int[] start = new int[groups + 1];
        for (int c : sorted) {
            start[c + 1]++;
        }
        for (int g = 0; g < groups; g++) {
            start[g + 1] += start[g];
        }
        int[][] code = new int[others.size()][];
        int[] effectStart = new int[code.length + 1];
        for (int d = 0; d < code.length; d++) {
            int offset = effectStart[d];
            code[d] = others.get(d);
            if (offset > 0) {
                for (int i = 0; i < n; i++) {
                    code[d][i] += offset;
                }
            }
            effectStart[d + 1] = offset + levels.get(d);
        }
        return new Effects(n, start, true, code, effectStart);
    }

    private int[] blocks() {
        List<Integer> out = new ArrayList<>();
        out.add(0);
        int rows = 0;
        for (int g = 0; g < groups; g++) {
            rows += groupStart[g + 1] - groupStart[g];
            if (rows >= BLOCK && g + 1 < groups) {
                out.add(g + 1);
                rows = 0;
            }
        }
        out.add(groups);
        return out.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * Cut by the data alone, never by the number of threads: sums have the same digits anywhere.
     */
    private int[] chunks() {
        int blocks = blockStart.length - 1;
        int count = (int) Math.min(16, Math.max(1, n / Math.max(8192, 8L * unknowns)));
        count = Math.max(1, Math.min(count, blocks));
        int[] out = new int[count + 1];
        for (int c = 0; c <= count; c++) {
            out[c] = (int) ((long) blocks * c / count);
        }
        return out;
    }

    int chunkCount() {
        return chunkStart.length - 1;
    }

    /** {@code t[i - from] = } the sum of the unknowns of observation i. */
    void gather(double[] x, int from, int to, double[] t) {
        int m = to - from;
        switch (code.length) {
            case 0 -> java.util.Arrays.fill(t, 0, m, 0);
            case 1 -> {
                int[] a = code[0];
                for (int k = 0; k < m; k++) {
                    t[k] = x[a[from + k]];
                }
            }
            default -> {
                int[] a = code[0];
                int[] b = code[1];
                for (int k = 0; k < m; k++) {
                    t[k] = x[a[from + k]] + x[b[from + k]];
                }
                for (int d = 2; d < code.length; d++) {
                    int[] c = code[d];
                    for (int k = 0; k < m; k++) {
                        t[k] += x[c[from + k]];
                    }
                }
            }
        }
    }

    /** Adds {@code t[i - from]} to the unknowns of observation i. */
    void scatter(double[] t, int from, int to, double[] x) {
        int m = to - from;
        int d = 0;
        if (code.length >= 2) {
            int[] a = code[0];
            int[] b = code[1];
            for (int k = 0; k < m; k++) {
                double v = t[k];
                x[a[from + k]] += v;
                x[b[from + k]] += v;
            }
            d = 2;
        }
        for (; d < code.length; d++) {
            int[] c = code[d];
            for (int k = 0; k < m; k++) {
                x[c[from + k]] += t[k];
            }
        }
    }
}
