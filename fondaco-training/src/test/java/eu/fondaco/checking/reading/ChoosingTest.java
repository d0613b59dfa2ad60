// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.trees.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ChoosingTest {

    private static final Choosing.Settings SET =
            new Choosing.Settings(80, 8, 0.1, 1, 1, 0.8, 1, 3, false);

    /** Statements whose right candidate is the one with either of two features but not both. */
    private static List<Softmax.Instance> statements(int n, long seed) {
        Random random = new Random(seed);
        List<Softmax.Instance> out = new ArrayList<>();
        while (out.size() < n) {
            List<Candidate> candidates = new ArrayList<>();
            List<Integer> right = new ArrayList<>();
            for (int k = 0; k < 4; k++) {
                Set<String> f = new TreeSet<>();
                for (String name : List.of("near", "said", "noise1", "noise2")) {
                    if (random.nextBoolean()) {
                        f.add(name);
                    }
                }
                if (f.contains("near") != f.contains("said")) {
                    right.add(k);
                }
                candidates.add(Candidate.named("v" + k, f, List.of(), true));
            }
            if (right.size() == 1) {
                out.add(new Softmax.Instance(null, List.of(), candidates, right.get(0), ""));
            }
        }
        return out;
    }

    private static int chosen(Trees trees, Softmax.Instance s) {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < s.candidates().size(); i++) {
            Map<String, Double> x = new HashMap<>();
            s.candidates().get(i).own().forEach(f -> x.put(f, 1.0));
            double z = trees.score(x);
            if (z > most) {
                most = z;
                best = i;
            }
        }
        return best;
    }

    @Test
    void what_features_mean_together_is_learned() {
        Trees trees = Choosing.learn(statements(600, 1), null, SET);
        List<Softmax.Instance> others = statements(300, 2);
        long right = others.stream().filter(s -> chosen(trees, s) == s.right()).count();
        assertThat(right).isGreaterThanOrEqualTo(297);
    }

    @Test
    void the_same_statements_give_the_same_trees() {
        List<Softmax.Instance> s = statements(200, 3);
        assertThat(Choosing.learn(s, null, SET).lines())
                .isEqualTo(Choosing.learn(s, null, SET).lines());
    }

    @Test
    void what_is_known_before_leaves_little_to_learn() {
        List<Softmax.Instance> s = statements(200, 4);
        List<double[]> known = new ArrayList<>();
        for (Softmax.Instance i : s) {
            double[] z = new double[i.candidates().size()];
            z[i.right()] = 20;
            known.add(z);
        }
        Trees beside = Choosing.learn(s, known, SET);
        Trees alone = Choosing.learn(s, null, SET);
        assertThat(size(beside)).isLessThan(size(alone) / 10);
    }

    private static double size(Trees trees) {
        return Math.abs(trees.score(Map.of("near", 1.0)))
                + Math.abs(trees.score(Map.of("near", 1.0, "said", 1.0)));
    }
}
