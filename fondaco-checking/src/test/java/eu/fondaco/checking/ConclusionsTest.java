// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Operator;
import eu.fondaco.checking.claim.Reading;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.reading.Opinion;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.text.Label;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number that seems to tell of something else is of trade where odds over a table decide. */
class ConclusionsTest {

    private static final Document TEXT = DocumentReader.read("x.txt", "Jobs: 8.09 billion.");

    @ParameterizedTest
    @CsvSource({
        "0.95, 0.01, false, level",
        "0.01, 0.95, false, level",
        "0.80, 0.10, false, outside",
        "0.95, 0.01, true, outside"
    })
    void whatTheOddsDecideIsOfTrade(double right, double wrong, boolean figures, String kind) {
        Assertion says = Assertion.number(Operator.EQUAL, 8.09e9, 1e7, "EUR");
        Reading reading =
                new Reading(
                        QuestionLanguage.ofCodes().parse("exports from XV-01 in 2018"),
                        0.9,
                        new Label("", ""));
        Opinion o =
                new Opinion(
                        new Span(6, 18),
                        new Span(0, 18),
                        0.3,
                        0.6,
                        says,
                        List.of(new Opinion.Meaning(reading, says, "level", right > 0.5, null)),
                        null,
                        right,
                        wrong,
                        figures,
                        false,
                        null);
        assertThat(Conclusions.isStatement(o)).isTrue();
        assertThat(Conclusions.claim(o, TEXT).kind()).isEqualTo(kind);
    }
}
