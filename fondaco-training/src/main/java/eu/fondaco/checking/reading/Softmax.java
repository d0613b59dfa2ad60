// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import com.github.lbfgs4j.LbfgsMinimizer;
import com.github.lbfgs4j.liblbfgs.Function;
import com.github.lbfgs4j.liblbfgs.LbfgsConstant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Learns the weights of one field: softmax over candidates, L2, L-BFGS. */
final class Softmax {

    /**
     * What is to be chosen from, and the right one.
     *
     * @param anchor the number spoken of; null in tests
     * @param context what stands around it
     */
    record Instance(
            Anchor anchor,
            Collection<String> context,
            List<Candidate> candidates,
            int right,
            String quote) {}

    /**
     * One instance by places of weights: what each candidate has of its own, and what candidates
     * share, once for all of them.
     *
     * @param own by candidate
     * @param shared places of what candidates share, that of its group to be added
     * @param first by those, the first group that a candidate has
     * @param begin where the slots of each begin, one for every group from its first to its last;
     *     behind the last, how many there are
     * @param slot by candidate
     */
    private record Row(
            int[][] own, int[][] shared, int[] first, int[] begin, int[] slot, int right) {
        double[] forSlots() {
            return new double[begin[begin.length - 1]];
        }
    }

    /** A loss is summed in so many parts, on as many cores as there are: always the same sum. */
    private static final int PARTS = 4;

    /** From here on further steps change no choice among candidates that weren't learned from. */
    private static final int STEPS = 120;

    private final int names = Numbered.count();

    /** By a feature's number, the place of its weight as a candidate's own, or -1. */
    private final int[] own = filled(-1);

    /** The same as one that is shared: the first of as many places as there are groups. */
    private final int[] shared = filled(-1);

    private List<String> groups = List.of();

    /** The places of weights that enough instances bear on; the others stay at zero. */
    private int[] learned = {};

    private double[] weights = {};

    private Softmax() {}

    /**
     * Weights of all features that at least so many instances have.
     *
     * @param l2 how strongly they are drawn to zero
     */
    static Softmax learned(List<Instance> all, double l2, int least) {
        all.forEach(i -> i.candidates.forEach(Softmax::numbered));
        Softmax s = new Softmax();
        s.count(all, least);
        if (s.weights.length > 0) {
            s.fit(all.stream().map(s::row).toArray(Row[]::new), l2);
        }
        return s;
    }

    private static void numbered(Candidate c) {
        Numbered.of(c.own());
        Numbered.of(c.ownFixed());
        Numbered.of(c.shared());
        Numbered.of(c.sharedFixed());
    }

    /** Adds the weights to a field's. */
    void into(Field field, Weights to) {
        for (int f = 0; f < names; f++) {
            if (own[f] >= 0) {
                put(to, field, "", f, own[f]);
            }
            for (int g = 0; shared[f] >= 0 && g < groups.size(); g++) {
                put(to, field, groups.get(g), f, shared[f] + g);
            }
        }
    }

    private void put(Weights to, Field field, String group, int feature, int place) {
        if (Math.abs(weights[place]) > 1e-3) {
            to.put(field, group, Numbered.name(feature), weights[place]);
        }
    }

    /** The probability of each candidate, as natural logarithms. */
    double[] logProbabilities(Instance i) {
        return Weights.normalised(scores(row(i), weights));
    }

    /** How many instances have each feature, by its number. */
    private final class Tally {
        private final int[] seen = new int[names];
        private final int[] last = new int[names];

        void add(int instance, Collection<String> features) {
            for (int f : Numbered.of(features).numbers()) {
                if (last[f] != instance + 1) {
                    last[f] = instance + 1;
                    seen[f]++;
                }
            }
        }
    }

