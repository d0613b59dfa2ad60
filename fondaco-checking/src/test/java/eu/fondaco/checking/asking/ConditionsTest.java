// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Lang;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reading with one condition takes up one of those that a question sets. */
class ConditionsTest {

    private static final Request ONE =
            new Request.Beyond(
                    Question.of("level").flow(TradeFlow.EXPORTS).build(),
                    new Universe(Dimension.REPORTER, "states of US"),
                    Request.Test.ABOVE,
                    3e9);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | which states sell more than three billion | -
                    en | which states sell more than Ohio and buy less than Chile | less than
                    it | quali stati superano il Cile e stanno sotto la Puglia | sotto
                    """)
    void aSecondConditionIsLeftOut(String in, String text, String second) {
        Asked asked = new Asked(text, Lang.parse(in));
        Heard heard = new Heard(asked.lang, asked.tokens, List.copyOf(asked.parts));
        assertThat(Conditions.further(heard, ONE).map(heard::text).orElse("-")).isEqualTo(second);
    }
}
