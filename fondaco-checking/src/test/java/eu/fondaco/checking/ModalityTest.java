// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.core.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is denied, expected, wished for, supposed or asked gets no verdict; what is said does. */
class ModalityTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | In 2018 exports of Montalba did not rise by 5.1%.",
                "en | In 2018 exports of Montalba didn't rise by 5.1%.",
                "en | It is not true that exports of Montalba rose by 5.1% in 2018.",
                "en | In 2018 exports of Montalba should rise by 5.1%.",
                "en | Exports of Montalba are estimated to rise by 5.1% in 2031.",
                "en | The plan is for exports of Montalba to rise by 5.1% in 2018.",
                "en | If exports of Montalba rose by 5.1% in 2018, it would be the first.",
                "en | It is not true that, in 2018, exports of Montalba rose by 5.1%.",
                "en | In 2018 exports of Montalba did not, by any measure, rise by 5.1%.",
                "en | Did exports of Montalba rise by 5.1% in 2018?",
                "en | In 2018 Montalba is no longer the first region by exports.",
                "it | Nel 2018 le esportazioni del Montalba non sono cresciute del 5,1%.",
                "it | Non è vero che, nel 2018, le esportazioni del Montalba sono cresciute del"
                        + " 5,1%.",
                "it | Nel 2018 le esportazioni del Montalba potrebbero crescere del 5,1%.",
                "it | Se nel 2018 le esportazioni del Montalba fossero cresciute del 5,1%, "
                        + "sarebbe prima.",
                "it | Nel 2018 le esportazioni del Montalba sono cresciute del 5,1%?",
                "it | Nel 2018 il Montalba non è più la prima regione per esportazioni."
            })
    void whatIsNotSaidToBeSoGetsNoVerdict(String lang, String text) {
        assertThat(Valdoria.check(text, lang))
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.verdict()).isEqualTo(Verdict.NOT_CHECKABLE));
    }

    /** Words that look like it and aren't: what is true is said to hold. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | In 2018 exports of Montalba rose by {0}%. ",
                "en | In 2018 exports of Montalba are estimated to have risen by {0}%.",
                "it | Nel 2018 si stima un aumento delle esportazioni del Montalba del {0}%.",
                "en | In 2018, not surprisingly, exports of Montalba rose by {0}%.",
                "en | In 2018 exports of Montalba, which nobody denies, rose by {0}%.",
                "en | Expected to fall, as nobody denies: in 2018 exports of Montalba rose by"
                        + " {0}%.",
                "en | In 2018 exports of Montalba did not stop there, rising by {0}%.",
                "en | In 2018 exports of Montalba did not fall (+{0}%).",
                "en | In 2018 exports of Montalba rose by {0}%; without wine the mood is another.",
                "it | Nel 2018 le esportazioni del Montalba non sono calate (+{0}%).",
                "it | Nel 2018 l'export del Montalba è cresciuto del {0}% e lo dico senza timore.",
                "it | Nel 2018 le esportazioni del Montalba sono cresciute del {0}%.",
                "it | Se le importazioni del Montalba nel 2018 sono calate, le esportazioni del "
                        + "Montalba sono cresciute del {0}%."
            })
    void whatIsSaidIsJudged(String lang, String text) {
        Question growth =
                Question.of(MeasureExpr.of("growth"))
                        .flow(TradeFlow.EXPORTS)
                        .reporter(Codes.of("XV-01"))
                        .period(Period.year(2018))
                        .base(Period.year(2017))
                        .build();
        Answer.Known known = (Answer.Known) Valdoria.engine().answer(growth, null);
        String number = Numbers.decimal(known.value().value(), 1, Lang.parse(lang));
        assertThat(Valdoria.check(text.replace("{0}", number), lang))
                .anySatisfy(c -> assertThat(c.verdict()).isEqualTo(Verdict.SUPPORTED));
    }
}
