// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.Operator;
import eu.fondaco.checking.claim.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Surpluses and deficits that are told without a number. */
class DirectionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | In 2018 Montalba sold more than it bought.",
                "en | In 2018 the exports of Montalba exceeded its imports.",
                "en | In 2018 the trade balance of Montalba was positive.",
                "en | In 2018 Montalba had a trade surplus.",
                "it | Nel 2018 il Montalba ha venduto più di quanto abbia comprato.",
                "it | Nel 2018 le esportazioni del Montalba superavano le importazioni.",
                "it | Nel 2018 la bilancia commerciale del Montalba era in attivo."
            })
    void aSurplusIsRead(String lang, String text) {
        told(text, lang, Operator.TREND_UP);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | In 2018 Montalba bought more than it sold.",
                "en | In 2018 Montalba sold less than it bought.",
                "en | In 2018 Montalba's trade balance was negative.",
                "it | Nel 2018 il Montalba ha comprato più di quanto abbia venduto.",
                "it | Nel 2018 il Montalba ha avuto un disavanzo commerciale."
            })
    void aDeficitIsRead(String lang, String text) {
        told(text, lang, Operator.TREND_DOWN);
    }

    private static void told(String text, String lang, Operator operator) {
        assertThat(Valdoria.check(text, lang))
                .singleElement()
                .satisfies(
                        c -> {
                            assertThat(c.claim().assertion().operator()).isEqualTo(operator);
                            assertThat(c.claim().best().orElseThrow().question().flow().code())
                                    .isEqualTo("X-M");
                            // Montalba sells more than it buys in every year
                            boolean up = operator == Operator.TREND_UP;
                            assertThat(c.verdict())
                                    .isEqualTo(up ? Verdict.SUPPORTED : Verdict.CONTRADICTED);
                        });
    }

    /** Growth compared, more from one place than from another, a number beside: no such thing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | In 2018 exports of Montalba grew more than its imports.",
                "en | Montalba doesn't want more than it has.",
                "it | Nel 2018 il Montalba ha venduto più macchine che mobili."
            })
    void whatIsNoBalanceIsNotTakenForOne(String lang, String text) {
        assertThat(Valdoria.check(text, lang))
                .noneMatch(c -> c.claim().assertion().operator() == Operator.TREND_UP)
                .noneMatch(c -> c.claim().assertion().operator() == Operator.TREND_DOWN);
    }
}
