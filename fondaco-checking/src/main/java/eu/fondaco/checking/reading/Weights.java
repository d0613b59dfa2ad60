// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.trees.Trees;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What each feature is worth, field by field: log-linear weights learned from annotated texts. A
 * candidate's score is the sum of the weights of its own features and, under its group, of the
 * shared ones. Not changed once read.
 */
final class Weights {

    /** The weights of a field: by feature, one for each group, the group without a name first. */
    private static final class Table {
        final Map<String, Integer> groups = new HashMap<>(Map.of("", 0));
        final Map<String, double[]> features = new HashMap<>();

        void put(String group, String feature, double weight) {
            int g = groups.computeIfAbsent(group, k -> groups.size());
            double[] w = features.get(feature);
            if (w == null || w.length <= g) {
                w = w == null ? new double[g + 1] : Arrays.copyOf(w, g + 1);
                features.put(feature, w);
            }
            w[g] = weight;
        }

        double[] sum(Collection<String> names) {
            double[] sum = new double[groups.size()];
            for (String f : names) {
                double[] w = features.get(f);
                if (w != null) {
                    for (int i = 0; i < w.length; i++) {
                        sum[i] += w[i];
                    }
                }
            }
            return sum;
        }
    }

    private final Map<Field, Table> tables = new EnumMap<>(Field.class);
    private final Map<Field, Forest> forests = new EnumMap<>(Field.class);

    Weights() {
        for (Field f : Field.values()) {
            tables.put(f, new Table());
        }
    }

    void put(Field field, String group, String feature, double weight) {
        tables.get(field).put(group, feature, weight);
    }

    /** Has a field's candidates told apart by trees, beside weights or in their place. */
    void put(Field field, Trees trees) {
        forests.put(field, Forest.of(trees));
    }

    /** The trees of the fields that have them. */
    Map<Field, Trees> trees() {
        Map<Field, Trees> out = new EnumMap<>(Field.class);
        forests.forEach((f, t) -> out.put(f, t.trees()));
        return out;
    }

    /** Takes one weight. */
    @FunctionalInterface
    interface Taker {
        void take(Field field, String group, String feature, double weight);
    }

    /** All weights, in order of field, feature and group. */
    void each(Taker taker) {
        tables.forEach(
                (field, t) -> {
                    Map<Integer, String> groups = new HashMap<>();
                    t.groups.forEach((name, i) -> groups.put(i, name));
                    new TreeMap<>(t.features)
                            .forEach(
                                    (name, w) -> {
                                        for (int g = 0; g < w.length; g++) {
                                            if (w[g] != 0) {
                                                taker.take(field, groups.get(g), name, w[g]);
                                            }
                                        }
                                    });
                });
    }

    /** The probability of each candidate by its features alone, as natural logarithms. */
    double[] logProbabilities(View view, Field field, List<Candidate> candidates) {
        Table t = tables.get(field);
        Forest forest = forests.get(field);
        double[] z =
                t.features.isEmpty() ? new double[candidates.size()] : sums(view, t, candidates);
        if (forest != null) {
            forest.addScores(view, candidates, z);
        }
        return normalised(z);
    }

    private double[] sums(View view, Table t, List<Candidate> candidates) {
        double[] z = new double[candidates.size()];
        Collection<String> shared = null;
        double[] sum = null;
        for (int i = 0; i < z.length; i++) {
            Candidate c = candidates.get(i);
            Integer group = t.groups.get(c.group());
            z[i] = t.sum(c.own())[0] + fixed(view, t, c.ownFixed())[0];
            if (group == null) {
                continue;
            }
            if (c.shared() != shared) {
                shared = c.shared();
                sum = t.sum(shared);
            }
            z[i] += (sum == null ? 0 : sum[group]) + fixed(view, t, c.sharedFixed())[group];
        }
        return z;
    }

    private double[] fixed(View view, Table t, Collection<String> names) {
        return view.sums(this).computeIfAbsent(names, t::sum);
    }

    /** Logarithms of probabilities that add up to one. */
    static double[] normalised(double[] z) {
        double max = Double.NEGATIVE_INFINITY;
        for (double x : z) {
            max = Math.max(max, x);
        }
        double sum = 0;
        for (double x : z) {
            sum += Math.exp(x - max);
        }
        double log = max + Math.log(sum);
        for (int i = 0; i < z.length; i++) {
            z[i] -= log;
        }
        return z;
    }
}
