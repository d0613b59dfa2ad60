// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

/** The candidates that have each feature: a list of them, or a bit for each of all. */
final class Having {
    private final int[][] lists;
    private final long[][] bits;

    /** Bits for the rare feature looked at; all clear in between. */
    private final long[] marked;

    Having(int n, int[][] features) {
        int[] count = new int[n];
        for (int[] row : features) {
            for (int f : row) {
                count[f]++;
            }
        }
        int words = features.length / Long.SIZE + 1;
        marked = new long[words];
        lists = new int[n][];
        bits = new long[n][];
        for (int f = 0; f < n; f++) {
            if (count[f] < 2 * words) {
                lists[f] = new int[count[f]];
            } else {
                bits[f] = new long[words];
            }
        }
        for (int i = features.length - 1; i >= 0; i--) {
            for (int f : features[i]) {
                if (lists[f] != null) {
                    lists[f][--count[f]] = i;
                } else {
                    bits[f][i >> 6] |= 1L << i;
                }
            }
        }
    }

    /** A bit for each candidate that has a feature; to be given back. */
    long[] lent(int feature) {
        if (lists[feature] == null) {
            return bits[feature];
        }
        for (int i : lists[feature]) {
            marked[i >> 6] |= 1L << i;
        }
        return marked;
    }

    void giveBack(int feature) {
        if (lists[feature] != null) {
            for (int i : lists[feature]) {
                marked[i >> 6] = 0;
            }
        }
    }
}
