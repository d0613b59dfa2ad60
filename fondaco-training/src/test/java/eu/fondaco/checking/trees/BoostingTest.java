// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.trees;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BoostingTest {

    private static final Boosting.Settings SET = new Boosting.Settings(120, 6, 20, 0.1, 2);

    private record Rows(List<Map<String, Double>> x, List<Boolean> y, double[] chance) {}

    /** Rows whose chance of being true is known: an exclusive or of two features, and noise. */
    private static Rows rows(int n, long seed) {
        Random random = new Random(seed);
        Rows out = new Rows(new ArrayList<>(), new ArrayList<>(), new double[n]);
        for (int i = 0; i < n; i++) {
            double a = random.nextDouble();
            double b = random.nextDouble();
            out.chance[i] = a < 0.4 ^ b < 0.6 ? 0.9 : 0.2;
            out.x.add(Map.of("a", a, "b", b, "noise", random.nextGaussian()));
            out.y.add(random.nextDouble() < out.chance[i]);
        }
        return out;
    }

    private static double chance(Trees trees, Map<String, Double> x) {
        return 1 / (1 + Math.exp(-trees.score(x)));
    }

    @Test
    void chances_that_no_sum_of_features_gives_are_learned() {
        Rows learned = rows(4_000, 1);
        Trees trees = Boosting.binary(learned.x, learned.y, new double[4_000], SET);
        Rows other = rows(2_000, 2);
        double off = 0;
        for (int i = 0; i < other.x.size(); i++) {
            off += Math.abs(chance(trees, other.x.get(i)) - other.chance[i]);
        }
        assertThat(off / other.x.size()).isLessThan(0.06);
    }

    @Test
    void the_same_rows_give_the_same_trees_and_those_read_back_score_alike() throws IOException {
        Rows r = rows(600, 3);
        Trees once = Boosting.binary(r.x, r.y, new double[600], SET);
        Trees again = Boosting.binary(r.x, r.y, new double[600], SET);
        assertThat(again.lines()).isEqualTo(once.lines());
        Trees read = Trees.read(once.lines());
        for (Map<String, Double> x : r.x) {
            assertThat(read.score(x)).isEqualTo(once.score(x));
        }
    }

    @Test
    void an_offset_that_says_all_leaves_little_to_learn() {
        Rows r = rows(4_000, 4);
        double[] offset = new double[4_000];
        for (int i = 0; i < offset.length; i++) {
            offset[i] = Math.log(r.chance[i] / (1 - r.chance[i]));
        }
        Trees trees = Boosting.binary(r.x, r.y, offset, new Boosting.Settings(20, 6, 200, 0.1, 2));
        double most = r.x.stream().mapToDouble(x -> Math.abs(trees.score(x))).average().orElse(9);
        assertThat(most).isLessThan(0.25);
    }

    /** A branch's sums are what the other leaves of their root's: not a digit may get lost. */
    @Test
    void ofTwoQuestionsThatPartRowsAlikeTheFirstByNameIsAsked() {
        Rows r = rows(3_000, 5);
        List<Map<String, Double>> both = new ArrayList<>();
        for (Map<String, Double> x : r.x) {
            double tenths = Math.floor(10 * x.get("a"));
            both.add(Map.of("a", tenths, "b", x.get("b"), "z", -tenths));
        }
        Trees trees = Boosting.binary(both, r.y, new double[3_000], SET);
        assertThat(trees.lines()).noneMatch(line -> line.contains("(z <"));
        assertThat(trees.lines()).anyMatch(line -> line.contains("(a <"));
    }
}
