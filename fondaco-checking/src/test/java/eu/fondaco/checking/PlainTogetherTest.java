// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Both ways of trade, or several years, told in one sentence. Montalba's exports were of 8.09
 * billion in 2018, 4.1% more, its imports of 4.38, 3.8% more; from 2016 to 2018 it exported goods
 * worth 23.41 billion, 7.80 a year.
 */
class PlainTogetherTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | In 2018 Montalba's exports and imports were worth 8.09 and 4.38 billion euros"
                        + " respectively. | SUPPORTED",
                "en | In 2018 imports and exports of Montalba rose to 4.38 and 8.09 billion euros."
                        + " | SUPPORTED",
                "en | In 2018 both exports and imports of Montalba grew, by 4.1% and 3.8%. |"
                        + " SUPPORTED",
                "en | In 2018 Montalba's exports and imports grew by 3.8% and 4.1% respectively. |"
                        + " CONTRADICTED",
                "it | Nel 2018 l'export e l'import del Montalba sono cresciuti rispettivamente del"
                        + " 4,1% e del 3,8%. | SUPPORTED",
                "it | Nel 2018 sono cresciuti sia l'export sia l'import del Montalba, del 4,1% e"
                        + " del 3,8%. | SUPPORTED",
                "it | Nel 2018 le esportazioni e le importazioni del Montalba sono state di 4,38 e"
                        + " 8,09 miliardi di euro. | CONTRADICTED"
            })
    void eachOfTwoNumbersIsOfItsOwnFlow(String lang, String text, Verdict due) {
        assertThat(Valdoria.check(text, lang))
                .hasSize(2)
                .extracting(Checked::verdict)
                .containsOnly(due);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Between 2016 and 2018 Montalba exported goods worth 23.41 billion euros in"
                        + " all. | SUPPORTED",
                "en | In the three years 2016-18 Montalba's exports came to 23.41 billion euros. |"
                        + " SUPPORTED",
                "en | From 2016 to 2018 Montalba's exports amounted to 25.41 billion euros in"
                        + " total. | CONTRADICTED",
                "it | Nel triennio 2016-2018 il Montalba ha esportato merci per 23,41 miliardi di"
                        + " euro in tutto. | SUPPORTED",
                "it | Dal 2016 al 2018 le esportazioni del Montalba sono state complessivamente di"
                        + " 8,09 miliardi di euro. | CONTRADICTED"
            })
    void whatIsToldOfYearsTogetherIsTheirSum(String lang, String text, Verdict due) {
        assertThat(Valdoria.check(text, lang))
                .hasSize(1)
                .extracting(Checked::verdict)
                .containsOnly(due);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Between 2016 and 2018 Montalba exported goods worth 7.80 billion euros a"
                        + " year in all.",
                "it | Nel triennio 2016-2018 il Montalba ha esportato merci per 7,80 miliardi di"
                        + " euro l'anno.",
                "it | Tra il 2016 e il 2018 il Montalba ha esportato in media merci per 7,80"
                        + " miliardi di euro l'anno."
            })
    void whatIsToldByTheYearIsNoSum(String lang, String text) {
        assertThat(Valdoria.check(text, lang))
                .isNotEmpty()
                .extracting(Checked::verdict)
                .containsOnly(Verdict.NOT_CHECKABLE);
    }
}
