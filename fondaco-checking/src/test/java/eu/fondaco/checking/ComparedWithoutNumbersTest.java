// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.evidence.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Orders and directions told without a number. Montalba's exports rose every year to 8.1 billion in
 * 2018, ahead of Rivalta, Costaverde and Lagonia in this order; it sold 23 % of them to Norway,
 * more than to Chile, and less to Chile in 2018 than in 2017. Viet Nam bought more from Rivalta
 * than Peru in 2018, and less in 2017.
 */
class ComparedWithoutNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | In 2018 Norway was ahead of Chile as a customer of Montalba. | SUPPORTED",
                "en | In 2018 Norway was behind Chile as a market of Montalba. | CONTRADICTED",
                "en | Viet Nam overtook Peru as a market for Rivalta in 2018. | SUPPORTED",
                "en | Norway overtook Chile as a market for Montalba in 2018. | CONTRADICTED",
                "en | Rivalta overtook Montalba in exports in 2018. | CONTRADICTED",
                "en | In 2018 Montalba sold less to Norway than to the rest of the world. |"
                        + " SUPPORTED",
                "en | In 2018 Montalba sold more to Norway than to the rest of the world. |"
                        + " CONTRADICTED",
                "it | Nel 2018 la Norvegia era davanti al Cile come cliente del Montalba. |"
                        + " SUPPORTED",
                "it | Nel 2018 il Vietnam ha scavalcato il Perù come mercato di Rivalta. |"
                        + " SUPPORTED",
                "it | Nel 2018 la Norvegia ha scavalcato il Cile come mercato del Montalba. |"
                        + " CONTRADICTED",
                "it | Nel 2018 il Montalba ha venduto più alla Norvegia che al resto del mondo. |"
                        + " CONTRADICTED"
            })
    void whoIsAheadOfWhomIsJudged(String lang, String text, Verdict due) {
        verdict(lang, text, due);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | In 2018 Montalba's exports did not fall. | SUPPORTED",
                "en | In 2018 Montalba's exports did not rise. | CONTRADICTED",
                "en | In 2018 Montalba's exports to Chile did not rise. | SUPPORTED",
                "en | In 2018 Chile was not the largest market of Montalba. | SUPPORTED",
                "en | In 2018 Norway was not the largest market of Montalba. | CONTRADICTED",
                "it | Nel 2018 le esportazioni del Montalba non sono diminuite. | SUPPORTED",
                "it | Nel 2018 le esportazioni del Montalba non sono aumentate. | CONTRADICTED",
                "it | Nel 2018 il Cile non è stato il primo mercato del Montalba. | SUPPORTED",
                "it | Nel 2018 la Norvegia non è stata il primo mercato del Montalba. |"
                        + " CONTRADICTED"
            })
    void aDenialIsJudgedAsOne(String lang, String text, Verdict due) {
        verdict(lang, text, due);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Montalba's exports have risen every year since 2014. | SUPPORTED",
                "en | Montalba's exports have fallen every year since 2014. | CONTRADICTED",
                "it | L'export del Montalba è aumentato ogni anno dal 2014. | SUPPORTED",
                "it | L'export del Montalba è diminuito ogni anno dal 2014. | CONTRADICTED"
            })
    void everyYearSinceOneGoesToTheLatest(String lang, String text, Verdict due) {
        verdict(lang, text, due);
    }

    private static void verdict(String lang, String text, Verdict due) {
        assertThat(Valdoria.check(text, lang))
                .singleElement()
                .extracting(Checked::verdict)
                .isEqualTo(due);
    }

    /** What isn't clear is told of, and open. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Exports are what counts here. Rivalta lost its crown to Montalba.",
                "en | Exports from Montalba and Rivalta fell again.",
                "en | As exporters go, they soon overtook the folk of Lagonia.",
                "en | Montalba's imports never exceeded its exports in those years.",
                "it | Qui conta l'export. Rivalta ha perso lo scettro a favore del Montalba.",
                "it | Le esportazioni di Montalba e Rivalta calano ancora.",
                "it | Nell'export la Lagonia ha poi scavalcato di slancio la Sabbiera."
            })
    void whatIsNotClearIsFoundAndOpen(String lang, String text) {
        assertThat(Valdoria.check(text, lang))
                .isNotEmpty()
                .allSatisfy(
                        c -> {
                            assertThat(c.verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
                            assertThat(c.reason()).isEqualTo(Reason.READING_OPEN);
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Montalba exports a lot. It overtook Rivalta in wages and jobs.",
                "en | Did exports of Montalba rise?",
                "it | Il Montalba esporta molto. Ha superato Rivalta per salari e occupazione."
            })
    void whatIsNoStatementOnTradeIsNone(String lang, String text) {
        assertThat(Valdoria.check(text, lang)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Montalba is the first region of Valdoria by exports in 2018. Rivalta was"
                        + " second. Costaverde takes the bronze. | SUPPORTED",
                "en | Montalba is the first region of Valdoria by exports in 2018. Rivalta was"
                        + " second. Lagonia took bronze. | CONTRADICTED",
                "it | Il Montalba è stata la prima regione della Valdoria per esportazioni nel"
                    + " 2018. Rivalta è stata seconda. La Costaverde prende il bronzo. | SUPPORTED"
            })
    void aMedalIsAPlace(String lang, String text, Verdict due) {
        assertThat(Valdoria.check(text, lang)).last().extracting(Checked::verdict).isEqualTo(due);
    }
}
