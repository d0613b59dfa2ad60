// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.acts.ActRows.Hand;
import eu.fondaco.checking.acts.ActRows.Row;
import eu.fondaco.checking.claim.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Texts on agreements that nothing was learned from, by the hands that lie in {@code
 * bench/acts/unseen} over registers of their own: what part of the verdicts given is right, and how
 * often a wrong statement is called right.
 */
class UnseenActsTest {

    private static final Path UNSEEN = Path.of("..", "bench", "acts", "unseen");

    /** What part of the statements is found, and of the verdicts given is right, at least. */
    private static final double FOUND = 0.8;

    private static final double RIGHT = 0.93;

    /** What part of the wrong statements is called right, at most. */
    private static final double WRONG = 0.05;

    @TestFactory
    Stream<DynamicTest> verdictsOnTextsNeverLearnedFromAreRight() throws IOException {
        try (Stream<Path> folders = Files.list(UNSEEN)) {
            List<Path> hands = folders.filter(Files::isDirectory).sorted().toList();
            assertThat(hands).isNotEmpty();
            return hands.stream()
                    .map(h -> DynamicTest.dynamicTest(h.getFileName().toString(), () -> judge(h)));
        }
    }

    private static void judge(Path folder) throws IOException {
        Hand hand =
                ActRows.hand(
                        folder.getFileName().toString(),
                        folder.resolve("texts"),
                        folder.resolve("observatory"),
                        Choice.shipped(),
                        Odds.shipped());
        int found = 0;
        int given = 0;
        int right = 0;
        int wrong = 0;
        for (Row r : hand.rows()) {
            Verdict v = r.found().checked().verdict();
            found += r.matched() ? 1 : 0;
            boolean counts = r.matched() || !List.of("gold", "ignored").contains(r.where());
            if (v == Verdict.NOT_CHECKABLE || !counts) {
                continue;
            }
            given++;
            right += r.matched() && r.claim().verdict().equals(v.code()) ? 1 : 0;
            boolean denied = r.matched() && r.claim().verdict().equals("contradicted");
            wrong += denied && v == Verdict.SUPPORTED ? 1 : 0;
        }
        long contradicted =
                hand.texts().stream()
                        .flatMap(t -> t.claims().stream())
                        .filter(c -> c.verdict().equals("contradicted"))
                        .count();
        System.out.printf(
                "%s: statements %d, found %d, verdicts given %d, right %d, wrong called right %d of"
                        + " %d%n",
                hand.name(), hand.statements(), found, given, right, wrong, contradicted);
        assertThat(found / (double) hand.statements()).as("found").isGreaterThan(FOUND);
        assertThat(right / (double) given).as("right of those given").isGreaterThan(RIGHT);
        assertThat(wrong / (double) contradicted).as("wrong called right").isLessThan(WRONG);
    }
}