    private void count(List<Instance> all, int least) {
        Tally alone = new Tally();
        Map<String, Tally> by = new TreeMap<>(Map.of("", new Tally()));
        for (int n = 0; n < all.size(); n++) {
            for (Candidate c : all.get(n).candidates) {
                alone.add(n, c.own());
                alone.add(n, c.ownFixed());
                Tally t = by.computeIfAbsent(c.group(), g -> new Tally());
                t.add(n, c.shared());
                t.add(n, c.sharedFixed());
            }
        }
        groups = List.copyOf(by.keySet());
        int[] ordered = IntStream.of(Numbered.ordered()).filter(f -> f < names).toArray();
        int n = 0;
        for (int f : ordered) {
            own[f] = alone.seen[f] >= least ? n++ : -1;
        }
        int[] most = new int[names];
        for (Tally t : by.values()) {
            Arrays.setAll(most, f -> Math.max(most[f], t.seen[f]));
        }
        for (int f : ordered) {
            if (most[f] >= least) {
                shared[f] = n;
                n += groups.size();
            }
        }
        weights = new double[n];
        boolean[] enough = new boolean[n];
        for (int f : ordered) {
            if (own[f] >= 0) {
                enough[own[f]] = true;
            }
            for (int g = 0; shared[f] >= 0 && g < groups.size(); g++) {
                enough[shared[f] + g] = by.get(groups.get(g)).seen[f] >= least;
            }
        }
        learned = IntStream.range(0, n).filter(i -> enough[i]).toArray();
    }

    private int[] filled(int value) {
        int[] out = new int[names];
        Arrays.fill(out, value);
        return out;
    }

    private Row row(Instance i) {
        int n = i.candidates.size();
        int[][] alone = new int[n][];
        List<Candidate> sharing = new ArrayList<>();
        int[] of = new int[n];
        int[] group = new int[n];
        for (int k = 0; k < n; k++) {
            Candidate c = i.candidates.get(k);
            alone[k] = places(own, c.own(), c.ownFixed());
            while (of[k] < sharing.size() && !alike(sharing.get(of[k]), c)) {
                of[k]++;
            }
            if (of[k] == sharing.size()) {
                sharing.add(c);
            }
            group[k] = Math.max(0, groups.indexOf(c.group())); // unknown: as without a name
        }
        int[] first = new int[sharing.size()];
        int[] begin = new int[first.length + 1];
        for (int s = 0; s < first.length; s++) {
            int which = s;
            var range = IntStream.range(0, n).filter(k -> of[k] == which).map(k -> group[k]);
            IntSummaryStatistics all = range.summaryStatistics();
            first[s] = all.getMin();
            begin[s + 1] = begin[s] + all.getMax() - all.getMin() + 1;
        }
        return new Row(
                alone,
                sharing.stream()
                        .map(c -> places(shared, c.shared(), c.sharedFixed()))
                        .toArray(int[][]::new),
                first,
                begin,
                IntStream.range(0, n).map(k -> begin[of[k]] + group[k] - first[of[k]]).toArray(),
                i.right);
    }

    /** Whether two candidates have the very same lists of shared features. */
    private static boolean alike(Candidate a, Candidate b) {
        return a.shared() == b.shared() && a.sharedFixed() == b.sharedFixed();
    }

    private static int[] places(int[] of, Collection<String> some, Collection<String> others) {
        int[] one = Numbered.of(some).numbers();
        int[] two = Numbered.of(others).numbers();
        int[] out = new int[one.length + two.length];
        return Arrays.copyOf(out, places(of, two, out, places(of, one, out, 0)));
    }

    private static int places(int[] of, int[] features, int[] out, int from) {
        int n = from;
        for (int f : features) {
            if (f < of.length && of[f] >= 0) {
                out[n++] = of[f];
            }
        }
        return n;
    }

    private static double[] scores(Row row, double[] w) {
        double[] together = row.forSlots();
        for (int s = 0; s < row.shared.length; s++) {
            int at = row.begin[s];
            int n = row.begin[s + 1] - at;
            gather(together, at, w, row.shared[s], row.first[s], n);
        }
        double[] z = new double[row.own.length];
        for (int k = 0; k < z.length; k++) {
            double sum = together[row.slot[k]];
            for (int f : row.own[k]) {
                sum += w[f];
            }
            z[k] = sum;
        }
        return z;
    }

