// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.trees.Trees;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
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

    /** Those of both that the tree at hand may ask for, by their places among these. */
    private final Kept kept;

    private final Kept keptCommon;

    /** By candidate, its statement. */
    private final int[] statement;

    private final Having having;

    /** Where each statement's candidates begin, and behind the last. */
    private final int[] begin;

    private final boolean[] right;
    private final double[] gradient;
    private final double[] curvature;

    private Choosing(List<Softmax.Instance> all, Settings set) {
        this.set = set;
        List<int[]> rows = new ArrayList<>();
        Gathering gathering = new Gathering();
        begin = new int[all.size() + 1];
        for (int i = 0; i < all.size(); i++) {
            Softmax.Instance s = all.get(i);
            s.candidates().forEach(c -> rows.add(gathering.of(s, c, set.context)));
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
        having = new Having(names.length, features);
        for (int i = 0; i < all.size(); i++) {
            right[begin[i] + all.get(i).right()] = true;
        }
        gradient = new double[rows.size()];
        curvature = new double[rows.size()];
        statement = new int[rows.size()];
        common = new int[all.size()][];
        int[] seen = new int[names.length];
        for (int i = 0; i < all.size(); i++) {
            Arrays.fill(statement, begin[i], begin[i + 1], i);
            common[i] = common(begin[i], begin[i + 1], seen);
        }
        kept = new Kept(features);
        keptCommon = new Kept(common);
    }

    /**
     * The names of features that enough candidates have, in order.
     *
     * @param places what is to hold each feature's place among them by its number, or -1
     */
    private String[] names(List<int[]> rows, int[] places) {
        rows.forEach(r -> Arrays.stream(r).forEach(f -> places[f]++));
        int[] numbers =
                IntStream.of(Numbered.ordered())
                        .filter(f -> f < places.length && places[f] >= set.least)
                        .toArray();
        Arrays.fill(places, -1);
        for (int f = 0; f < numbers.length; f++) {
            places[numbers[f]] = f;
        }
        return Arrays.stream(numbers).mapToObj(Numbered::name).toArray(String[]::new);
    }

    /**
     * Takes out of one statement's candidates what all of them have, and gives it.
     *
     * @param seen nought for each feature, before and after
     */
    private int[] common(int from, int to, int[] seen) {
        for (int i = from; i < to; i++) {
            for (int f : features[i]) {
                seen[f]++;
            }
        }
        int[] all = filtered(features[from], f -> seen[f] == to - from);
        for (int i = from; i < to; i++) {
            features[i] = filtered(features[i], f -> seen[f] < to - from);
        }
        for (int i = from; i < to; i++) {
            for (int f : features[i]) {
                seen[f] = 0;
            }
        }
        for (int f : all) {
            seen[f] = 0;
        }
        return all;
    }

    private static int[] filtered(int[] features, IntPredicate passes) {
        return Arrays.stream(features).filter(passes).toArray();
    }

    /** The members that have a bit and those that haven't, each in their order. */
    private static int[][] parted(int[] members, long[] bits) {
        int[] with = new int[members.length];
        int[] without = new int[members.length];
        int n = 0;
        for (int k = 0; k < members.length; k++) {
            int i = members[k];
            int has = (int) (bits[i >> 6] >>> i & 1);
            with[n] = i;
            without[k - n] = i;
            n += has;
        }
        return new int[][] {Arrays.copyOf(with, n), Arrays.copyOf(without, members.length - n)};
    }

    /** Gathers the numbers of a candidate's features, each once. */
    private static final class Gathering {
        private int[] features = new int[512];
        private int[] seen = new int[Numbered.count()];
        private int candidates;
        private int n;

        int[] of(Softmax.Instance s, Candidate c, boolean context) {
            candidates++;
            n = 0;
            for (Collection<String> some :
                    List.of(c.own(), c.ownFixed(), c.shared(), c.sharedFixed())) {
                add(Numbered.of(some).numbers());
            }
            if (context) {
                add(Numbered.of(s.context()).numbers());
            }
            if (!c.group().isEmpty()) {
                add(Numbered.of(Forest.group(c.group())));
            }
            return Arrays.copyOf(features, n);
        }

        private void add(int... some) {
            if (features.length < n + some.length) {
                features = Arrays.copyOf(features, 2 * (n + some.length));
            }
            for (int f : some) {
                if (f >= seen.length) {
                    seen = Arrays.copyOf(seen, 2 * f + 1);
                }
                if (seen[f] != candidates) {
                    seen[f] = candidates;
                    features[n++] = f;
                }
            }
        }
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
        for (int t = 0; t < set.trees; t++) {
            derivatives(score);
            int[][] members = members(random);
            int[] asked = new int[names.length];
            int[] places = new int[names.length];
            int n = 0;
            for (int f = 0; f < names.length; f++) {
                places[f] = random.nextDouble() < set.features ? n : -1;
                asked[n] = f;
                n += 1 + (places[f] >> 31);
            }
            keep(members[0], places);
            Growth growth = new Growth(Arrays.copyOf(asked, n));
            Growth.Branch root = growth.grow(members[0], members[1]);
            roots.add(root.node());
            root.add(score);
        }
        return new Trees(roots);
    }

    /** Keeps of the features those that this tree may ask for. */
    private void keep(int[] members, int[] asked) {
        kept.clear();
        keptCommon.clear();
        for (int i : members) {
            kept.keep(i, asked);
        }
        for (int i = 0; i < common.length; i++) {
            keptCommon.keep(i, asked);
        }
    }

    /** The candidates of the statements that a tree is grown on, and the others. */
    private int[][] members(SplittableRandom random) {
        int[] in = new int[features.length];
        int[] out = new int[features.length];
        int n = 0;
        for (int i = 0; i + 1 < begin.length; i++) {
            boolean drawn = random.nextDouble() < set.rows;
            for (int k = begin[i]; k < begin[i + 1]; k++) {
                if (drawn) {
                    in[n++] = k;
                } else {
                    out[k - n] = k;
                }
            }
        }
        return new int[][] {Arrays.copyOf(in, n), Arrays.copyOf(out, features.length - n)};
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
        /** The features that it may ask for. */
        private final int[] asked;

        Growth(int[] asked) {
            this.asked = asked;
        }

        /**
         * @param members what it is grown on
         * @param others what only its leaves are to be told of
         */
        Branch grow(int[] members, int[] others) {
            Branch root = new Branch(members, others, sums(members));
            List<Branch> leaves = new ArrayList<>(List.of(root));
            while (leaves.size() < set.leaves) {
                Branch best =
                        leaves.stream().max(Comparator.comparingDouble(l -> l.gain)).orElseThrow();
                if (best.gain <= 1e-9) {
                    break;
                }
                best.split(leaves.size() + 1 < set.leaves);
                leaves.remove(best);
                leaves.add(best.without);
                leaves.add(best.with);
            }
            return root;
        }

        /** By feature asked for, the sums of both derivatives over the members that have it. */
        private double[] sums(int[] members) {
            double[] out = new double[2 * asked.length];
            int n = 0;
            while (n < members.length) {
                int of = statement[members[n]];
                double gs = 0;
                double hs = 0;
                for (; n < members.length && statement[members[n]] == of; n++) {
                    int i = members[n];
                    gs += gradient[i];
                    hs += curvature[i];
                    kept.add(out, i, gradient[i], curvature[i]);
                }
                keptCommon.add(out, of, gs, hs);
            }
            return out;
        }

        /** Candidates that took the same way down the tree. */
        private final class Branch {
            private final int[] members;
            private final int[] others;
            private double[] sums;
            private final double g;
            private final double h;
            private int feature = -1;
            private double gain;
            private Branch without;
            private Branch with;

            /**
             * @param sums null where it isn't to be split
             */
            Branch(int[] members, int[] others, double[] sums) {
                this.members = members;
                this.others = others;
                this.sums = sums;
                double gs = 0;
                double hs = 0;
                for (int i : members) {
                    gs += gradient[i];
                    hs += curvature[i];
                }
                g = gs;
                h = hs;
                if (sums != null) {
                    choose();
                }
            }

            private void choose() {
                double whole = g * g / (h + set.l2);
                for (int f = 0; f < asked.length; f++) {
                    double hw = sums[2 * f + 1];
                    if (hw < set.curvature || h - hw < set.curvature) {
                        continue;
                    }
                    double gw = sums[2 * f];
                    double go = g - gw;
                    double won = gw * gw / (hw + set.l2) + go * go / (h - hw + set.l2) - whole;
                    if (won > gain) {
                        gain = won;
                        feature = asked[f];
                    }
                }
            }

            /**
             * @param further whether what comes of it may be split again
             */
            void split(boolean further) {
                long[] bits = having.lent(feature);
                int[][] in = parted(members, bits);
                int[][] out = parted(others, bits);
                having.giveBack(feature);
                int few = in[0].length <= in[1].length ? 0 : 1;
                double[] ofFew = null;
                double[] ofMany = null;
                if (further) {
                    ofFew = sums(in[few]);
                    ofMany = sums;
                    for (int f = 0; f < ofMany.length; f++) {
                        ofMany[f] -= ofFew[f];
                    }
                }
                sums = null;
                Branch small = new Branch(in[few], out[few], ofFew);
                Branch large = new Branch(in[1 - few], out[1 - few], ofMany);
                with = few == 0 ? small : large;
                without = few == 0 ? large : small;
            }

            private double value() {
                return Math.round(-set.rate * g / (h + set.l2) * 1e4) / 1e4;
            }

            /** Adds what the tree says of candidates to their scores. */
            void add(double[] score) {
                if (with != null) {
                    with.add(score);
                    without.add(score);
                    return;
                }
                double value = value();
                for (int i : members) {
                    score[i] += value;
                }
                for (int i : others) {
                    score[i] += value;
                }
            }

            Trees.Node node() {
                return with == null
                        ? new Trees.Leaf(value())
                        : new Trees.Split(names[feature], 0.5, without.node(), with.node());
            }
        }
    }
}
