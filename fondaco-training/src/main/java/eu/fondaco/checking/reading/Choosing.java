// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.trees.Trees;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Learns to choose among a field's candidates by trees over the presence of features: gradient
 * boosting of a softmax over the candidates of each statement, each tree grown leaf by leaf on a
 * part of the statements and of the features (Friedman 2002, "Stochastic gradient boosting").
 * Unlike weights, trees learn what features mean together. The outcome depends on the instances and
 * their order only.
 */
final class Choosing {

    /**
     * How trees are grown.
     *
     * @param trees how many
     * @param leaves of each, at most
     * @param rate part of each step that is taken
     * @param l2 how strongly leaves are drawn to zero
     * @param curvature least sum of second derivatives in a leaf
     * @param rows part of the statements that each tree sees
     * @param features part of the features that each tree may ask for
     * @param least candidates that have a feature for it to be asked for
     * @param context whether trees may ask for what stands around the anchor too
     */
    record Settings(
            int trees,
            int leaves,
            double rate,
            double l2,
            double curvature,
            double rows,
            double features,
            int least,
            boolean context) {}

    private static final long SEED = 20_200_921;

    private final Settings set;
    private final String[] names;

    /** What each candidate has that not all of its statement have, a statement after the other. */
    private final int[][] features;

    /** By statement, what all of its candidates have: summed once. */
    private final int[][] common;

    /** Those of both that the tree at hand may ask for. */
    private final int[][] kept;

    private final int[][] keptCommon;

    /** By candidate, its statement. */
    private final int[] statement;

    /** By feature, the candidates that have it. */
    private final int[][] having;

    /** A bit for each candidate that has the feature looked at; all clear in between. */
    private final long[] marked;

    /** Where each statement's candidates begin, and behind the last. */
    private final int[] begin;

    private final boolean[] right;
    private final double[] gradient;
    private final double[] curvature;

    private Choosing(List<Softmax.Instance> all, Settings set) {
        this.set = set;
        List<int[]> rows = new ArrayList<>();
        begin = new int[all.size() + 1];
        for (int i = 0; i < all.size(); i++) {
            Softmax.Instance s = all.get(i);
            s.candidates().forEach(c -> rows.add(features(s, c)));
            begin[i + 1] = rows.size();
        }
        int[] places = new int[Numbered.count()];
        names = names(rows, places);
        features = new int[rows.size()][];
        right = new boolean[rows.size()];
        for (int i = 0; i < features.length; i++) {
            features[i] =
                    Arrays.stream(rows.get(i)).map(f -> places[f]).filter(f -> f >= 0).toArray();
            rows.set(i, null);
        }
        having = having(names.length, features);
        marked = new long[rows.size() / Long.SIZE + 1];
        for (int i = 0; i < all.size(); i++) {
            right[begin[i] + all.get(i).right()] = true;
        }
        gradient = new double[rows.size()];
        curvature = new double[rows.size()];
        statement = new int[rows.size()];
        common = new int[all.size()][];
        for (int i = 0; i < all.size(); i++) {
            Arrays.fill(statement, begin[i], begin[i + 1], i);
            common[i] = common(begin[i], begin[i + 1]);
        }
        kept = new int[rows.size()][];
        keptCommon = new int[all.size()][];
    }

    /**
     * The names of features that enough candidates have, in order.
     *
     * @param places what is to hold each feature's place among them by its number, or -1
     */
    private String[] names(List<int[]> rows, int[] places) {
        rows.forEach(r -> Arrays.stream(r).forEach(f -> places[f]++));
        int[] numbers =
                IntStream.range(0, places.length)
                        .filter(f -> places[f] >= set.least)
                        .boxed()
                        .sorted(Comparator.comparing(Numbered::name))
                        .mapToInt(f -> f)
                        .toArray();
        Arrays.fill(places, -1);
        for (int f = 0; f < numbers.length; f++) {
            places[numbers[f]] = f;
        }
        return Arrays.stream(numbers).mapToObj(Numbered::name).toArray(String[]::new);
    }

    /** Takes out of one statement's candidates what all of them have, and gives it. */
    private int[] common(int from, int to) {
        Map<Integer, Integer> seen = new HashMap<>();
        for (int i = from; i < to; i++) {
            Arrays.stream(features[i]).forEach(f -> seen.merge(f, 1, Integer::sum));
        }
        for (int i = from; i < to; i++) {
            features[i] = Arrays.stream(features[i]).filter(f -> seen.get(f) < to - from).toArray();
        }
        return seen.keySet().stream()
                .filter(f -> seen.get(f) == to - from)
                .mapToInt(f -> f)
                .sorted()
                .toArray();
    }

