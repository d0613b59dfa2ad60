// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SoftmaxTest {

    private static Candidate candidate(String group, List<String> own, List<String> shared) {
        return new Candidate(group, group, own, List.of(), shared, List.of(), true);
    }

    /** Instances of two groups: "up" is right where the anchor has "rise", else "down". */
    private static List<Softmax.Instance> risesAndFalls(int n) {
        List<Softmax.Instance> out = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            List<String> shared = List.of(i % 3 == 0 ? "rise" : "fall");
            List<Candidate> both =
                    List.of(
                            candidate("up", List.of("own"), shared),
                            candidate("down", i == 1 ? List.of("once") : List.of(), shared));
            out.add(new Softmax.Instance(null, List.of(), both, i % 3 == 0 ? 0 : 1, ""));
        }
        return out;
    }

    private static Map<String, Double> weights(Softmax s) {
        Weights w = new Weights();
        s.into(Field.FLOW, w);
        Map<String, Double> out = new TreeMap<>();
        w.each((field, group, feature, weight) -> out.put(group + " " + feature, weight));
        return out;
    }

    @Test
    void what_is_shared_counts_by_group() {
        Softmax s = Softmax.learned(risesAndFalls(300), 1, 2);
        List<Softmax.Instance> two = risesAndFalls(2);
        assertThat(Math.exp(s.logProbabilities(two.get(0))[0])).isGreaterThan(0.95);
        assertThat(Math.exp(s.logProbabilities(two.get(1))[1])).isGreaterThan(0.95);
        Map<String, Double> w = weights(s);
        assertThat(w.get("up rise")).isPositive();
        assertThat(w.get("up fall")).isNegative();
        assertThat(w.get("down rise")).isCloseTo(-w.get("up rise"), within(1e-3));
    }

    @Test
    void what_too_few_instances_have_gets_no_weight() {
        assertThat(weights(Softmax.learned(risesAndFalls(300), 1, 2))).doesNotContainKey(" once");
        assertThat(weights(Softmax.learned(risesAndFalls(300), 1, 1))).containsKey(" once");
    }

    /** Where the loss is least its derivative is nought: l2 w = sum of (right - probability). */
    @Test
    void the_weights_are_those_of_least_loss() {
        List<Softmax.Instance> all = risesAndFalls(120);
        Softmax s = Softmax.learned(all, 5, 2);
        double sum = 0;
        for (Softmax.Instance i : all) {
            sum += (i.right() == 0 ? 1 : 0) - Math.exp(s.logProbabilities(i)[0]);
        }
        assertThat(5 * weights(s).getOrDefault(" own", 0.0)).isCloseTo(sum, within(0.01));
    }
}
