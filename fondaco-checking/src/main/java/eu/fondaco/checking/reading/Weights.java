// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each feature is worth, field by field: log-linear weights learned from annotated texts. A
 * candidate's score is the sum of the weights of its own features and, under its group, of the
 * shared ones. Immutable once read.
 */
public final class Weights {

    private final Map<Field, Map<String, Map<String, Double>>> byField = new EnumMap<>(Field.class);

    /** Reads lines of field, group, feature and weight, separated by tabs. */
    public static Weights read(BufferedReader lines) {
        Weights w = new Weights();
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty() || line.startsWith("#")) {
                    continue;
                }
                String[] parts = line.split("\t", -1);
                if (parts.length == 4) {
                    w.put(
                            Field.valueOf(parts[0]),
                            parts[1],
                            parts[2],
                            Double.parseDouble(parts[3]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return w;
    }

    /** No weights: all candidates are alike. */
    public static Weights none() {
        return new Weights();
    }

    void put(Field field, String group, String feature, double weight) {
        byField.computeIfAbsent(field, f -> new HashMap<>())
                .computeIfAbsent(feature, f -> new HashMap<>(2))
                .put(group, weight);
    }

    /** The probability of each candidate by its features alone, as natural logarithms. */
    double[] logProbabilities(Field field, List<Candidate> candidates) {
        Map<String, Map<String, Double>> weights = byField.getOrDefault(field, Map.of());
        double[] z = new double[candidates.size()];
        Map<Collection<String>, Map<String, Double>> sums = new java.util.IdentityHashMap<>();
        for (int i = 0; i < z.length; i++) {
            Candidate c = candidates.get(i);
            for (String f : c.own()) {
                Map<String, Double> w = weights.get(f);
                z[i] += w == null ? 0 : w.getOrDefault("", 0.0);
            }
            if (!c.shared().isEmpty()) {
                z[i] +=
                        sums.computeIfAbsent(c.shared(), s -> byGroup(weights, s))
                                .getOrDefault(c.group(), 0.0);
            }
        }
        return normalised(z);
    }

    private static Map<String, Double> byGroup(
            Map<String, Map<String, Double>> weights, Collection<String> shared) {
        Map<String, Double> sum = new HashMap<>();
        for (String f : shared) {
            Map<String, Double> w = weights.get(f);
            if (w != null) {
                w.forEach((g, x) -> sum.merge(g, x, Double::sum));
            }
        }
        return sum;
    }

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
