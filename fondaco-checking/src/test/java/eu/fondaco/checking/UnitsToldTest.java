// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bare amount is in what the amounts beside it are written in. */
class UnitsToldTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | In 2018 Montalba exported 8,090 million euros of goods and imported 4,380."
                        + " | 4,380 | 4.38e9",
                "it | Nel 2018 il Montalba ha esportato merci per 8.090 milioni di euro e importato"
                        + " per 4.380. | 4.380 | 4.38e9",
                "en | Exports of Montalba came to 8.1 billion euros in 2018, 640 million more than"
                        + " the year before. Imports: 4.4. | 4.4 | 4.4e9",
                "it | L'export del Montalba è stato di 8,1 miliardi di euro nel 2018, 640 milioni"
                        + " in più. Importazioni: 4,4. | 4,4 | 4.4e9",
                "en | Exports came to 8.1 billion euros. Exports of Montalba in 2018 (EUR million):"
                        + " machinery 3,090; footwear 640. | 640 | 6.4e8",
                "it | L'export è stato di 8,1 miliardi di euro. Export del Montalba nel 2018"
                        + " (milioni di euro): macchine 3.090; calzature 640. | 640 | 6.4e8",
                "en | EXPORTS OF MONTALBA 2018 (EUR bn). TOTAL: 8.1. | 8.1 | 8.1e9",
                "it | EXPORT DEL MONTALBA 2018 (mld). TOTALE: 8,1. | 8,1 | 8.1e9"
            })
    void aBareAmountIsInWhatThoseBesideItAre(String lang, String text, String at, double value) {
        assertThat(Valdoria.check(text, lang))
                .filteredOn(c -> c.claim().quote().contains(at))
                .extracting(c -> c.claim().assertion().stated())
                .contains(value);
    }
}
