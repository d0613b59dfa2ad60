// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer is for. */
class PurposesTest {

    private static String without(String lang, String text, List<String> aside) {
        Lang spoken = Lang.parse(lang);
        return new Purposes(
                        spoken,
                        t -> {
                            Asked asked = new Asked(t, spoken);
                            return new Heard(spoken, asked.tokens, asked.parts);
                        })
                .without(text, aside);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | For the zoffing leaflet we need exports of Ohio | exports of Ohio
                    en | exports of Ohio, need it for a zoff | exports of Ohio
                    en | Writing about zoff - how much does Ohio export | how much does Ohio export
                    it | Per la zoffa ci servono le esportazioni della Puglia | le esportazioni della Puglia
                    it | export della Puglia, mi serve per una zoffa | export della Puglia
                    it | Avremmo bisogno della quota della Puglia | quota della Puglia
                    """)
    void isSetAside(String lang, String text, String rest) {
        List<String> aside = new ArrayList<>();
        assertThat(without(lang, text, aside)).isEqualTo(rest);
        assertThat(aside).hasSize(1);
    }

    /** What names a place, or asks, is part of the question. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | For Ohio we need exports to Chile
                    en | exports, it's for Ohio
                    en | For the share of Chile we need exports of Ohio
                    it | Per la Puglia ci servono le esportazioni
                    it | export, mi serve per la Puglia
                    """)
    void isNotWhatNamesSomething(String lang, String text) {
        List<String> aside = new ArrayList<>();
        assertThat(without(lang, text, aside)).isEqualTo(text);
        assertThat(aside).isEmpty();
    }
}
