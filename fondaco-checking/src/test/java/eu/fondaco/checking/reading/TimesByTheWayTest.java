// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.lexicon.Names;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.text.Lang;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A month or an unfinished year told by the way doesn't make a text one of what isn't held. */
class TimesByTheWayTest {

    private static boolean isOfNothingHeld(Lang lang, String text) {
        Lexicon lexicon = Valdoria.words().of(lang);
        Names names = new Names(Valdoria.catalog(), lexicon, Valdoria.datasets());
        MarkedText marked =
                new Marking(lexicon, names)
                        .mark(DocumentReader.read("x.txt", text), LocalDate.of(2025, 4, 10));
        return new Scene(marked, new Holdings(Valdoria.catalog(), Valdoria.datasets()), lexicon)
                .isSparse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | The bridge shut in February. In 2024 exports rose by 4%, in 2023 by 2%.",
                "IT | A febbraio ha chiuso il ponte. Nel 2024 l'export cresce del 4%, nel 2023"
                        + " del 2%.",
                "EN | Circular of 2025. In 2024 exports rose by 4%, in 2023 by 2%."
            })
    void aTextOnYearsThatAreHeldStaysOne(Lang lang, String text) {
        assertThat(isOfNothingHeld(lang, text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | In February exports rose by 4%, in January by 2%. In 2024 they fell by 1%.",
                "IT | A febbraio l'export cresce del 4%, a gennaio del 2%. Nel 2024 era sceso.",
                "EN | In February exports rose by 4%."
            })
    void aTextOnMonthsThatAreNotHeldIsNone(Lang lang, String text) {
        assertThat(isOfNothingHeld(lang, text)).isTrue();
    }
}
