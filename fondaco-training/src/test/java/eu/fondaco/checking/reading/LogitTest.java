// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogitTest {

    private static final Map<String, Double> PRIOR = Map.of("near", 1.0);

    /** Choices among rows that are alike but for what makes the right one. */
    private static List<Logit.Choice> choices(int n) {
        Random random = new Random(7);
        List<Logit.Choice> out = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double line = random.nextGaussian();
            List<Map<String, Double>> rows = new ArrayList<>();
            for (int k = 0; k < 5; k++) {
                Map<String, Double> row = new LinkedHashMap<>();
                row.put("line", line);
                row.put("near", random.nextBoolean() ? 1.0 : 0.25);
                if (random.nextBoolean()) {
                    row.put("said", random.nextDouble());
                }
                rows.add(row);
            }
            int right = 0;
            for (int k = 1; k < rows.size(); k++) {
                right = worth(rows.get(k)) > worth(rows.get(right)) ? k : right;
            }
            out.add(new Logit.Choice(rows, random.nextInt(4) > 0 ? right : random.nextInt(5)));
        }
        return out;
    }

    private static double worth(Map<String, Double> row) {
        return row.get("near") + 2 * row.getOrDefault("said", 0.0);
    }

    @Test
    void whatRowsDifferInTellsAllThatTheyTell() {
        List<Logit.Choice> whole = choices(400);
        Map<String, Double> all = Logit.choices(whole, PRIOR, 0.5);
        Map<String, Double> apart =
                Logit.choices(whole.stream().map(Logit.Choice::apart).toList(), PRIOR, 0.5);
        assertThat(all.get("said")).isGreaterThan(all.get("near")).isGreaterThan(1);
        assertThat(all.get("line")).isCloseTo(0, within(1e-3));
        assertThat(apart).doesNotContainKey("line");
        for (String name : List.of("near", "said")) {
            assertThat(apart.get(name)).isCloseTo(all.get(name), within(1e-3));
        }
    }

    @Test
    void aFewStepsLessGiveTheSameChoices() {
        List<Logit.Choice> all = choices(400);
        Map<String, Double> best = Logit.choices(all, PRIOR, 0.5);
        Logit.choices(all, PRIOR, 0.5, 1e-3)
                .forEach((name, w) -> assertThat(w).isCloseTo(best.get(name), within(0.02)));
    }
}
