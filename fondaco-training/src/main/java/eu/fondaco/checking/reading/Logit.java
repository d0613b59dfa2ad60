// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import com.github.lbfgs4j.LbfgsMinimizer;
import com.github.lbfgs4j.liblbfgs.Function;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Learns log-linear weights over named real features: choices among rows, or yes and no. */
public final class Logit {

    /** Rows of features to choose among, and the right one. */
    public record Choice(List<Map<String, Double>> rows, int right) {}

    private Logit() {}

    /** Softmax over rows, drawn towards {@code prior}. */
    public static Map<String, Double> choices(
            List<Choice> all, Map<String, Double> prior, double l2) {
        Map<String, Integer> index = new TreeMap<>();
        all.forEach(c -> c.rows.forEach(r -> r.keySet().forEach(k -> index.put(k, 0))));
        prior.keySet().forEach(k -> index.put(k, 0));
        int n = 0;
        for (Map.Entry<String, Integer> e : index.entrySet()) {
            e.setValue(n++);
        }
        List<int[][]> ids = new ArrayList<>();
        List<double[][]> values = new ArrayList<>();
        for (Choice c : all) {
            ids.add(
                    c.rows.stream()
                            .map(r -> r.keySet().stream().mapToInt(index::get).toArray())
                            .toArray(int[][]::new));
            values.add(
                    c.rows.stream()
                            .map(r -> r.values().stream().mapToDouble(x -> x).toArray())
                            .toArray(double[][]::new));
        }
        double[] w0 = new double[n];
        prior.forEach((k, v) -> w0[index.get(k)] = v);
        double[] w =
                new LbfgsMinimizer(false)
                        .minimize(
                                new Cached(n) {
                                    @Override
                                    double compute(double[] w, double[] g) {
                                        return choiceLoss(all, ids, values, w, w0, l2, g);
                                    }
                                },
                                w0.clone());
        Map<String, Double> out = new TreeMap<>();
        index.forEach((k, i) -> out.put(k, w[i]));
        return out;
    }

    private static double choiceLoss(
            List<Choice> all,
            List<int[][]> ids,
            List<double[][]> values,
            double[] w,
            double[] w0,
            double l2,
            double[] g) {
        double loss = 0;
        for (int i = 0; i < w.length; i++) {
            double d = w[i] - w0[i];
            loss += 0.5 * l2 * d * d;
            g[i] = l2 * d;
        }
        for (int n = 0; n < all.size(); n++) {
            int[][] id = ids.get(n);
            double[][] x = values.get(n);
            double[] z = new double[id.length];
            for (int i = 0; i < z.length; i++) {
                for (int k = 0; k < id[i].length; k++) {
                    z[i] += x[i][k] * w[id[i][k]];
                }
            }
            Weights.normalised(z);
            int right = all.get(n).right;
            loss -= z[right];
            for (int i = 0; i < z.length; i++) {
                double e = Math.exp(z[i]) - (i == right ? 1 : 0);
                for (int k = 0; k < id[i].length; k++) {
                    g[id[i][k]] += e * x[i][k];
                }
            }
        }
        return loss;
    }

    /** Logistic regression; the feature {@code bias} isn't drawn to zero. Features standardised. */
    public static Map<String, Double> binary(
            List<Map<String, Double>> rows, List<Boolean> yes, double l2) {
        Map<String, double[]> moments = new TreeMap<>();
        for (Map<String, Double> r : rows) {
            r.forEach(
                    (k, v) -> {
                        double[] m = moments.computeIfAbsent(k, x -> new double[2]);
                        m[0] += v;
                        m[1] += v * v;
                    });
        }
        Map<String, Double> scale = new HashMap<>();
        moments.forEach(
                (k, m) -> {
                    double mean = m[0] / rows.size();
                    double sd = Math.sqrt(Math.max(0, m[1] / rows.size() - mean * mean));
                    scale.put(k, k.equals("bias") ? 1 : Math.max(sd, 0.05));
                });
        List<String> keys = new ArrayList<>(moments.keySet());
        Map<String, Integer> index = new HashMap<>();
        keys.forEach(k -> index.put(k, index.size()));
        int[][] ids = new int[rows.size()][];
        double[][] values = new double[rows.size()][];
        for (int n = 0; n < ids.length; n++) {
            Map<String, Double> r = rows.get(n);
            ids[n] = r.keySet().stream().mapToInt(index::get).toArray();
            values[n] =
                    r.entrySet().stream()
                            .mapToDouble(e -> e.getValue() / scale.get(e.getKey()))
                            .toArray();
        }
        double[] w =
                new LbfgsMinimizer(false)
                        .minimize(
                                new Cached(keys.size()) {
                                    @Override
                                    double compute(double[] w, double[] g) {
                                        int bias = index.get("bias");
                                        return binaryLoss(ids, values, yes, bias, w, l2, g);
                                    }
                                });
        Map<String, Double> out = new TreeMap<>();
        for (String k : keys) {
            out.put(k, w[index.get(k)] / scale.get(k));
        }
        return out;
    }

    private static double binaryLoss(
            int[][] ids,
            double[][] values,
            List<Boolean> yes,
            int bias,
            double[] w,
            double l2,
            double[] g) {
        double loss = 0;
        for (int i = 0; i < w.length; i++) {
            double k = i == bias ? 1e-6 : l2;
            loss += 0.5 * k * w[i] * w[i];
            g[i] = k * w[i];
        }
        for (int n = 0; n < ids.length; n++) {
            double z = 0;
            for (int k = 0; k < ids[n].length; k++) {
                z += values[n][k] * w[ids[n][k]];
            }
            double y = yes.get(n) ? 1 : 0;
            loss += Math.log1p(Math.exp(-Math.abs(z))) + Math.max(z, 0) - y * z;
            double e = 1 / (1 + Math.exp(-z)) - y;
            for (int k = 0; k < ids[n].length; k++) {
                g[ids[n][k]] += e * values[n][k];
            }
        }
        return loss;
    }

    private abstract static class Cached implements Function {
        private final int dimension;
        private double[] at;
        private double value;
        private double[] gradient;

        Cached(int dimension) {
            this.dimension = dimension;
        }

        abstract double compute(double[] w, double[] g);

        @Override
        public int getDimension() {
            return dimension;
        }

        private void at(double[] w) {
            if (at == null || !java.util.Arrays.equals(at, w)) {
                at = w.clone();
                gradient = new double[w.length];
                value = compute(w, gradient);
            }
        }

        @Override
        public double valueAt(double[] w) {
            at(w);
            return value;
        }

        @Override
        public double[] gradientAt(double[] w) {
            at(w);
            return gradient;
        }
    }
}
