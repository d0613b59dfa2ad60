// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.asking.Request;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.question.Question;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * "Did it sell at least 50": just 50 is enough; of more than 50 it isn't, and a set may be open.
 */
class TruthAnswersTest {

    @ParameterizedTest
    @CsvSource({
        "ABOVE, true,  50,   50,   yes",
        "ABOVE, false, 50,   50,   no",
        "ABOVE, false, 50.1, 50.1, yes",
        "ABOVE, true,  49.9, 49.9, no",
        "ABOVE, true,  49,   50,   open",
        "ABOVE, true,  50,   51,   yes",
        "ABOVE, false, 50,   51,   open",
        "ABOVE, false, 49,   50,   no",
        "BELOW, true,  50,   50,   yes",
        "BELOW, false, 50,   50,   no",
        "BELOW, false, 49.9, 49.9, yes",
        "BELOW, true,  50.1, 50.1, no",
        "BELOW, true,  50,   51,   open",
        "BELOW, true,  49,   50,   yes",
        "BELOW, false, 49,   50,   open",
        "BELOW, false, 50,   51,   no",
        "EQUAL, false, 50,   50,   yes",
        "EQUAL, false, 49,   49,   no",
    })
    void theValueItselfIsEnoughWhereItIsSaid(
            Request.Test test, boolean reached, double low, double high, String verdict) {
        Request.Truth asked =
                new Request.Truth(Question.of("level").build(), test, 50, 0, false, false, reached);
        Boolean holds = TruthAnswers.holds(ValueSet.between(low, low, high), asked, true);
        assertThat(holds == null ? "open" : holds ? "yes" : "no").isEqualTo(verdict);
    }
}
