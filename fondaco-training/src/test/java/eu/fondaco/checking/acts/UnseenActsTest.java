// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.acts.ActRows.Hand;
import eu.fondaco.checking.acts.ActRows.Row;
import eu.fondaco.checking.claim.Verdict;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Texts on agreements that nothing was learned from, by three hands over registers of their own:
 * what part of the verdicts given is right, and how often a wrong statement is called right.
 */
class UnseenActsTest {

    private static final Path UNSEEN = Path.of("..", "bench", "acts", "unseen");

    @ParameterizedTest
    @CsvSource({
        "seven, 211, 178, 76, 92, 3",
        "eleven, 207, 148, 58, 82, 5",
        "twelve, 235, 170, 49, 89, 3"
    })
    void verdictsOnTextsNeverLearnedFromAreRight(
            String name, int statements, int found, int given, double right, int wrongCalledRight)
            throws Exception {
        Path folder = UNSEEN.resolve(name);
        Hand hand =
                ActRows.hand(
                        name,
                        folder.resolve("texts"),
                        folder.resolve("observatory"),
                        Choice.shipped(),
                        Odds.shipped());
        int all = 0;
        int matched = 0;
        int good = 0;
        int wrong = 0;
        for (Row r : hand.rows()) {
            Verdict v = r.found().checked().verdict();
            matched += r.matched() ? 1 : 0;
            if (v == Verdict.NOT_CHECKABLE || r.where().equals("ignored")) {
                continue;
            }
            if (!r.matched() && r.where().equals("gold")) {
                continue;
            }
            all++;
            boolean same = r.where().equals("gold") && r.claim().verdict().equals(v.code());
            good += same ? 1 : 0;
            wrong +=
                    r.where().equals("gold")
                                    && v == Verdict.SUPPORTED
                                    && r.claim().verdict().equals("contradicted")
                            ? 1
                            : 0;
        }
        System.out.printf(
                "%s: statements %d, found %d, verdicts given %d, right %d, wrong called right %d%n",
                name, hand.statements(), matched, all, good, wrong);
        assertThat(hand.statements()).isEqualTo(statements);
        assertThat(matched).as("found").isGreaterThanOrEqualTo(found);
        assertThat(all).as("given").isGreaterThanOrEqualTo(given);
        assertThat(100.0 * good / all).as("right of those given").isGreaterThanOrEqualTo(right);
        assertThat(wrong).as("wrong called right").isLessThanOrEqualTo(wrongCalledRight);
    }
}