    private static int[][] having(int n, int[][] features) {
        int[] count = new int[n];
        for (int[] row : features) {
            for (int f : row) {
                count[f]++;
            }
        }
        int[][] out = new int[n][];
        Arrays.setAll(out, f -> new int[count[f]]);
        for (int i = features.length - 1; i >= 0; i--) {
            for (int f : features[i]) {
                out[f][--count[f]] = i;
            }
        }
        return out;
    }

    /** The members that have a feature and those that don't, each in their order. */
    private int[][] parted(int[] members, int feature) {
        for (int i : having[feature]) {
            marked[i >> 6] |= 1L << i;
        }
        int[] with = new int[members.length];
        int[] without = new int[members.length];
        int n = 0;
        for (int k = 0; k < members.length; k++) {
            int i = members[k];
            if ((marked[i >> 6] >> i & 1) != 0) {
                with[n++] = i;
            } else {
                without[k - n] = i;
            }
        }
        for (int i : having[feature]) {
            marked[i >> 6] = 0;
        }
        return new int[][] {Arrays.copyOf(with, n), Arrays.copyOf(without, members.length - n)};
    }

    /** The numbers of a candidate's features, each once. */
    private int[] features(Softmax.Instance s, Candidate c) {
        IntStream.Builder out = IntStream.builder();
        for (Collection<String> some :
                List.of(c.own(), c.ownFixed(), c.shared(), c.sharedFixed())) {
            Arrays.stream(Numbered.of(some).numbers()).forEach(out);
        }
        if (set.context) {
            Arrays.stream(Numbered.of(s.context()).numbers()).forEach(out);
        }
        if (!c.group().isEmpty()) {
            out.add(Numbered.of(Forest.group(c.group())));
        }
        return out.build().sorted().distinct().toArray();
    }

    /**
     * Trees whose sum is a candidate's score.
     *
     * @param before what each candidate's score begins with, by statement; null for nothing
     */
    static Trees learn(List<Softmax.Instance> all, List<double[]> before, Settings set) {
        Choosing c = new Choosing(all, set);
        double[] score = new double[c.features.length];
        for (int i = 0; before != null && i < all.size(); i++) {
            System.arraycopy(before.get(i), 0, score, c.begin[i], before.get(i).length);
        }
        return c.learn(score);
    }

