// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.trees;

/**
 * Numbers of a small size as whole numbers: they add up to the same in any order, and taking some
 * of them away again leaves what the others come to.
 */
public final class Whole {

    /** Ten digits behind the point, and room for the sum of a hundred million numbers below one. */
    private static final double ONE = 1L << 35;

    private Whole() {}

    public static long of(double value) {
        return Math.round(value * ONE);
    }

    public static double value(long whole) {
        return whole / ONE;
    }
}
