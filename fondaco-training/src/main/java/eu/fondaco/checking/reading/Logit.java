// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import com.github.lbfgs4j.LbfgsMinimizer;
import com.github.lbfgs4j.liblbfgs.Function;
import com.github.lbfgs4j.liblbfgs.Lbfgs;
import com.github.lbfgs4j.liblbfgs.LbfgsConstant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Learns log-linear weights over named real features: choices among rows, or yes and no. */
public final class Logit {

    /**
     * Rows of features to choose among, and the right one.
     *
     * @param ids by row, the numbers of its features ({@link Numbered})
     * @param values by row, their values
     */
    public record Choice(int[][] ids, double[][] values, int right) {

        /** Rows by name. */
        public Choice(List<Map<String, Double>> rows, int right) {
            this(
                    rows.stream().map(r -> Numbered.of(r.keySet()).numbers()).toArray(int[][]::new),
                    rows.stream()
                            .map(r -> r.values().stream().mapToDouble(x -> x).toArray())
                            .toArray(double[][]::new),
                    right);
        }

        /**
         * The same choice by what each row differs in from the first: what all have alike tells
         * nothing, and most is alike.
         */
        Choice apart() {
            Map<Integer, Double> first = new LinkedHashMap<>();
            for (int k = 0; k < ids[0].length; k++) {
                first.put(ids[0][k], values[0][k]);
            }
            int[][] at = new int[ids.length][];
            double[][] by = new double[ids.length][];
            for (int i = 0; i < ids.length; i++) {
                Map<Integer, Double> rest = new LinkedHashMap<>(first);
                for (int k = 0; k < ids[i].length; k++) {
                    rest.merge(ids[i][k], -values[i][k], Double::sum);
                }
                rest.values().removeIf(v -> v == 0);
                at[i] = rest.keySet().stream().mapToInt(f -> f).toArray();
                by[i] = rest.values().stream().mapToDouble(v -> -v).toArray();
            }
            return new Choice(at, by, right);
        }
    }

    /** A loss is summed in so many parts, on as many cores as there are: always the same sum. */
    private static final int PARTS = 4;

    private Logit() {}

    /** Softmax over rows, drawn towards {@code prior}, as near to the best as can be. */
    public static Map<String, Double> choices(
            List<Choice> all, Map<String, Double> prior, double l2) {
        return choices(all, prior, l2, Lbfgs.defaultParams().epsilon);
    }

    /**
     * Softmax over rows, drawn towards {@code prior}.
     *
     * @param near how small the loss's derivatives must be, as a part of the weights
     */
    static Map<String, Double> choices(
            List<Choice> all, Map<String, Double> prior, double l2, double near) {
        Set<Integer> seen = new HashSet<>();
        all.forEach(c -> Arrays.stream(c.ids).flatMapToInt(Arrays::stream).forEach(seen::add));
        prior.keySet().forEach(k -> seen.add(Numbered.of(k)));
        List<String> names = seen.stream().map(Numbered::name).sorted().toList();
        int[] place = new int[Numbered.count()];
        double[] w0 = new double[names.size()];
        for (int i = 0; i < w0.length; i++) {
            place[Numbered.of(names.get(i))] = i;
            w0[i] = prior.getOrDefault(names.get(i), 0.0);
        }
        List<Choice> placed = all.stream().map(c -> placed(c, place)).toList();
        LbfgsConstant.LBFGS_Param p = Lbfgs.defaultParams();
        p.epsilon = near;
        double[] w =
                new LbfgsMinimizer(p, false)
                        .minimize(
                                new Cached(w0.length) {
                                    @Override
                                    double compute(double[] w, double[] g) {
                                        return choiceLoss(placed, w, w0, l2, g);
                                    }
                                },
                                w0.clone());
        Map<String, Double> out = new TreeMap<>();
        for (int i = 0; i < w.length; i++) {
            out.put(names.get(i), w[i]);
        }
        return out;
    }

    /** The same by places of weights in place of numbers of features. */
    private static Choice placed(Choice c, int[] place) {
        int[][] at = new int[c.ids.length][];
        for (int i = 0; i < at.length; i++) {
            at[i] = new int[c.ids[i].length];
            for (int k = 0; k < at[i].length; k++) {
                at[i][k] = place[c.ids[i][k]];
            }
        }
        return new Choice(at, c.values, c.right);
    }

    private static double choiceLoss(
            List<Choice> all, double[] w, double[] w0, double l2, double[] g) {
        double loss = 0;
        for (int i = 0; i < w.length; i++) {
            double d = w[i] - w0[i];
            loss += 0.5 * l2 * d * d;
            g[i] = l2 * d;
        }
        List<double[]> sums =
                IntStream.range(0, PARTS)
                        .parallel()
                        .mapToObj(
                                p ->
                                        part(
                                                all.subList(
                                                        all.size() * p / PARTS,
                                                        all.size() * (p + 1) / PARTS),
                                                w))
                        .toList();
        for (double[] s : sums) {
            for (int i = 0; i < g.length; i++) {
                g[i] += s[i];
            }
            loss += s[g.length];
        }
        return loss;
    }

    /** Derivatives over some of the choices, and behind them their loss. */
    private static double[] part(List<Choice> some, double[] w) {
        double[] g = new double[w.length + 1];
        for (Choice c : some) {
            double[] z = new double[c.ids.length];
            for (int i = 0; i < z.length; i++) {
                z[i] = sum(c.ids[i], c.values[i], w);
            }
            Weights.normalised(z);
            g[w.length] -= z[c.right];
            for (int i = 0; i < z.length; i++) {
                add(c.ids[i], c.values[i], Math.exp(z[i]) - (i == c.right ? 1 : 0), g);
            }
        }
        return g;
    }

    private static double sum(int[] at, double[] values, double[] w) {
        double sum = 0;
        for (int k = 0; k < at.length; k++) {
            sum += values[k] * w[at[k]];
        }
        return sum;
    }

    private static void add(int[] at, double[] values, double e, double[] g) {
        for (int k = 0; k < at.length; k++) {
            g[at[k]] += e * values[k];
        }
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
