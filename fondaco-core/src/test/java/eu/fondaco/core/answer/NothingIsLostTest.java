// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Status and confidentiality are never lost, by no measure: what is hidden changes no answer, and
 * what is provisional is told wherever it counts.
 */
class NothingIsLostTest {

    private static final int CUBES = Boolean.getBoolean("fondaco.slow") ? 1_500 : 80;

    private final List<Question> questions =
            new SlowMeasures().all.keySet().stream().map(Asked::question).toList();

    @Test
    void aConfidentialValueChangesNoAnswer() {
        int refused = 0;
        for (int seed = 0; seed < CUBES; seed++) {
            String cell = cellOf(seed);
            List<Answer> small = answers(seed, l -> changed(l, cell, "3", "C"));
            List<Answer> large = answers(seed, l -> changed(l, cell, "77777", "C"));
            List<String> leaks = new ArrayList<>();
            for (int q = 0; q < questions.size(); q++) {
                if (!said(small.get(q)).equals(said(large.get(q)))) {
                    leaks.add(
                            questions.get(q)
                                    + ": "
                                    + said(small.get(q))
                                    + " and "
                                    + said(large.get(q)));
                }
                refused +=
                        small.get(q) instanceof Answer.Unknown u
                                        && u.reason() == Reason.CONFIDENTIAL
                                ? 1
                                : 0;
            }
            assertThat(leaks).as("cube %d, %s hidden", seed, cell).isEmpty();
        }
        assertThat(refused).isGreaterThan(CUBES);
    }

    @Test
    void aFlagIsToldWhereverTheCellCounts() {
        int told = 0;
        for (int seed = 0; seed < CUBES; seed++) {
            String cell = cellOf(seed);
            List<Answer> small = answers(seed, l -> changed(l, cell, "3", "P"));
            List<Answer> large = answers(seed, l -> changed(l, cell, "77777", "P"));
            List<String> lost = new ArrayList<>();
            for (int q = 0; q < questions.size(); q++) {
                boolean counts = !said(small.get(q)).equals(said(large.get(q)));
                for (Answer answer : List.of(small.get(q), large.get(q))) {
                    if (counts && answer instanceof Answer.Known && !isFlagged(answer)) {
                        lost.add(questions.get(q) + ": " + answer.evidence());
                    }
                    told += counts && isFlagged(answer) ? 1 : 0;
                }
            }
            assertThat(lost).as("cube %d, %s provisional", seed, cell).isEmpty();
        }
        assertThat(told).isGreaterThan(CUBES);
    }

    private List<Answer> answers(int seed, UnaryOperator<String> change) {
        return new RandomCube(seed).engine(change).answer(questions, null);
    }

    /**
     * Reporter, partner, flow, product and year of one of its cells; mostly of the first country's.
     */
    private static String cellOf(int seed) {
        List<String> cells = new ArrayList<>();
        new RandomCube(seed)
                .engine(
                        line -> {
                            String cell = String.join(" ", List.of(line.split(" ")).subList(0, 5));
                            if (cell.startsWith("AA ") || seed % 5 == 0) {
                                cells.add(cell);
                            }
                            return line;
                        });
        return cells.get(new Random(seed).nextInt(cells.size()));
    }

    private static String changed(String line, String cell, String value, String flag) {
        if (!line.startsWith(cell + " ")) {
            return line;
        }
        String[] c = line.split(" ");
        String quantity = c.length > 7 ? " " + c[7] + " " + c[8] : "";
        return cell + " " + value + " " + flag + quantity;
    }

    private static boolean isFlagged(Answer answer) {
        return answer.evidence().items().stream().anyMatch(i -> i.status().contains("P"))
                || answer.evidence().notes().stream()
                        .anyMatch(n -> n.toString().matches("flags of cells .*\\bP\\b.*"));
    }

    private static String said(Answer answer) {
        return answer instanceof Answer.Known known
                ? String.valueOf(known.value())
                : ((Answer.Unknown) answer).reason()
                        + " "
                        + ((Answer.Unknown) answer).message().toString();
    }
}
