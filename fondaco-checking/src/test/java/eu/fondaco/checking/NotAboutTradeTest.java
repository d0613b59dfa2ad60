// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where nothing speaks of trade no number is a statement about it. */
class NotAboutTradeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | In 2018 Montalba had a population of 4.4 million.",
                "en | Montalba's hospitals reached their highest point in 20 years in 2018.",
                "en | Of 38 mayors of Montalba 12 are women, the second highest share.",
                "it | Nel 2018 a Montalba risiedevano 4,4 milioni di persone.",
                "it | Nel 2018 gli ospedali del Montalba hanno toccato il livello più alto dal"
                        + " 2009.",
                "it | Montalba è terza fra le regioni per numero di musei, il 12,5% in più."
            })
    void nothingIsClaimed(String lang, String text) {
        assertThat(Valdoria.check(text, lang)).allMatch(c -> c.claim().fact() != null);
    }
}
