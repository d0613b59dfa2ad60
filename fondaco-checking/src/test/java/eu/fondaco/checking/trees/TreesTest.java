// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TreesTest {

    private static final List<String> LINES =
            List.of(
                    "(holds < 0.5000 ? -0.2500 : (best < -1.0000 ? 0.1000 : 0.7500))",
                    "(c:nx^FLOW < 0.0000 ? 1.0000 : 0.0000)");

    @Test
    void the_leaves_that_the_features_lead_to_are_summed() throws IOException {
        Trees trees = Trees.read(LINES);
        assertThat(trees.score(Map.of("holds", 1.0, "best", -0.1))).isEqualTo(0.75);
        assertThat(trees.score(Map.of("holds", 1.0, "best", -1.5))).isEqualTo(0.1);
        assertThat(trees.score(Map.of("holds", 0.2, "c:nx^FLOW", -3.0))).isEqualTo(0.75);
    }

    @Test
    void a_value_at_the_bound_goes_above_and_a_missing_one_is_zero() throws IOException {
        Trees trees = Trees.read(List.of("(x < 0.5000 ? 1.0000 : 2.0000)"));
        assertThat(trees.score(Map.of("x", 0.5))).isEqualTo(2);
        assertThat(trees.score(Map.of())).isEqualTo(1);
    }

    @Test
    void what_is_written_reads_back() throws IOException {
        assertThat(Trees.read(LINES).lines()).isEqualTo(LINES);
        assertThat(Trees.read(List.of("-0.1250")).lines()).containsExactly("-0.1250");
    }

    @Test
    void a_line_that_is_no_tree_is_told() {
        for (String bad :
                List.of(
                        "",
                        "(x < 1 ? 2",
                        "(x < 1 ? 2 : 3) 4",
                        "(x ? 1 : 2)",
                        "x",
                        "(".repeat(99))) {
            assertThatThrownBy(() -> Trees.read(List.of(bad)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("is no tree");
        }
    }
}
