// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.complexity.internal;

import eu.fondaco.econometrics.gravity.internal.Work;

/**
 * Density and outlook gain of every place and product, streamed over blocks of products: the
 * proximity matrix is never held.
 */
public final class Relatedness {

    private static final int BLOCK = 256;

    /** For place p and product k, at {@code p * products + k}. */
    public final double[] density;

    /** Σ over what p has of φ/Σφ · PCI: the gain's sum over what it has not is total less this. */
    public final double[] held;

    /** Σ over all products of φ/Σφ · PCI. */
    public final double[] total;

    private Relatedness(int places, int products) {
        density = new double[places * products];
        held = new double[places * products];
        total = new double[products];
    }

    /**
     * Of places (which may be regions) in a world's product space.
     *
     * @param world the advantages that proximity is taken from
     * @param places the advantages of the places, over the same products
     * @param diagonal the proximity of a product to itself
     */
    public static Relatedness of(
            BitMatrix world, BitMatrix places, double[] pci, int diagonal, Work work) {
        int n = world.columns();
        Relatedness out = new Relatedness(places.rows(), n);
        int[] ubiquity = world.columnCounts();
        double[] sums = sums(world, ubiquity, diagonal, work);
        int[][] holders = new int[n][];
        for (int k = 0; k < n; k++) {
            holders[k] = places.onesOfColumn(k);
        }
        work.forEach(
                (n + BLOCK - 1) / BLOCK,
                b -> {
                    int from = b * BLOCK;
                    int to = Math.min(n, from + BLOCK);
                    out.block(
                            world, ubiquity, sums, holders, pci, diagonal, from, to, places.rows());
                });
        return out;
    }

    private void block(
            BitMatrix world,
            int[] ubiquity,
            double[] sums,
            int[][] holders,
            double[] pci,
            int diagonal,
            int from,
            int to,
            int places) {
        int m = to - from;
        int[] common = new int[m];
        double[] phi = new double[m];
        double[] gain = new double[m];
        double[][] near = new double[places][m];
        double[][] has = new double[places][m];
        for (int k = 0; k < holders.length; k++) {
            row(world, ubiquity, k, from, to, diagonal, common, phi);
            double g = sums[k] > 0 ? pci[k] / sums[k] : 0;
            for (int j = 0; j < m; j++) {
                gain[j] = phi[j] * g;
                total[from + j] += gain[j];
            }
            for (int p : holders[k]) {
                add(near[p], phi);
                add(has[p], gain);
            }
        }
        int n = holders.length;
        for (int p = 0; p < places; p++) {
            for (int j = 0; j < m; j++) {
                density[p * n + from + j] = sums[from + j] > 0 ? near[p][j] / sums[from + j] : 0;
                held[p * n + from + j] = has[p][j];
            }
        }
    }

    private static void add(double[] to, double[] what) {
        for (int j = 0; j < to.length; j++) {
            to[j] += what[j];
        }
    }

    /** The proximities of product {@code k} to those of a block. */
    public static void row(
            BitMatrix world,
            int[] ubiquity,
            int k,
            int from,
            int to,
            int diagonal,
            int[] common,
            double[] phi) {
        world.common(k, from, to, common);
        for (int j = from; j < to; j++) {
            phi[j - from] = common[j - from] / (double) Math.max(ubiquity[k], ubiquity[j]);
        }
        if (k >= from && k < to) {
            phi[k - from] = diagonal;
        }
    }

    private static double[] sums(BitMatrix world, int[] ubiquity, int diagonal, Work work) {
        int n = world.columns();
        double[] sums = new double[n];
        work.forEach(
                (n + BLOCK - 1) / BLOCK,
                b -> {
                    int[] common = new int[n];
                    double[] phi = new double[n];
                    for (int k = b * BLOCK; k < Math.min(n, (b + 1) * BLOCK); k++) {
                        row(world, ubiquity, k, 0, n, diagonal, common, phi);
                        double s = 0;
                        for (double v : phi) {
                            s += v;
                        }
                        sums[k] = s;
                    }
                });
        return sums;
    }
}
