// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.text.Lang;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MultiplesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | does Ohio sell twice as much as Chile? | 2 | EQUAL
                    en | is it true that Ohio sells more than double what it buys? | 2 | ABOVE
                    en | how many times more does Ohio sell than Chile? | 0 | -
                    it | la Puglia importa più del triplo di quello che esporta? | 3 | ABOVE
                    it | è vero che la Puglia vende meno del doppio del Cile? | 2 | BELOW
                    it | quante volte l'export del Cile vende la Puglia? | 0 | -
                    """)
    void aMultipleThatIsAssertedIsPutToTheTest(String in, String text, double times, String test) {
        Asked asked = new Asked(text, Lang.parse(in));
        Multiples multiples =
                new Multiples(new Heard(asked.lang, asked.tokens, List.copyOf(asked.parts)));
        Optional<Part> said = multiples.asserted();
        assertThat(said.map(multiples::factor).orElse(0.0)).isEqualTo(times);
        if (said.isPresent()) {
            assertThat(multiples.test()).hasToString(test);
        }
    }
}