    /** Adds to slots the weights of features; four at once, each added in its turn. */
    private static void gather(double[] to, int at, double[] w, int[] features, int first, int n) {
        int k = 0;
        for (; k + 4 <= features.length; k += 4) {
            int a = features[k] + first;
            int b = features[k + 1] + first;
            int c = features[k + 2] + first;
            int d = features[k + 3] + first;
            for (int j = 0; j < n; j++) {
                to[at + j] = to[at + j] + w[a + j] + w[b + j] + w[c + j] + w[d + j];
            }
        }
        for (; k < features.length; k++) {
            for (int j = 0; j < n; j++) {
                to[at + j] += w[features[k] + first + j];
            }
        }
    }

    /** Adds what slots hold to the gradient of each feature. */
    private static void spread(
            double[] some, int at, double[] to, int[] features, int first, int n) {
        int k = 0;
        for (; k + 4 <= features.length; k += 4) {
            int a = features[k] + first;
            int b = features[k + 1] + first;
            int c = features[k + 2] + first;
            int d = features[k + 3] + first;
            for (int j = 0; j < n; j++) {
                double v = some[at + j];
                to[a + j] += v;
                to[b + j] += v;
                to[c + j] += v;
                to[d + j] += v;
            }
        }
        for (; k < features.length; k++) {
            for (int j = 0; j < n; j++) {
                to[features[k] + first + j] += some[at + j];
            }
        }
    }

    private void fit(Row[] rows, double l2) {
        LbfgsConstant.LBFGS_Param p = com.github.lbfgs4j.liblbfgs.Lbfgs.defaultParams();
        p.max_iterations = STEPS;
        spread(new LbfgsMinimizer(p, false).minimize(new Loss(rows, l2)), weights);
    }

    /** Puts what is learned at its places. */
    private void spread(double[] some, double[] to) {
        for (int i = 0; i < some.length; i++) {
            to[learned[i]] = some[i];
        }
    }

    /** A sum over some rows with its derivatives. */
    private static final class Sum {
        private double loss;
        private final double[] gradient;

        Sum(Row[] rows, int from, int to, double[] w) {
            gradient = new double[w.length];
            for (int n = from; n < to; n++) {
                add(rows[n], w);
            }
        }

        private void add(Row row, double[] w) {
            double[] z = Weights.normalised(scores(row, w));
            loss -= z[row.right];
            double[] together = row.forSlots();
            for (int k = 0; k < z.length; k++) {
                double e = Math.exp(z[k]) - (k == row.right ? 1 : 0);
                together[row.slot[k]] += e;
                for (int f : row.own[k]) {
                    gradient[f] += e;
                }
            }
            for (int s = 0; s < row.shared.length; s++) {
                int at = row.begin[s];
                int n = row.begin[s + 1] - at;
                spread(together, at, gradient, row.shared[s], row.first[s], n);
            }
        }
    }

    private final class Loss implements Function {
        private final Row[] rows;
        private final double l2;
        private double[] at = {};
        private double value;
        private double[] gradient = {};

        Loss(Row[] rows, double l2) {
            this.rows = rows;
            this.l2 = l2;
        }

        @Override
        public int getDimension() {
            return learned.length;
        }

        @Override
        public double valueAt(double[] w) {
            compute(w);
            return value;
        }

        @Override
        public double[] gradientAt(double[] w) {
            compute(w);
            return gradient;
        }

        private void compute(double[] w) {
            if (Arrays.equals(at, w)) {
                return;
            }
            at = w.clone();
            double[] all = new double[weights.length];
            spread(w, all);
            List<Sum> sums =
                    IntStream.range(0, PARTS)
                            .parallel()
                            .mapToObj(p -> new Sum(rows, begin(p), begin(p + 1), all))
                            .toList();
            double[] g = new double[w.length];
            double loss = 0;
            for (int i = 0; i < w.length; i++) {
                loss += 0.5 * l2 * w[i] * w[i];
                g[i] = l2 * w[i];
            }
            for (Sum s : sums) {
                loss += s.loss;
                for (int i = 0; i < g.length; i++) {
                    g[i] += s.gradient[learned[i]];
                }
            }
            value = loss;
            gradient = g;
        }

        private int begin(int part) {
            return (int) ((long) rows.length * part / PARTS);
        }
    }
}
