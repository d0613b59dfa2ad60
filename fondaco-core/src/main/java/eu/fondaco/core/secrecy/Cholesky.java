// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import java.util.Arrays;

/**
 * Solves systems of sparse symmetric equations, over and over with other coefficients at the same
 * places: unknowns are put in the order in which each leaves the fewest behind that hang together
 * (minimum degree), once; the rest is Cholesky's, column by column.
 */
final class Cholesky {

    /** Where a pivot is so much smaller than it was, its equation says what others said already. */
    private static final double NOTHING = 1e-14;

    private final int n;

    /** Which unknown comes at which place, and at which place each comes. */
    private final int[] order;

    private final int[] place;

    /** The places below the diagonal of each column, ascending. */
    private final int[][] below;

    /** Where each column starts among all values. */
    private final int[] starts;

    private final double[] values;
    private final double[] diagonal;

    /**
     * @param together sets of unknowns that stand together in an equation
     */
    Cholesky(int n, int[][] together) {
        this.n = n;
        order = new int[n];
        place = new int[n];
        below = new int[n][];
        starts = new int[n + 1];
        diagonal = new double[n];
        eliminate(beside(n, together));
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < below[k].length; i++) {
                below[k][i] = place[below[k][i]];
            }
            Arrays.sort(below[k]);
            starts[k + 1] = starts[k] + below[k].length;
        }
        values = new double[starts[n]];
    }

    private static long[][] beside(int n, int[][] together) {
        long[][] beside = new long[n][(n + 63) / 64];
        for (int[] all : together) {
            for (int a : all) {
                for (int b : all) {
                    if (a != b) {
                        beside[a][b >> 6] |= 1L << b;
                    }
                }
            }
        }
        return beside;
    }

    private void eliminate(long[][] beside) {
        int[] degrees = new int[n];
        for (int i = 0; i < n; i++) {
            degrees[i] = count(beside[i]);
        }
        for (int k = 0; k < n; k++) {
            int least = -1;
            for (int i = 0; i < n; i++) {
                if (degrees[i] >= 0 && (least < 0 || degrees[i] < degrees[least])) {
                    least = i;
                }
            }
            order[k] = least;
            place[least] = k;
            below[k] = places(beside[least], degrees[least]);
            degrees[least] = -1;
            for (int other : below[k]) {
                long[] own = beside[other];
                for (int w = 0; w < own.length; w++) {
                    own[w] |= beside[least][w];
                }
                own[other >> 6] &= ~(1L << other);
                own[least >> 6] &= ~(1L << least);
                degrees[other] = count(own);
            }
            beside[least] = null;
        }
    }

    private static int count(long[] set) {
        int count = 0;
        for (long w : set) {
            count += Long.bitCount(w);
        }
        return count;
    }

    private static int[] places(long[] set, int count) {
        int[] places = new int[count];
        int at = 0;
        for (int w = 0; w < set.length; w++) {
            for (long rest = set[w]; rest != 0; rest &= rest - 1) {
                places[at++] = (w << 6) + Long.numberOfTrailingZeros(rest);
            }
        }
        return places;
    }

    /** Begins with nothing in all places. */
    void clear() {
        Arrays.fill(diagonal, 0);
        Arrays.fill(values, 0);
    }

    /** Where the coefficient of two unknowns is kept. */
    int slot(int a, int b) {
        int first = Math.min(place[a], place[b]);
        int second = Math.max(place[a], place[b]);
        return first == second
                ? -1 - first
                : starts[first] + Arrays.binarySearch(below[first], second);
    }

    /** Adds to a coefficient, once for both ways. */
    void add(int slot, double value) {
        if (slot < 0) {
            diagonal[-1 - slot] += value;
        } else {
            values[slot] += value;
        }
    }

    void factor() {
        double[] work = new double[n];
        int[] head = new int[n];
        int[] next = new int[n];
        int[] at = new int[n];
        Arrays.fill(head, -1);
        for (int k = 0; k < n; k++) {
            double before = diagonal[k];
            for (int i = 0; i < below[k].length; i++) {
                work[below[k][i]] = values[starts[k] + i];
            }
            for (int j = head[k]; j >= 0; ) {
                int then = next[j];
                subtract(j, k, at[j], work);
                at[j]++;
                if (at[j] < below[j].length) {
                    int to = below[j][at[j]];
                    next[j] = head[to];
                    head[to] = j;
                }
                j = then;
            }
            boolean isSaid = diagonal[k] <= NOTHING * before;
            diagonal[k] = isSaid ? 1e150 : Math.sqrt(diagonal[k]);
            for (int i = 0; i < below[k].length; i++) {
                values[starts[k] + i] = work[below[k][i]] / diagonal[k];
            }
            if (below[k].length > 0) {
                int to = below[k][0];
                next[k] = head[to];
                head[to] = k;
            }
        }
    }

    private void subtract(int j, int k, int from, double[] work) {
        int[] places = below[j];
        int start = starts[j];
        double times = values[start + from];
        diagonal[k] -= times * times;
        for (int i = from + 1; i < places.length; i++) {
            work[places[i]] -= values[start + i] * times;
        }
    }

    /** The unknowns for given right sides. */
    double[] solve(double[] right) {
        double[] x = new double[n];
        for (int k = 0; k < n; k++) {
            x[k] = right[order[k]];
        }
        for (int k = 0; k < n; k++) {
            x[k] /= diagonal[k];
            for (int i = 0; x[k] != 0 && i < below[k].length; i++) {
                x[below[k][i]] -= values[starts[k] + i] * x[k];
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            double left = x[k];
            for (int i = 0; i < below[k].length; i++) {
                left -= values[starts[k] + i] * x[below[k][i]];
            }
            x[k] = left / diagonal[k];
        }
        double[] found = new double[n];
        for (int k = 0; k < n; k++) {
            found[order[k]] = x[k];
        }
        return found;
    }
}
