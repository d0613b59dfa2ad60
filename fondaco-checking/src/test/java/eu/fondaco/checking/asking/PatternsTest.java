// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternsTest {

    /** What no part of the country can be given, as people put it; and what it isn't. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | exports that can't be assigned to any state | 1 | 10
                    en | exports not attributed to a region | 1 | 6
                    en | unallocated exports | 0 | 1
                    en | exports not of machinery | -1 | -1
                    it | export che non si riesce ad attribuire a nessuna regione | 1 | 10
                    it | import non ripartito | 1 | 3
                    it | import non della Puglia | -1 | -1
                    """)
    void isOfNoPart(String lang, String text, int from, int to) {
        Lang spoken = Lang.parse(lang);
        Patterns.Found found =
                Patterns.find("unallocated", spoken, new Asked(text, spoken).tokens)
                        .orElse(new Patterns.Found(-1, -1));
        assertThat(found).isEqualTo(new Patterns.Found(from, to));
    }
}
