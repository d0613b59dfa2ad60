// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.lexicon.Lexicons;
import eu.fondaco.core.text.Tongue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a number stands in a sentence, so that the right one can be put in its stead. */
class NumberFinderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    it | vendite per 3,2 miliardi di euro       | 3200000000 | 3,2
                    it | vendite per 412 milioni                | 412000000  | 412
                    it | vendite per 3 miliardi e 214 milioni   | 3214000000 | -
                    en | sales of 3.2 billion euros             | 3200000000 | 3.2
                    en | sales of 3 billion and 214 million     | 3214000000 | -
                    """)
    void whatIsWrittenInTwoPartsIsNotSwapped(String lang, String text, double value, String at) {
        var found = NumberFinder.find(text, value, Lexicons.shipped().of(Tongue.parse(lang)));
        assertThat(found.map(NumberFinder.Found::text).orElse("-")).isEqualTo(at);
    }
}
