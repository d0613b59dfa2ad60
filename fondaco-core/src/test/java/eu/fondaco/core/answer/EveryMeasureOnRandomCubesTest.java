// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.library.StandardMeasures;
import eu.fondaco.core.question.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every measure on a thousand random cubes beside a slow implementation that is obviously right:
 * the same number, or none in both.
 */
class EveryMeasureOnRandomCubesTest {

    private static final int CUBES = Boolean.getBoolean("fondaco.slow") ? 10_000 : 400;

    private final SlowMeasures slow = new SlowMeasures();

    @Test
    void everyMeasureIsWhatTheSlowImplementationSays() {
        Map<String, Question> questions = new LinkedHashMap<>();
        slow.all.keySet().forEach(text -> questions.put(text, Asked.question(text)));
        Random seeds = new Random(20181231);
        Map<String, Integer> known = new LinkedHashMap<>();
        for (int i = 0; i < CUBES; i++) {
            long seed = seeds.nextLong();
            RandomCube cube = new RandomCube(seed);
            List<Answer> answers = cube.engine().answer(List.copyOf(questions.values()), null);
            List<String> wrong = new ArrayList<>();
            int at = 0;
            for (String text : questions.keySet()) {
                Answer answer = answers.get(at++);
                double got = answer instanceof Answer.Known k ? k.value().value() : Double.NaN;
                double expected = slow.all.get(text).applyAsDouble(cube);
                expected = Double.isInfinite(expected) ? Double.NaN : expected;
                if (!agree(got, expected)) {
                    wrong.add(text + ": " + got + ", not " + expected);
                }
                known.merge(text, Double.isNaN(got) ? 0 : 1, Integer::sum);
            }
            assertThat(wrong).as("cube %d", seed).isEmpty();
        }
        assertThat(known).allSatisfy((text, n) -> assertThat(n).as(text).isGreaterThan(CUBES / 20));
    }

    private static boolean agree(double got, double expected) {
        return Double.isNaN(got)
                ? Double.isNaN(expected)
                : Math.abs(got - expected) <= 1e-7 * Math.max(1, Math.abs(expected));
    }

    /**
     * A list has no number; bands of revisions need more releases: both have tests of their own.
     */
    @Test
    void noMeasureIsLeftOut() {
        Set<String> missing = new TreeSet<>();
        for (Measure measure : StandardMeasures.all().list()) {
            missing.add(measure.id());
        }
        slow.all.keySet().forEach(text -> missing.remove(Asked.question(text).measure().id()));
        assertThat(missing).containsExactly("growth_revised", "growth_revised_vintage", "top");
    }

    @Test
    void aListIsThatOfSorting() {
        for (long seed = 0; seed < 200; seed++) {
            RandomCube cube = new RandomCube(seed);
            List<String> codes =
                    ((Answer.Listed)
                                    cube.engine()
                                            .answer(
                                                    Asked.question("top n=3 among=product:all"),
                                                    null))
                            .codes();
            List<String> sorted = new ArrayList<>(List.of("P0", "P1", "P2"));
            double[] x = cube.products(RandomCube.X, 0, 4);
            sorted.sort(
                    (a, b) -> {
                        int order = Double.compare(x[b.charAt(1) - '0'], x[a.charAt(1) - '0']);
                        return order != 0 ? order : a.compareTo(b);
                    });
            assertThat(codes).isEqualTo(sorted);
        }
    }
}
