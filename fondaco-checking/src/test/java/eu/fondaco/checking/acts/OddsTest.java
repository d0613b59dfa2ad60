// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.fondaco.checking.acts.Ruling.Truth;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The odds of a verdict: the mean of weights and trees, and how far they are above what is asked.
 */
class OddsTest {

    private static final String FILE =
            """
            # odds
            HOLDS\tbias\t0.5000
            HOLDS\tday\t1.5000
            HOLDS.TREES\t0\t1.0000
            HOLDS.TREES\t1\t(day < 0.5000 ? -0.6000 : 0.4000)
            FAILS\tbias\t-1.0000
            THRESHOLD\tHOLDS\t2.0000
            THRESHOLD\tHOLDS.CLEAN\t1.0000
            """;

    @Test
    void oddsAreTheMeanOfWeightsAndTrees() throws IOException {
        Odds odds = Odds.read(FILE);
        assertThat(odds.of(Truth.TRUE, Map.of("day", 1.0))).isEqualTo(1.7, within(1e-9));
        assertThat(odds.of(Truth.TRUE, Map.of())).isEqualTo(0.45, within(1e-9));
        assertThat(odds.of(Truth.FALSE, Map.of())).isEqualTo(-0.5, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"beside.wrong", "rest.FALSE", "leanFALSE", "open.unread"})
    void moreIsAskedWhereTheSentenceSpeaksAgainstIt(String against) throws IOException {
        Odds odds = Odds.read(FILE);
        Map<String, Double> x = Map.of("day", 1.0, "unread", 3.0);
        assertThat(odds.ahead(Truth.TRUE, x, false)).isEqualTo(0.7, within(1e-9));
        Map<String, Double> more = Map.of("day", 1.0, "unread", 3.0, against, 1.0);
        assertThat(odds.ahead(Truth.TRUE, more, true)).isNegative();
    }

    @Test
    void whatOnlyAFaintDoubtSpeaksAgainstIsAskedNoMore() throws IOException {
        Odds odds = Odds.read(FILE);
        Map<String, Double> faint = Map.of("day", 1.0, "leanFALSE", 1.0, "open.other.FALSE", 1.0);
        assertThat(odds.ahead(Truth.TRUE, faint, false)).isEqualTo(0.7, within(1e-9));
        Map<String, Double> more = Map.of("day", 1.0, "leanFALSE", 2.0, "open.other.FALSE", 1.0);
        assertThat(odds.ahead(Truth.TRUE, more, false)).isNegative();
        Map<String, Double> other = Map.of("day", 1.0, "leanFALSE", 1.0, "open.term.FALSE", 1.0);
        assertThat(odds.ahead(Truth.TRUE, other, false)).isNegative();
    }

    @Test
    void aVerdictForWhichThereIsNoThresholdIsNeverGiven() throws IOException {
        Odds odds = Odds.read(FILE);
        assertThat(odds.ahead(Truth.FALSE, Map.of("day", 1.0), true)).isNegative();
    }

    @Test
    void aLineThatIsNoneIsNamed() {
        assertThatThrownBy(() -> Odds.read("HOLDS\tday\n")).hasMessageContaining("HOLDS\tday");
        assertThatThrownBy(() -> Odds.read("HOLDS.TREES\t0\t(day <\n"))
                .hasMessageContaining("(day <");
    }
}
