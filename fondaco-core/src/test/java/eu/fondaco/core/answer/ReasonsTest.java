// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.evidence.Answer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Where nothing is known, the reason is the true one. */
class ReasonsTest {

    private final StoreQuestionEngine engine =
            new Small()
                    .areas("W00 group . .\nAA country W00 .\nBB country W00 .\nCC country W00 .")
                    .cells(
                            "d",
                            "2019-03-01",
                            """
                            AA W00 X TOTAL 2018-01 1
                            AA W00 X TOTAL 2018-02 2
                            AA W00 X TOTAL 2018-03 3
                            AA W00 X TOTAL 2018-04 4
                            AA W00 X TOTAL 2018-05 5
                            AA W00 X TOTAL 2018-06 6
                            AA W00 X TOTAL 2018-07 7
                            BB W00 X TOTAL 2018-07 7
                            """)
                    .engine();

    @Test
    void aShareOfMoreThanThereAreIsNoShareOfZero() {
        assertThat(why("top_share period=2018-07 n=100 among=reporter:AA+BB of=reporter:AA", null))
                .isEqualTo("only 2 of reporters in AA+BB are held here, fewer than 100");
    }

    @Test
    void aStreakSaysWhatItSetsSideBySide() {
        assertThat(why("streak period=2018-07", null))
                .contains("2018-07 against the same months of earlier years");
        assertThat(why("streak period=2018", null)).contains("2018").doesNotContain("streak");
    }

    @Test
    void whatIsNeverHeldIsNotBlamedOnTheDay() {
        LocalDate before = LocalDate.parse("2019-02-01");
        assertThat(why("level period=2018-07", before)).contains("wasn't known for AA on");
        LocalDate after = LocalDate.parse("2019-04-01");
        assertThat(why("level period=2018-07 flow=M", after)).doesNotContain("wasn't known");
    }

    private String why(String question, LocalDate asOf) {
        return ((Answer.Unknown) engine.answer(Asked.question(question), asOf))
                .message()
                .toString();
    }
}
