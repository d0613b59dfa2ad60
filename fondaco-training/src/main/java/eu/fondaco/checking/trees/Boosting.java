// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.trees;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Learns {@link Trees} by gradient boosting: each tree is grown leaf by leaf where the loss falls
 * most, over histograms of the features, and a leaf's value is a shrunk Newton step (Friedman 2001,
 * "Greedy function approximation"; Chen and Guestrin 2016, "XGBoost", equations 5-7). Derivatives
 * are summed as whole numbers, so that a sum is the same in any order and of two branches the
 * larger one's histograms are what the smaller one's leave of their root's. The outcome depends on
 * the rows and their order only.
 */
public final class Boosting {

    /**
     * How trees are grown.
     *
     * @param trees how many
     * @param leaves of each, at most
     * @param least rows in a leaf
     * @param rate part of each step that is taken
     * @param l2 how strongly leaves are drawn to zero
     * @param rows part of the rows that each tree is grown on, drawn by chance
     * @param features part of the features that each tree may ask for, drawn by chance
     */
    public record Settings(
            int trees,
            int leaves,
            int least,
            double rate,
            double l2,
            double rows,
            double features) {

        /** Every tree is grown on all rows and features. */
        public Settings(int trees, int leaves, int least, double rate, double l2) {
            this(trees, leaves, least, rate, l2, 1, 1);
        }
    }

    /** First and second derivatives of the loss by each row's score. */
    public interface Loss {
        void at(double[] score, double[] gradient, double[] curvature);
    }

    private static final int BINS = 64;

    private final Settings set;
    private final String[] names;
    private final double[][] bounds;
    private final byte[][] bins;
    private final int rows;

    /** By feature, where its bins begin in a histogram; behind the last, how many there are. */
    private final int[] begin;

    /** Of each row, one after the other, both derivatives as whole numbers. */
    private long[] derivatives;

    /** Always begun alike, so that the same texts give the same trees. */
    private final Random chance = new Random(1);

    private boolean[] asked;

    private Boosting(Columns x, Settings set) {
        this.set = set;
        rows = x.rows();
        names = x.names();
        bounds = new double[names.length][];
        bins = new byte[names.length][rows];
        for (int f = 0; f < names.length; f++) {
            double[] column = x.column(names[f]);
            bounds[f] = bounds(column);
            for (int i = 0; i < rows; i++) {
                int at = Arrays.binarySearch(bounds[f], column[i]);
                bins[f][i] = (byte) (at >= 0 ? at + 1 : -at - 1);
            }
        }
        begin = new int[names.length + 1];
        for (int f = 0; f < names.length; f++) {
            begin[f + 1] = begin[f] + bounds[f].length + 1;
        }
    }

