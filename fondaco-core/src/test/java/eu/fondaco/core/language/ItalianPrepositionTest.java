// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prepositions and articles before names whose endings deceive, and before others. */
class ItalianPrepositionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    di | Hawaii                    | delle Hawaii
                    in | Nevada                    | nel Nevada
                    da | Dakota del Nord           | dal Dakota del Nord
                    su | California                | sulla California
                    di | Sudafrica                 | del Sudafrica
                    di | Riunione                  | della Riunione
                    a  | Seychelles                | alle Seychelles
                    di | Caraibi (M49 ONU)         | dei Caraibi (M49 ONU)
                    di | Altri paesi               | degli Altri paesi
                    di | Valle d'Aosta             | della Valle d'Aosta
                    di | Barbados                  | di Barbados
                    verso | Comunità Valenciana    | verso la Comunità Valenciana
                    di | Isola di Man              | dell'Isola di Man
                    di | Sri Lanka                 | dello Sri Lanka
                    """)
    void namesThatDeceiveAreListed(String preposition, String name, String joined) {
        assertThat(ItalianPreposition.join(preposition, name, true)).isEqualTo(joined);
    }
}