    private Trees learn(double[] score) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Trees.Node> roots = new ArrayList<>();
        int[] all = new int[score.length];
        Arrays.setAll(all, i -> i);
        for (int t = 0; t < set.trees; t++) {
            derivatives(score);
            int[] members = members(random);
            boolean[] asked = new boolean[names.length];
            for (int f = 0; f < asked.length; f++) {
                asked[f] = random.nextDouble() < set.features;
            }
            keep(members, asked);
            Growth growth = new Growth(asked);
            Growth.Branch root = growth.grow(members);
            roots.add(root.node());
            root.add(score, all);
        }
        return new Trees(roots);
    }

    /** Keeps of the features those that this tree may ask for. */
    private void keep(int[] members, boolean[] asks) {
        int[] buffer = new int[names.length + 1];
        int[] asked = new int[asks.length];
        Arrays.setAll(asked, f -> asks[f] ? 1 : 0);
        for (int i : members) {
            kept[i] = kept(features[i], asked, buffer);
        }
        for (int i = 0; i < common.length; i++) {
            keptCommon[i] = kept(common[i], asked, buffer);
        }
    }

    private static int[] kept(int[] features, int[] asked, int[] buffer) {
        int n = 0;
        for (int f : features) { // a jump taken at random would be most of the work
            buffer[n] = f;
            n += asked[f];
        }
        return Arrays.copyOf(buffer, n);
    }

    private int[] members(SplittableRandom random) {
        int[] out = new int[features.length];
        int n = 0;
        for (int i = 0; i + 1 < begin.length; i++) {
            if (random.nextDouble() < set.rows) {
                for (int k = begin[i]; k < begin[i + 1]; k++) {
                    out[n++] = k;
                }
            }
        }
        return Arrays.copyOf(out, n);
    }

    private void derivatives(double[] score) {
        for (int i = 0; i + 1 < begin.length; i++) {
            double max = Double.NEGATIVE_INFINITY;
            for (int k = begin[i]; k < begin[i + 1]; k++) {
                max = Math.max(max, score[k]);
            }
            double sum = 0;
            for (int k = begin[i]; k < begin[i + 1]; k++) {
                sum += Math.exp(score[k] - max);
            }
            for (int k = begin[i]; k < begin[i + 1]; k++) {
                double p = Math.exp(score[k] - max) / sum;
                gradient[k] = p - (right[k] ? 1 : 0);
                curvature[k] = Math.max(1e-4, p * (1 - p));
            }
        }
    }

    /** One tree while it grows. */
    private final class Growth {
        private final boolean[] asked;

        Growth(boolean[] asked) {
            this.asked = asked;
        }

        Branch grow(int[] members) {
            Branch root = new Branch(members, null);
            List<Branch> leaves = new ArrayList<>(List.of(root));
            while (leaves.size() < set.leaves) {
                Branch best =
                        leaves.stream().max(Comparator.comparingDouble(l -> l.gain)).orElseThrow();
                if (best.gain <= 1e-9) {
                    break;
                }
                best.split();
                leaves.remove(best);
                leaves.add(best.without);
                leaves.add(best.with);
            }
            return root;
        }

        /** Candidates that took the same way down the tree. */
        private final class Branch {
            private final int[] members;

            /** By feature, the sums of both derivatives over the members that have it. */
            private double[] sums;

            private final double g;
            private final double h;
            private int feature = -1;
            private double gain;
            private Branch without;
            private Branch with;

            Branch(int[] members, double[] known) {
                this.members = members;
                double gs = 0;
                double hs = 0;
                for (int i : members) {
                    gs += gradient[i];
                    hs += curvature[i];
                }
                g = gs;
                h = hs;
                sums = known == null ? sums() : known;
                choose();
            }

            private double[] sums() {
                double[] out = new double[2 * names.length];
                int n = 0;
                while (n < members.length) {
                    int of = statement[members[n]];
                    double gs = 0;
                    double hs = 0;
                    for (; n < members.length && statement[members[n]] == of; n++) {
                        int i = members[n];
                        gs += gradient[i];
                        hs += curvature[i];
                        add(out, kept[i], gradient[i], curvature[i]);
                    }
                    add(out, keptCommon[of], gs, hs);
                }
                return out;
            }

            private static void add(double[] out, int[] features, double gs, double hs) {
                for (int f : features) {
                    out[2 * f] += gs;
                    out[2 * f + 1] += hs;
                }
            }

            private void choose() {
                double whole = g * g / (h + set.l2);
                for (int f = 0; f < names.length; f++) {
                    double hw = sums[2 * f + 1];
                    if (!asked[f] || hw < set.curvature || h - hw < set.curvature) {
                        continue;
                    }
                    double gw = sums[2 * f];
                    double go = g - gw;
                    double won = gw * gw / (hw + set.l2) + go * go / (h - hw + set.l2) - whole;
                    if (won > gain) {
                        gain = won;
                        feature = f;
                    }
                }
            }

            void split() {
                int[][] parts = parted(members, feature);
                boolean fewer = parts[0].length <= parts[1].length;
                Branch small = new Branch(parts[fewer ? 0 : 1], null);
                double[] rest = sums;
                for (int f = 0; f < rest.length; f++) {
                    rest[f] -= small.sums[f];
                }
                sums = null;
                Branch large = new Branch(parts[fewer ? 1 : 0], rest);
                with = fewer ? small : large;
                without = fewer ? large : small;
            }

            private double value() {
                return Math.round(-set.rate * g / (h + set.l2) * 1e4) / 1e4;
            }

            /**
             * Adds what the tree says of candidates, seen while it grew or not, to their scores.
             */
            void add(double[] score, int[] rows) {
                if (with == null) {
                    for (int i : rows) {
                        score[i] += value();
                    }
                    return;
                }
                int[][] parts = parted(rows, feature);
                with.add(score, parts[0]);
                without.add(score, parts[1]);
            }

            Trees.Node node() {
                return with == null
                        ? new Trees.Leaf(value())
                        : new Trees.Split(names[feature], 0.5, without.node(), with.node());
            }
        }
    }
}
