// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.fondaco.core.evidence.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who published by how much something grew also said what it became, and which way it went. */
class EquivalentFiguresTest {

    private static Answer ask(String growth, int base, String question) {
        return new Small()
                .areas("W00 group . .\nAA country W00 .")
                .figures(
                        "F1 growth X AA W00 TOTAL 2018 %d . %s = 2019 Office"
                                .formatted(base, growth))
                .engine()
                .answer(Asked.question(question), null);
    }

    @ParameterizedTest
    @CsvSource({
        "5.0,  multiple base=2017,       1.05",
        "-50,  multiple base=2017,       0.5",
        "5.0,  sign/growth base=2017,    1",
        "-5.0, sign/growth base=2017,    -1",
        "-5.0, sign/change base=2017,    -1",
        "-5.0, trend base=2017,          -1",
    })
    void growthSettlesThem(String growth, String question, double told) {
        Answer answer = ask(growth, 2017, question);
        assertThat(answer).isInstanceOf(Answer.Known.class);
        assertThat(((Answer.Known) answer).value().value()).isCloseTo(told, within(1e-9));
    }

    /** Of the years between nothing was said. */
    @Test
    void growthOverSeveralYearsIsNoTrend() {
        assertThat(ask("5.0", 2015, "trend base=2015")).isInstanceOf(Answer.Unknown.class);
    }
}
