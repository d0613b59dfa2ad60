// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.reading.Register;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.text.Lang;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That trade grows or falls is said of goods, not of what an agreement is about. */
class TradeIsNoActTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IT | Gli scambi con Antofagasta continueranno a crescere. | 0",
                "IT | Il commercio con Antofagasta è calato dopo la siccità. | 0",
                "EN | Trade with Antofagasta will go on growing. | 0",
                "EN | Since then trade with Antofagasta has fallen every summer. | 0",
                "EN | The pre-agreement with Antofagasta is about trade. | 1",
                "IT | Con Antofagasta c'è un pre-accordo su scambi e miniere. | 1",
            })
    void tradeThatMovesIsNoStatementOfAnAct(Lang lang, String text, int acts) {
        ActReader reader =
                new ActReader(
                        Valdoria.catalog(List.of(), Register.OF_MONTALBA), Lexicon.shipped(lang));
        long about =
                reader
                        .found(DocumentReader.read("a.txt", text), ActTexts.DAY, ActTexts.DAY)
                        .stream()
                        .filter(f -> f.decision().entry() != null)
                        .count();
        assertThat(about).as(text).isEqualTo(acts);
    }
}
