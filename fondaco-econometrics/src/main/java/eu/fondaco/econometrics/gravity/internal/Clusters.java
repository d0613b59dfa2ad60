// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity.internal;

import java.util.Arrays;

/** The cluster of each observation of a design, numbered from 0. */
record Clusters(int[] codes, int count) {

    static Clusters of(Coding coding) {
        return new Clusters(coding.codes(), coding.levels());
    }

    /** Every observation its own cluster: what robust standard errors are. */
    static Clusters each(int n) {
        int[] codes = new int[n];
        Arrays.setAll(codes, i -> i);
        return new Clusters(codes, n);
    }

    /** The combinations that occur. */
    Clusters cross(Clusters other) {
        long[] keys = new long[codes.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) codes[i] * other.count + other.codes[i];
        }
        long[] sorted = Arrays.stream(keys).sorted().distinct().toArray();
        int[] out = new int[keys.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = Arrays.binarySearch(sorted, keys[i]);
        }
        return new Clusters(out, sorted.length);
    }

    /** Whether every level of {@code inner} lies within one cluster. */
    boolean nest(int[] inner, int levels) {
        int[] of = new int[levels];
        Arrays.fill(of, -1);
        for (int i = 0; i < inner.length; i++) {
            int level = inner[i];
            if (of[level] < 0) {
                of[level] = codes[i];
            } else if (of[level] != codes[i]) {
                return false;
            }
        }
        return true;
    }
}
