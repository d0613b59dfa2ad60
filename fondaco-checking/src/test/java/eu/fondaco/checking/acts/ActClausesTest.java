// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Tongue;
import eu.fondaco.core.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each thing said of an act is judged for itself and marked at its own words. */
class ActClausesTest {

    private static final LocalDate DAY = LocalDate.of(2019, 12, 1);

    private static final Instrument FIRST =
            act(
                    "a1",
                    "2012-03-01",
                    "memorandum (5 years)",
                    "President Ana Rios",
                    "expired 2017-03-01; renewed by a2");
    private static final Instrument SECOND =
            act(
                    "a2",
                    "2018-05-04",
                    "memorandum (3 years)",
                    "President Ivo Danel",
                    "live, to 2021-05-04");
    private static final Instrument LAPSED =
            act(
                    "a2",
                    "2018-05-04",
                    "memorandum (1 year)",
                    "President Ivo Danel",
                    "expired 2019-05-04; not renewed");

    private static Instrument act(
            String id, String date, String printed, String who, String status) {
        return new Instrument(
                id,
                PartialDate.parse(date),
                DateKind.SIGNED,
                InstrumentKind.MEMORANDUM,
                printed,
                List.of("Regione Montalba (" + who + ")"),
                List.of("Antofagasta"),
                List.of("XV-01"),
                List.of("CL-AN"),
                List.of("mining", "water"),
                List.of("ten traineeships a year"),
                status,
                id.equals("a2") ? "a1" : "",
                List.of(),
                List.of());
    }

    private static String told(String text, Lang lang, Instrument... acts) {
        Relations held =
                new Relations(
                        List.of(acts), List.of(), List.of(), List.of(), List.of(), "2019-12-31");
        return Valdoria.checker(held)
                .check("a.txt", text, new Checker.Options(Tongue.of(lang), DAY, null))
                .statements()
                .stream()
                .map(ActClausesTest::told)
                .collect(Collectors.joining("; "));
    }

    private static String told(Checked c) {
        String sign =
                switch (c.verdict()) {
                    case SUPPORTED -> "+";
                    case CONTRADICTED -> "-";
                    default -> "?";
                };
        return sign + c.claim().quote();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    The memorandum with Antofagasta was signed on 4 May 2018, and runs until May 2023. | +The memorandum with Antofagasta was signed on 4 May 2018; -and runs until May 2023
                    On 4 May 2018 a memorandum on mining, water and ports was signed with Antofagasta. | -on mining, water and ports
                    The twinning with Antofagasta was signed on 4 May 2018. | -The twinning
                    Signed on 4 May 2018 on mining, the memorandum with Antofagasta runs until 2023. | +Signed on 4 May 2018 on mining; -runs until 2023
                    Il memorandum con Antofagasta fu firmato il 4 maggio 2018, e scade nel maggio 2023. | +Il memorandum con Antofagasta fu firmato il 4 maggio 2018; -e scade nel maggio 2023
                    """)
    void whatIsWrongIsMarkedAtItsOwnWords(String text, String told) {
        Lang lang = text.startsWith("Il ") ? Lang.IT : Lang.EN;
        assertThat(told(text, lang, FIRST, SECOND)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    The memorandum of 4 May 2018 with Antofagasta covers mining, water and zymurgy.
                    The memorandum of 4 May 2018 with Antofagasta was signed by Ivo Danel's successor.
                    I signed the memorandum of 4 May 2018 with Antofagasta.
                    The memorandum of 4 May 2018 with Antofagasta holds for another five years.
                    """)
    void whatIsNotReadToTheEndIsLeftOpen(String text) {
        assertThat(told(text, Lang.EN, FIRST, SECOND)).startsWith("?").doesNotContain("+", "-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    signed on 4 May 2018. Mining, water. | +Mining, water
                    signed on 4 May 2018. Mining, ports. | -Mining, ports
                    signed on 4 May 2018. It has one year left. | ?It has one year left
                    """)
    void whatFollowsIsReadOfTheActJustNamed(String end, String told) {
        String text = "The memorandum with Antofagasta was " + end;
        assertThat(told(text, Lang.EN, FIRST, SECOND)).contains(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    The memorandum of 4 May 2018 with Antofagasta ran out in May 2019. It was renewed.
                    """)
    void aRenewalThatWasNotRenewedIsNotBorneOutByItsOwnChain(String text) {
        assertThat(told(text, Lang.EN, FIRST, LAPSED)).doesNotContain("+It was renewed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Antofagasta's, of 4 May 2018, ran out after a year. | 4 May 2018
                    """)
    void aDateThatBelongsToTheActIsNotTheOneOfItsEnd(String text, String date) {
        assertThat(told(text, Lang.EN, FIRST, LAPSED)).doesNotContain("-").contains(date);
    }
}