    /** Bounds between the values of a feature, at most one less than there are bins. */
    private static double[] bounds(double[] column) {
        double[] sorted = column.clone();
        Arrays.sort(sorted);
        TreeSet<Double> out = new TreeSet<>();
        double[] distinct = Arrays.stream(sorted).distinct().toArray();
        boolean few = distinct.length <= BINS;
        double[] from = few ? distinct : sorted;
        int steps = few ? distinct.length : BINS;
        for (int b = 1; b < steps; b++) {
            int at = few ? b : (int) ((long) b * from.length / steps);
            if (from[at] > from[at - 1]) {
                out.add(rounded((from[at] + from[at - 1]) / 2, from[at - 1], from[at]));
            }
        }
        return out.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** A bound as it is written, where that still parts the two values. */
    private static double rounded(double bound, double below, double above) {
        double r = Math.round(bound * 1e4) / 1e4;
        return r > below && r <= above ? r : bound;
    }

    /**
     * Trees whose score is the log-odds of a row being true, beside an offset.
     *
     * @param offset what each row's score begins with
     */
    public static Trees binary(
            List<Map<String, Double>> x, List<Boolean> y, double[] offset, Settings set) {
        return learn(
                Columns.of(x),
                offset,
                set,
                (score, g, h) -> {
                    for (int i = 0; i < score.length; i++) {
                        double p = 1 / (1 + Math.exp(-score[i]));
                        g[i] = p - (y.get(i) ? 1 : 0);
                        h[i] = Math.max(1e-6, p * (1 - p));
                    }
                });
    }

    /** Trees that lower a loss. */
    public static Trees learn(Columns x, double[] offset, Settings set, Loss loss) {
        Boosting b = new Boosting(x, set);
        double[] score = offset.clone();
        double[] gradient = new double[b.rows];
        double[] curvature = new double[b.rows];
        b.derivatives = new long[2 * b.rows];
        List<Trees.Node> roots = new ArrayList<>();
        for (int t = 0; t < set.trees; t++) {
            loss.at(score, gradient, curvature);
            for (int i = 0; i < b.rows; i++) {
                b.derivatives[2 * i] = Whole.of(gradient[i]);
                b.derivatives[2 * i + 1] = Whole.of(curvature[i]);
            }
            b.asked = b.drawn(b.names.length, set.features);
            boolean[] drawn = b.drawn(b.rows, set.rows);
            int[] some = all(b.rows).filter(i -> drawn[i]).toArray();
            Branch root = b.new Branch(some, b.histogram(some));
            b.grow(root);
            roots.add(root.node());
            for (int i = 0; i < b.rows; i++) {
                score[i] += root.leaf(i);
            }
        }
        return new Trees(roots);
    }

    private static IntStream all(int n) {
        return IntStream.range(0, n);
    }

    private boolean[] drawn(int n, double part) {
        boolean[] out = new boolean[n];
        for (int i = 0; i < n; i++) {
            out[i] = part >= 1 || chance.nextDouble() < part;
        }
        return out;
    }

    private void grow(Branch root) {
        List<Branch> leaves = new ArrayList<>(List.of(root));
        while (leaves.size() < set.leaves) {
            Branch best =
                    leaves.stream().max(Comparator.comparingDouble(l -> l.gain)).orElseThrow();
            if (best.gain <= 1e-9) {
                return;
            }
            best.split(leaves.size() + 1 < set.leaves);
            leaves.remove(best);
            leaves.add(best.below);
            leaves.add(best.above);
        }
    }

    /** In a histogram, of each bin what both derivatives come to and how many rows there are. */
    private static final int ENTRY = 3;

    private long[] histogram(int[] members) {
        long[] out = new long[ENTRY * begin[names.length]];
        long[] own = new long[2 * members.length];
        for (int k = 0; k < members.length; k++) {
            own[2 * k] = derivatives[2 * members[k]];
            own[2 * k + 1] = derivatives[2 * members[k] + 1];
        }
        for (int f = 0; f < names.length; f++) {
            if (asked[f] && bounds[f].length > 0) {
                add(members, own, bins[f], out, ENTRY * begin[f]);
            }
        }
        return out;
    }

    private static void add(int[] members, long[] own, byte[] bins, long[] out, int from) {
        for (int k = 0; k < members.length; k++) {
            int at = from + ENTRY * bins[members[k]];
            out[at] += own[2 * k];
            out[at + 1] += own[2 * k + 1];
            out[at + 2]++;
        }
    }

    private boolean isLarge(int[] members) {
        return members.length >= 2 * set.least;
    }

    /** Rows that took the same way down a tree. */
    private final class Branch {
        private final int[] members;
        private final double g;
        private final double h;

        private long[] histogram;

        private int feature = -1;
        private int bin;
        private double gain;
        private Branch below;
        private Branch above;

        /**
         * @param histogram null where it isn't to be split
         */
        Branch(int[] members, long[] histogram) {
            this.members = members;
            this.histogram = histogram;
            long gs = 0;
            long hs = 0;
            for (int i : members) {
                gs += derivatives[2 * i];
                hs += derivatives[2 * i + 1];
            }
            g = Whole.value(gs);
            h = Whole.value(hs);
            if (histogram != null && isLarge(members)) {
                for (int f = 0; f < names.length; f++) {
                    if (asked[f]) {
                        weigh(f);
                    }
                }
            }
        }

        /** Finds a feature's best bound. */
        private void weigh(int f) {
            long gs = 0;
            long hs = 0;
            int nl = 0;
            for (int b = 0; b < bounds[f].length; b++) {
                int at = ENTRY * (begin[f] + b);
                gs += histogram[at];
                hs += histogram[at + 1];
                nl += (int) histogram[at + 2];
                if (nl < set.least || members.length - nl < set.least) {
                    continue;
                }
                double gl = Whole.value(gs);
                double hl = Whole.value(hs);
                double gr = g - gl;
                double hr = h - hl;
                double won =
                        gl * gl / (hl + set.l2) + gr * gr / (hr + set.l2) - g * g / (h + set.l2);
                if (won > gain) {
                    gain = won;
                    feature = f;
                    bin = b;
                }
            }
        }

        /**
         * @param further whether what comes of it may be split again
         */
        void split(boolean further) {
            int[] low = Arrays.stream(members).filter(i -> bins[feature][i] <= bin).toArray();
            int[] high = Arrays.stream(members).filter(i -> bins[feature][i] > bin).toArray();
            boolean fewer = low.length <= high.length;
            int[] few = fewer ? low : high;
            int[] many = fewer ? high : low;
            long[] ofFew = null;
            long[] ofMany = null;
            if (further && isLarge(many)) {
                ofFew = histogram(few);
                ofMany = histogram;
                for (int i = 0; i < ofMany.length; i++) {
                    ofMany[i] -= ofFew[i];
                }
            }
            histogram = null;
            Branch small = new Branch(few, ofFew);
            Branch large = new Branch(many, ofMany);
            below = fewer ? small : large;
            above = fewer ? large : small;
        }

        private double value() {
            return Math.round(-set.rate * g / (h + set.l2) * 1e4) / 1e4;
        }

        Trees.Node node() {
            return below == null
                    ? new Trees.Leaf(value())
                    : new Trees.Split(
                            names[feature], bounds[feature][bin], below.node(), above.node());
        }

        /** The value of the leaf that a row comes to. */
        double leaf(int row) {
            if (below == null) {
                return value();
            }
            return (bins[feature][row] <= bin ? below : above).leaf(row);
        }
    }
}
