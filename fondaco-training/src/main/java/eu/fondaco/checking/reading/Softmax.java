// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import com.github.lbfgs4j.LbfgsMinimizer;
import com.github.lbfgs4j.liblbfgs.Function;
import com.github.lbfgs4j.liblbfgs.LbfgsConstant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Learns the weights of one field: softmax over candidates, L2, L-BFGS. */
final class Softmax {

    /** What is to be chosen from, and the right one. */
    record Instance(View view, List<Candidate> candidates, int right, String quote) {}

    private static final char SEP = '\t';

    private final Map<String, Integer> index = new HashMap<>();
    private int[][][] features;
    private int[] right;

    private Softmax() {}

    /** Adds the weights learned for a field to {@code into}. */
    static void learn(Field field, List<Instance> all, double l2, int least, Weights into) {
        Softmax s = new Softmax();
        s.count(all, least);
        if (s.index.isEmpty()) {
            return;
        }
        s.fill(all);
        double[] w = s.fit(l2);
        s.index.forEach(
                (k, i) -> {
                    if (Math.abs(w[i]) > 1e-3) {
                        int at = k.indexOf(SEP);
                        into.put(field, k.substring(0, at), k.substring(at + 1), w[i]);
                    }
                });
    }

    private static List<String> names(Candidate c) {
        List<String> out = new ArrayList<>();
        c.own().forEach(f -> out.add(SEP + f));
        c.ownFixed().forEach(f -> out.add(SEP + f));
        c.shared().forEach(f -> out.add(c.group() + SEP + f));
        c.sharedFixed().forEach(f -> out.add(c.group() + SEP + f));
        return out;
    }

    private void count(List<Instance> all, int least) {
        Map<String, Integer> seen = new HashMap<>();
        for (Instance i : all) {
            java.util.Set<String> once = new java.util.HashSet<>();
            for (Candidate c : i.candidates) {
                names(c).forEach(once::add);
            }
            once.forEach(f -> seen.merge(f, 1, Integer::sum));
        }
        seen.entrySet().stream()
                .filter(e -> e.getValue() >= least)
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(f -> index.put(f, index.size()));
    }

    private void fill(List<Instance> all) {
        features = new int[all.size()][][];
        right = new int[all.size()];
        for (int n = 0; n < features.length; n++) {
            Instance i = all.get(n);
            right[n] = i.right;
            features[n] = new int[i.candidates.size()][];
            for (int k = 0; k < features[n].length; k++) {
                List<Integer> ids = new ArrayList<>();
                Candidate c = i.candidates.get(k);
                for (String f : names(c)) {
                    Integer id = index.get(f);
                    if (id != null) {
                        ids.add(id);
                    }
                }
                features[n][k] = ids.stream().mapToInt(Integer::intValue).toArray();
            }
        }
    }

    private double[] fit(double l2) {
        LbfgsConstant.LBFGS_Param p = com.github.lbfgs4j.liblbfgs.Lbfgs.defaultParams();
        p.max_iterations = 120;
        return new LbfgsMinimizer(p, false).minimize(new Loss(l2));
    }

    private final class Loss implements Function {
        private final double l2;
        private double[] at;
        private double value;
        private double[] gradient;

        Loss(double l2) {
            this.l2 = l2;
        }

        @Override
        public int getDimension() {
            return index.size();
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
            if (at != null && java.util.Arrays.equals(at, w)) {
                return;
            }
            at = w.clone();
            double[] g = new double[w.length];
            double loss = 0;
            for (int i = 0; i < w.length; i++) {
                loss += 0.5 * l2 * w[i] * w[i];
                g[i] = l2 * w[i];
            }
            for (int n = 0; n < features.length; n++) {
                int[][] c = features[n];
                double[] z = new double[c.length];
                for (int k = 0; k < c.length; k++) {
                    for (int f : c[k]) {
                        z[k] += w[f];
                    }
                }
                Weights.normalised(z);
                loss -= z[right[n]];
                for (int k = 0; k < c.length; k++) {
                    double e = Math.exp(z[k]) - (k == right[n] ? 1 : 0);
                    for (int f : c[k]) {
                        g[f] += e;
                    }
                }
            }
            value = loss;
            gradient = g;
        }
    }
}
