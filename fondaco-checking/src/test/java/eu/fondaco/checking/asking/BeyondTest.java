// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "At least 50" takes who has just 50, "more than 50" doesn't. */
class BeyondTest {

    @ParameterizedTest
    @CsvSource({
        "ABOVE, true, 50, true",
        "ABOVE, false, 50, false",
        "ABOVE, true, 49.9, false",
        "ABOVE, true, 50.1, true",
        "BELOW, true, 50, true",
        "BELOW, false, 50, false",
        "BELOW, true, 50.1, false",
        "BELOW, false, 49.9, true"
    })
    void theValueItselfCountsWhereItIsSaid(
            Request.Test test, boolean reached, double number, boolean taken) {
        Universe all = new Universe(Dimension.REPORTER, Universe.ALL);
        Request.Beyond beyond =
                new Request.Beyond(Question.of("level").build(), all, test, 50, reached);
        assertThat(beyond.takes(number)).isEqualTo(taken);
    }
}
