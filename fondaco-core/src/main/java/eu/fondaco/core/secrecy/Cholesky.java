// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import java.util.Arrays;

/**
 * Solves systems of sparse symmetric equations, over and over with other coefficients at the same
 * places: unknowns are put in the order in which each leaves the fewest behind that hang together
 * (minimum degree), once; the rest is Cholesky's, column by column. Where coefficients are too far
 * apart for the digits of one number what matters would be lost in what is rounded off; there each
 * has twice as many.
 */
final class Cholesky {

    /** Where a pivot is so much smaller than it was, its equation says what others said already. */
    private static final double NOTHING = 1e-14;

    private static final double NOTHING_OF_TWICE = 1e-28;

    private final int n;

    /** Which unknown comes at which place, and at which place each comes. */
    private final int[] order;

    private final int[] place;

    /** The places below the diagonal of each column, ascending. */
    private final int[][] below;

    /** Where each column starts among all values. */
    private final int[] starts;

    private final Digits values;
    private final Digits diagonal;
    private final boolean isTwice;

    /**
     * @param together sets of unknowns that stand together in an equation
     * @param isTwice whether it takes twice as many digits as a number has
     */
    Cholesky(int n, int[][] together, boolean isTwice) {
        this.n = n;
        this.isTwice = isTwice;
        order = new int[n];
        place = new int[n];
        below = new int[n][];
        starts = new int[n + 1];
        diagonal = new Digits(n, isTwice);
        eliminate(beside(n, together));
        for (int k = 0; k < n; k++) {
            below[k] = Arrays.stream(below[k]).map(i -> place[i]).sorted().toArray();
            starts[k + 1] = starts[k] + below[k].length;
        }
        values = new Digits(starts[n], isTwice);
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
        diagonal.fill(0);
        values.fill(0);
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
            diagonal.add(-1 - slot, value);
        } else {
            values.add(slot, value);
        }
    }

    void factor() {
        Digits work = new Digits(n, isTwice);
        int[] head = new int[n];
        int[] next = new int[n];
        int[] at = new int[n];
        Arrays.fill(head, -1);
        for (int k = 0; k < n; k++) {
            double before = diagonal.get(k);
            for (int i = 0; i < below[k].length; i++) {
                work.set(below[k][i], values, starts[k] + i);
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
            root(k, before);
            for (int i = 0; i < below[k].length; i++) {
                values.set(starts[k] + i, work, below[k][i]);
                values.divide(starts[k] + i, diagonal, k);
            }
            if (below[k].length > 0) {
                int to = below[k][0];
                next[k] = head[to];
                head[to] = k;
            }
        }
    }

    private void root(int k, double before) {
        if (diagonal.get(k) <= (isTwice ? NOTHING_OF_TWICE : NOTHING) * before) {
            diagonal.set(k, 1e150);
        } else {
            diagonal.root(k);
        }
    }

    private void subtract(int j, int k, int from, Digits work) {
        int[] places = below[j];
        int times = starts[j] + from;
        diagonal.subtract(k, values, times, values, times);
        work.subtract(places, from + 1, values, starts[j], values, times);
    }

    /** The unknowns for given right sides. */
    Digits solve(double[] right) {
        Digits x = new Digits(n, isTwice);
        for (int k = 0; k < n; k++) {
            x.set(k, right[order[k]]);
        }
        for (int k = 0; k < n; k++) {
            x.divide(k, diagonal, k);
            if (x.get(k) != 0) {
                x.subtract(below[k], 0, values, starts[k], x, k);
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            x.subtract(k, values, starts[k], below[k]);
            x.divide(k, diagonal, k);
        }
        Digits found = new Digits(n, isTwice);
        for (int k = 0; k < n; k++) {
            found.set(order[k], x, k);
        }
        return found;
    }
}
