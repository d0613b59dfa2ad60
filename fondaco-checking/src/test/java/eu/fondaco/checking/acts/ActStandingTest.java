// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.acts.ActReader.Found;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.reading.Register;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.relation.Treaty;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is taken for granted of an act, what stays in its renewal, when a treaty is in force: before
 * the odds are asked.
 */
class ActStandingTest {

    private static final LocalDate DAY = LocalDate.of(2019, 12, 1);

    private static final Relations HELD =
            new Relations(
                    List.of(
                            act(
                                    "twins",
                                    "2008-05-03",
                                    InstrumentKind.TWINNING,
                                    List.of("schools"),
                                    "terminated 2015-06-30",
                                    ""),
                            act(
                                    "plan",
                                    "2019-03-10",
                                    InstrumentKind.JOINT_DECLARATION,
                                    List.of("ports"),
                                    "planned, not signed at 30 June 2019",
                                    ""),
                            act(
                                    "first",
                                    "2012-03-01",
                                    InstrumentKind.MEMORANDUM,
                                    List.of("mining", "tourism"),
                                    "expired 2017-03-01; renewed by second",
                                    ""),
                            act(
                                    "second",
                                    "2018-05-04",
                                    InstrumentKind.MEMORANDUM,
                                    List.of("mining", "water"),
                                    "live, to 2021-05-04",
                                    "first")),
                    List.of(
                            new Treaty(
                                    "eu-chile",
                                    Label.of("EU-Chile association agreement"),
                                    List.of(),
                                    PartialDate.parse("2002-11-18"),
                                    PartialDate.parse("2005-03-01"),
                                    List.of("CL"),
                                    "applied provisionally since 2003-02-01",
                                    "")),
                    List.of(),
                    List.of(),
                    List.of(),
                    "",
                    List.of());

    private static Instrument act(
            String id,
            String date,
            InstrumentKind kind,
            List<String> sectors,
            String status,
            String follows) {
        return new Instrument(
                id,
                PartialDate.parse(date),
                status.startsWith("planned") ? DateKind.PLANNED : DateKind.SIGNED,
                kind,
                kind.code().replace('_', ' '),
                List.of("Regione Montalba"),
                List.of("Antofagasta (Governor Ana Rios)"),
                List.of("XV-01"),
                List.of("CL-AN"),
                sectors,
                List.of(),
                status,
                follows,
                List.of(),
                List.of());
    }

    private static Found last(String text, Lang lang) {
        return last(HELD, text, lang);
    }

    private static Found last(Relations held, String text, Lang lang) {
        List<Found> all =
                new ActReader(Valdoria.catalog(List.of(), held), Lexicon.shipped(lang))
                        .found(DocumentReader.read("a.txt", text), DAY, DAY);
        assertThat(all).as(text).isNotEmpty();
        return all.get(all.size() - 1);
    }

    private static String leans(Found found) {
        List<Ruling> all = found.decision().rulings();
        return Judging.leans(all, Ruling.Truth.FALSE)
                ? "FALSE"
                : Judging.leans(all, Ruling.Truth.TRUE) ? "TRUE" : "OPEN";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Montalba and Antofagasta are twinned. | FALSE",
                "EN | Montalba and Antofagasta were twinned in 2008. | TRUE",
                "IT | Un gemellaggio lega Montalba ad Antofagasta. | FALSE",
                "EN | Montalba has a memorandum on water with Antofagasta. | TRUE",
                "EN | Montalba signed a joint declaration on ports with Antofagasta. | FALSE",
                "IT | Con Antofagasta c'è una dichiarazione congiunta sui porti. | FALSE",
                "EN | Montalba's joint declaration with Antofagasta has not been signed. | TRUE",
            })
    void whatIsToldAsStandingOrMadeIsSetAgainstItsState(Lang lang, String text, String leans) {
        assertThat(leans(last(text, lang))).as(text).isEqualTo(leans);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | In May 2018 the memorandum with Antofagasta was renewed: mining stays, water"
                        + " is brought in. | TRUE",
                "EN | In May 2018 the memorandum with Antofagasta was renewed: tourism stays. |"
                        + " FALSE",
                "IT | Il memorandum con Antofagasta fu rinnovato nel maggio 2018: oltre all'acqua,"
                        + " resta il turismo. | FALSE",
            })
    void whatStaysWasThereBeforeAndIsThereStill(Lang lang, String text, String leans) {
        assertThat(leans(last(text, lang))).as(text).isEqualTo(leans);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | The EU-Chile association agreement, signed in November 2002, has been in"
                        + " force since February of the following year. | FALSE",
                "EN | Europe's association agreement with Chile has been in force since March 2005."
                        + " | TRUE",
            })
    void whatIsAppliedProvisionallyIsNotInForce(Lang lang, String text, String leans) {
        Found f = last(text, lang);
        assertThat(f.decision().entry().id()).isEqualTo("eu-chile");
        assertThat(leans(f)).as(text).isEqualTo(leans);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | The joint declaration with Antofagasta should have been concluded in March"
                        + " 2019. | TRUE",
                "EN | The joint declaration with Antofagasta was meant to be initialled in May"
                        + " 2017. | FALSE",
                "EN | Montalba was supposed to sign a joint declaration with Antofagasta. | TRUE",
                "IT | La dichiarazione congiunta con Antofagasta, la quale avrebbe dovuto essere"
                        + " conclusa nel marzo 2019, riguarda i porti. | TRUE",
                "EN | The joint declaration with Antofagasta was concluded in March 2019. | FALSE",
            })
    void whatWasToBeSignedIsntToldToBeSigned(Lang lang, String text, String leans) {
        assertThat(leans(last(text, lang))).as(text).isEqualTo(leans);
    }

    @ParameterizedTest
    @CsvSource({
        "EN, In April the Council and the chamber of commerce approved Horizon Montalba.",
        "IT, Ad aprile il Consiglio e la Camera di commercio hanno approvato Horizon Montalba.",
    })
    void bodiesDontTellWhichStrategyIsMeant(Lang lang, String text) {
        Found f = last(Register.OF_MONTALBA, text, lang);
        assertThat(f.decision().entry()).as(text).isNotNull();
        assertThat(f.decision().entry().id()).as(text).isEqualTo("horizon");
    }

    @ParameterizedTest
    @CsvSource({
        "EN, With Chile no body of Montalba has ever signed anything.",
        "IT, 'Con il Cile, infine, nessun ente di Montalba ha mai firmato niente.'",
    })
    void thatNobodySignedIsSetAgainstAllActs(Lang lang, String text) {
        assertThat(leans(last(ActTexts.CHAIN, text, lang))).as(text).isEqualTo("FALSE");
        assertThat(leans(last(ActTexts.heldWithChile(), text, lang))).as(text).isEqualTo("TRUE");
    }
}
