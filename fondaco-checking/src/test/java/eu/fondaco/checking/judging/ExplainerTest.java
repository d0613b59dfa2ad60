// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.judging;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Operator;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Evidence;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the sentence that gives a verdict shows its number. */
class ExplainerTest {

    /** A number whose two decimals seem to round to what is stated is shown with more of them. */
    @ParameterizedTest
    @CsvSource({
        "-4.6493, 4.7, CONTRADICTED, -4.6493%, '-4,6493%'",
        "-4.6493, 4.6, SUPPORTED, -4.65%, '-4,65%'",
        "12.3462, 12.4, CONTRADICTED, 12.3462%, '12,3462%'",
        "12.31, 12.4, CONTRADICTED, 12.31%, '12,31%'",
        "41.2, 40.2, CONTRADICTED, 41.2%, '41,2%'"
    })
    void whatWasRoundedTwiceIsShownWithMoreDecimals(
            double value, double stated, Verdict verdict, String en, String it) {
        Question growth =
                Question.of("growth")
                        .reporter("XV-01")
                        .partner("NO")
                        .period(Period.year(2018))
                        .base(Period.year(2017))
                        .build();
        Answer answer =
                new Answer.Known(
                        growth,
                        new ValueSet(value, value, value, value, value),
                        "percent",
                        Evidence.NONE);
        Label why =
                new Explainer(Valdoria.catalog(), new QuestionLanguage(Valdoria.catalog()))
                        .why(
                                Assertion.number(Operator.EQUAL, stated, 0.1, "percent"),
                                answer,
                                verdict,
                                null,
                                false);
        assertThat(why.en()).contains(": " + en);
        assertThat(why.it()).contains(": " + it);
    }
}
