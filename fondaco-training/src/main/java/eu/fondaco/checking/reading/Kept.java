// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import java.util.Arrays;

/** Of lists of features those that the tree at hand may ask for, one behind the other. */
final class Kept {
    private final int[][] of;
    private final int[] from;
    private final int[] to;
    private final int[] places;
    private int size;

    Kept(int[][] of) {
        this.of = of;
        from = new int[of.length];
        to = new int[of.length];
        places = new int[Arrays.stream(of).mapToInt(f -> f.length).sum() + 1];
    }

    void clear() {
        size = 0;
    }

    /**
     * @param asked by feature, its place among those asked for; -1 for none
     */
    void keep(int list, int[] asked) {
        int n = size;
        from[list] = n;
        for (int f : of[list]) { // a jump taken at random would be most of the work
            int place = asked[f];
            places[n] = place;
            n += 1 + (place >> 31);
        }
        to[list] = n;
        size = n;
    }

    void add(double[] out, int list, double g, double h) {
        for (int k = from[list]; k < to[list]; k++) {
            int at = 2 * places[k];
            out[at] += g;
            out[at + 1] += h;
        }
    }
}
