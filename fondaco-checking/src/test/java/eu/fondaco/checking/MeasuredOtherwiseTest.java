// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.language.QuestionLanguage;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is measured may be said anywhere in a sentence or above it. Exports of Montalba in 2018 were
 * of 8.09 billion euros; {@code %s} stands for how much more or less than in 2017 they were.
 */
class MeasuredOtherwiseTest {

    private static String growth(String lang) {
        String asked = "growth of exports from XV-01 from 2017 to 2018";
        Answer a = Valdoria.engine().answer(QuestionLanguage.ofCodes().parse(asked), null);
        double value = Math.abs((Double) ((Answer.Known) a).value().value());
        Locale locale = lang.equals("it") ? Locale.ITALIAN : Locale.ROOT;
        return String.format(locale, "%.1f%%", value);
    }

    private static boolean rises() {
        String asked = "growth of exports from XV-01 from 2017 to 2018";
        Answer a = Valdoria.engine().answer(QuestionLanguage.ofCodes().parse(asked), null);
        return (Double) ((Answer.Known) a).value().value() > 0;
    }

    private static List<Checked> check(String lang, String text) {
        String moved =
                lang.equals("it")
                        ? rises() ? "sono cresciute" : "sono calate"
                        : rises() ? "grew" : "shrank";
        return Valdoria.check(text.replace("MOVED", moved).replace("%s", growth(lang)), lang);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | By weight, Montalba's exports MOVED by %s in 2018.",
                "en | In 2018 Montalba's exports, counted in kilograms, MOVED by %s.",
                "en | In 2018 Montalba's exports MOVED by %s in physical terms.",
                "en | Corrected for inflation, Montalba's exports MOVED by %s in 2018.",
                "en | In 2018 Montalba's exports were worth 8.09 billion euros at constant prices.",
                "en | In 2018 exports of services from Montalba were worth 8.09 billion euros.",
                "en | The number of exporting businesses in Montalba MOVED by %s in 2018.",
                "en | Montalba's monthly average of exports came to 8.09 billion euros in 2018.",
                "en | In 2018 Montalba sold goods worth 8.09 billion euros abroad every week.",
                "en | Montalba sold goods worth 8.09 billion euros a quarter in 2018.",
                "en | On a seasonally adjusted basis Montalba's exports MOVED by %s in 2018.",
                "en | # Trade in physical terms@@Montalba's exports MOVED by %s in 2018.",
                "it | A peso, le esportazioni del Montalba MOVED del %s nel 2018.",
                "it | Nel 2018 le esportazioni del Montalba, calcolate in quintali, MOVED del %s.",
                "it | Nel 2018 le esportazioni del Montalba MOVED del %s in termini fisici.",
                "it | Scontata l'inflazione, le esportazioni del Montalba MOVED del %s nel 2018.",
                "it | Nel 2018 il Montalba ha esportato, a valori costanti, merci per 8,09 miliardi"
                        + " di euro.",
                "it | Nel 2018 le importazioni di servizi e l'export di servizi del Montalba"
                        + " valgono 8,09 miliardi di euro.",
                "it | Il numero degli esportatori del Montalba è variato del %s nel 2018.",
                "it | La media giornaliera dell'export del Montalba è stata di 8,09 miliardi di"
                        + " euro nel 2018.",
                "it | Nel 2018 il Montalba ha venduto all'estero ogni settimana merci per 8,09"
                        + " miliardi di euro.",
                "it | Al netto degli effetti stagionali le esportazioni del Montalba MOVED del %s"
                        + " nel 2018.",
                "it | # Il commercio in quantità@@Le esportazioni del Montalba MOVED del %s nel"
                        + " 2018."
            })
    void whatIsMeasuredOtherwiseIsNotJudged(String lang, String text) {
        assertThat(check(lang, text.replace("@@", "\n\n")))
                .extracting(Checked::verdict)
                .doesNotContain(Verdict.SUPPORTED, Verdict.CONTRADICTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | In value, Montalba's exports MOVED by %s in 2018.",
                "en | Montalba's exports MOVED by %s in 2018, while imports fell by 3.1% by"
                        + " weight.",
                "en | Montalba's exports MOVED by %s in 2018, while imports of services grew by"
                        + " 3.3%.",
                "en | Montalba's exports, which had grown by a quarter, were worth 8.09 billion"
                        + " euros in 2018.",
                "it | In valore le esportazioni del Montalba MOVED del %s nel 2018.",
                "it | Nel 2018 le esportazioni del Montalba MOVED del %s, mentre i prezzi alla"
                        + " produzione salivano del 3,3%."
            })
    void whatIsToldOfAnotherIsNotItsOwn(String lang, String text) {
        assertThat(check(lang, text)).extracting(Checked::verdict).contains(Verdict.SUPPORTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | In 2018 Montalba exported goods worth $8.09 billion.",
                "en | In 2018 Montalba exported goods worth 8.09 billion pounds sterling.",
                "en | In 2018 Montalba exported goods worth NZ$8.09 billion.",
                "en | In dollars, Montalba's exports MOVED by %s in 2018.",
                "it | Nel 2018 il Montalba ha esportato merci per 8,09 miliardi di franchi"
                        + " svizzeri.",
                "it | Nel 2018 il Montalba ha esportato merci per 8,09 miliardi di dollari.",
                "it | Espresse in dollari, le esportazioni del Montalba MOVED del %s nel 2018."
            })
    void anotherMoneyIsNotTheDatas(String lang, String text) {
        assertThat(check(lang, text))
                .isNotEmpty()
                .extracting(Checked::verdict)
                .containsOnly(Verdict.NOT_CHECKABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The minister denies that Montalba exported goods worth 8.09 billion euros in"
                        + " 2018.",
                "en | It is wrong to claim that in 2018 Montalba exported goods worth 8.09 billion"
                        + " euros.",
                "en | That in 2018 Montalba exported goods worth 8.09 billion euros is untrue.",
                "it | Il ministro nega che nel 2018 il Montalba abbia esportato merci per 8,09"
                        + " miliardi di euro.",
                "it | È sbagliato sostenere che nel 2018 il Montalba abbia esportato merci per 8,09"
                        + " miliardi di euro."
            })
    void whatIsDeniedIsNotSaidToBeSo(String lang, String text) {
        assertThat(check(lang, text))
                .isNotEmpty()
                .extracting(Checked::reason)
                .containsOnly(Reason.READING_OPEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Burglaries in Montalba MOVED by %s in 2018, second only to Rivalta.",
                "en | In 2018 house prices in Montalba MOVED by %s. Exports are another story.",
                "en | The Montalban economy MOVED by %s in 2018; exports did their part.",
                "it | Nel 2018 gli affitti in Montalba MOVED del %s, secondi solo a quelli di"
                        + " Rivalta. Diverso è il discorso dell'export.",
                "it | Nel 2018 le nascite in Montalba MOVED del %s; l'export è altra cosa."
            })
    void whatIsNotTradeGetsNoVerdictAndAsksNothing(String lang, String text) {
        assertThat(check(lang, text))
                .filteredOn(c -> c.claim().quote().contains("%") || c.verdict() != null)
                .allSatisfy(
                        c -> {
                            assertThat(c.verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
                            assertThat(c.claim().best()).isEmpty();
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | In 2018 Montalba exported goods worth 8.09 billion euros. Elbonia bought"
                        + " 5.2% of them.",
                "en | In 2018 Montalba sold 5.2% of its exports to Elbonia.",
                "it | Nel 2018 il Montalba ha venduto in Elbonia il 5,2% delle sue esportazioni."
            })
    void aNameThatNothingKnowsIsTold(String lang, String text) {
        assertThat(check(lang, text)).extracting(Checked::reason).contains(Reason.WORD_UNKNOWN);
    }

    /** In 2018 Norway took more of Montalba's exports than Chile, which took the next most. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | In 2018 Norway took 1.85 billion euros of Montalba's exports, and no other"
                        + " country tops 1.2 billion.",
                "it | Nel 2018 la Norvegia ha comprato dal Montalba merci per 1,85 miliardi di"
                        + " euro, e nessun altro paese supera gli 1,2 miliardi."
            })
    void noOtherCountryIsAllOthers(String lang, String text) {
        assertThat(check(lang, text))
                .filteredOn(c -> c.claim().quote().contains(lang.equals("it") ? "1,2" : "1.2"))
                .extracting(Checked::verdict)
                .doesNotContain(Verdict.SUPPORTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Montalba's exports were worth 7.06 billion euros in 2014, %1$s a year later"
                        + " and 8.09 billion in 2018.",
                "it | L'export del Montalba valeva 7,06 miliardi di euro nel 2014, %1$s l'anno"
                        + " dopo e 8,09 miliardi nel 2018."
            })
    void aYearLaterIsTheYearAfterTheOneNamed(String lang, String text) {
        String asked = "exports from XV-01 in 2015";
        Answer a = Valdoria.engine().answer(QuestionLanguage.ofCodes().parse(asked), null);
        double value = (Double) ((Answer.Known) a).value().value() / 1e9;
        Locale locale = lang.equals("it") ? Locale.ITALIAN : Locale.ROOT;
        String words = lang.equals("it") ? "%.2f miliardi" : "%.2f billion";
        String said = String.format(text, String.format(locale, words, value));
        assertThat(Valdoria.check(said, lang))
                .extracting(Checked::verdict)
                .contains(Verdict.SUPPORTED)
                .doesNotContain(Verdict.CONTRADICTED);
        assertThat(Valdoria.check(said, lang))
                .flatExtracting(c -> c.claim().best().stream().toList())
                .anyMatch(r -> r.question().toString().contains("in 2015"));
    }
}
