// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By what the numbers of a sheet are to be multiplied, as titles and notes say it. */
class MoneyWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Valori in migliaia di euro | 1000",
                "Valori in milioni di euro | 1000000",
                "Valori in miliardi di euro | 1000000000",
                "(valori in mld di euro) | 1000000000",
                "Esportazioni, mln euro | 1000000",
                "Values in thousand US dollars | 1000",
                "US$ million | 1000000",
                "In billions of dollars | 1000000000",
                "EUR bn | 1000000000",
                "Werte in Tausend Euro | 1000",
                "Werte in Millionen Euro | 1000000",
                "Werte in Milliarden Euro | 1000000000",
                "Valeurs en milliers d'euros | 1000",
                "en millions d'euros | 1000000",
                "en milliards d'euros | 1000000000",
                "Miles de euros | 1000",
                "Millones de euros | 1000000",
                "Valori in euro | ''",
                "Imprese con oltre 5 milioni di fatturato | ''"
            })
    void aTitleSaysByWhatNumbersAreMultiplied(String title, String expected) {
        List<Long> factors =
                expected.isEmpty()
                        ? List.of()
                        : Stream.of(expected.split(",")).map(Long::valueOf).toList();
        assertThat(MoneyWords.multipliers(title)).containsExactlyElementsOf(factors);
    }
}
