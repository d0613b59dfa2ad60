// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EXPIRED|expired|scaduto",
                "superseded by 2019 MoU|superseded by the memorandum of 2019|sostituito dal"
                        + " protocollo d'intesa del 2019",
                "to 2029 (computed from the term)|until 2029 (computed from the term)|fino al 2029"
                        + " (calcolato dalla durata)",
                "live (in newer list; ’arricchire ed espandere’ 2025)|in force (in the newer list;"
                        + " ’arricchire ed espandere’ 2025)|in vigore (nell'elenco più"
                        + " recente; ’arricchire ed espandere’ 2025)",
                "chamber|chamber|camera di commercio",
                "autonomous community|autonomous community|comunità autonoma",
                "ask the $1 office (see \\1)|ask the $1 office (see \\1)|ask the $1 office (see"
                        + " \\1)",
                "in vigore|in vigore|in vigore",
                "(|(|("
            })
    void pagesSayKnownPhrasesInTheirLanguageAndKeepTheOthers(
            String written, String english, String italian) {
        assertThat(RegisterWords.say(written, Lang.IT)).isEqualTo(italian);
        assertThat(RegisterWords.say(written, Lang.EN)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "live (relaunched 2023-05; 2025-04-11)|in force (relaunched May 2023; 11 April"
                        + " 2025)|in vigore (rilanciato maggio 2023; 11 aprile 2025)",
                "until 2024-13|until 2024-13|until 2024-13",
                "deed 2024-05-06/7|deed 2024-05-06/7|deed 2024-05-06/7"
            })
    void datesAreToldAsProseDoes(String written, String english, String italian) {
        assertThat(RegisterWords.say(written, Lang.EN)).isEqualTo(english);
        assertThat(RegisterWords.say(written, Lang.IT)).isEqualTo(italian);
    }
}
