// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.acts.ActReader.Found;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.relation.Activity;
import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.relation.Completeness;
import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.FollowUp;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the register tells otherwise than by one field: by two dates, a visit, a follow-up. */
class ActFactsTest {

    private static final LocalDate DAY = LocalDate.of(2022, 6, 15);

    private static final Relations HELD =
            new Relations(
                    List.of(
                            act("b1", "2010-04-12", "expired 2015-04-11; not renewed", ""),
                            act("b2", "2016-02-01", "expired 2021-01-31; not renewed", "b1"),
                            act("b3", "2022-06-14", "to 2026-06-13", "b2")),
                    List.of(),
                    List.of(),
                    List.of(
                            new Activity(
                                    "w1",
                                    PartialDate.parse("2022-06-14"),
                                    "signing",
                                    "In Antofagasta President Mara Vento signs for the Region.",
                                    List.of("CL-AN"),
                                    "b3",
                                    "",
                                    "")),
                    List.of(
                            new Actor(
                                    "vento",
                                    new Label("Mara Vento", "Mara Vento"),
                                    "office-holder",
                                    List.of("XV-01"),
                                    List.of("President of Montalba"),
                                    PartialDate.parse("2019-03-01"),
                                    PartialDate.UNKNOWN)),
                    "",
                    List.of(
                            new Completeness(
                                    PartialDate.parse("2022-12-31"), List.of("CL"), List.of())));

    private static Instrument act(String id, String date, String status, String follows) {
        return new Instrument(
                id,
                PartialDate.parse(date),
                DateKind.SIGNED,
                InstrumentKind.MEMORANDUM,
                "memorandum",
                List.of("Regione Montalba"),
                List.of("Province of Antofagasta"),
                List.of("XV-01"),
                List.of("CL-AN"),
                List.of("mining", "port logistics"),
                List.of("a joint laboratory", "a forum every month", "twelve scholarships"),
                status,
                follows,
                List.of(),
                List.of(),
                PartialDate.UNKNOWN,
                "",
                true,
                true,
                List.of(
                        new FollowUp(1, FollowUp.State.KEPT, PartialDate.parse("2018-05"), "x"),
                        new FollowUp(2, FollowUp.State.NOT, PartialDate.parse("2019-02"), "x"),
                        new FollowUp(3, FollowUp.State.UNKNOWN, PartialDate.UNKNOWN, "")));
    }

    private static List<Ruling> rulings(String text, Lang lang) {
        List<Found> all =
                new ActReader(Valdoria.catalog(List.of(), HELD), Lexicon.shipped(lang))
                        .found(DocumentReader.read("a.txt", text), DAY, DAY);
        assertThat(all).as(text).isNotEmpty();
        return all.get(all.size() - 1).decision().rulings();
    }

    private static void leans(String text, Lang lang, Truth truth) {
        List<Ruling> rulings = rulings(text, lang);
        boolean wrong = Judging.leans(rulings, Truth.FALSE);
        boolean held = Judging.leans(rulings, Truth.TRUE);
        Truth is = wrong ? Truth.FALSE : held ? Truth.TRUE : Truth.OPEN;
        assertThat(is).as(text + " " + rulings).isEqualTo(truth);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | The 2016 memorandum with Antofagasta lasted five years. | TRUE",
                "EN | The 2016 memorandum with Antofagasta lasted three years. | FALSE",
                "IT | Il memorandum del 2016 con Antofagasta è durato cinque anni. | TRUE",
                "IT | Il memorandum del 2016 con Antofagasta è durato tre anni. | FALSE",
            })
    void twoDaysTellATerm(Lang lang, String text, Truth truth) {
        leans(text, lang, truth);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | The joint laboratory promised to Antofagasta in 2016 was built. | TRUE",
                "EN | The joint laboratory promised to Antofagasta in 2016 was never built. |"
                        + " FALSE",
                "EN | The forum promised to Antofagasta in 2016 was never held. | TRUE",
                "IT | Il laboratorio comune promesso ad Antofagasta nel 2016 è stato fatto. | TRUE",
                "IT | Il laboratorio comune promesso ad Antofagasta nel 2016 non si è mai fatto."
                        + " | FALSE",
            })
    void whatBecameOfAPromiseIsSetAgainstItsFollowUp(Lang lang, String text, Truth truth) {
        leans(text, lang, truth);
    }

    @Test
    void ofAPromiseWithoutFollowUpNothingIsSaid() {
        List<Ruling> rulings =
                rulings("The scholarships promised to Antofagasta in 2016 were granted.", Lang.EN);
        assertThat(Judging.all(rulings)).isEqualTo(Truth.OPEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Mara Vento signed the memorandum with Antofagasta yesterday. | TRUE",
                "EN | Mara Vento signed the memorandum with Antofagasta last week. | FALSE",
                "IT | Mara Vento ha firmato ieri il memorandum con Antofagasta. | TRUE",
                "IT | Mara Vento ha firmato martedì scorso il memorandum con Antofagasta. | TRUE",
            })
    void anActAndItsSigningAreOneEventAndDaysGoFromThatOfThePage(
            Lang lang, String text, Truth truth) {
        leans(text, lang, truth);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | That of 2022 is the third memorandum with Antofagasta. | TRUE",
                "EN | That of 2022 is the second memorandum with Antofagasta. | FALSE",
                "EN | The memorandum of 2022 is our only act with Antofagasta. | FALSE",
                "IT | Quello del 2022 è il terzo memorandum con Antofagasta. | TRUE",
            })
    void thePlaceOfAnActIsCountedWhereAllAreHeld(Lang lang, String text, Truth truth) {
        leans(text, lang, truth);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | The 2016 memorandum with Antofagasta promised a monthly forum. | TRUE",
                "EN | The 2016 memorandum with Antofagasta promised a weekly forum. | FALSE",
                "EN | In 2016 Montalba signed a memorandum with the province of Antofagasta. |"
                        + " TRUE",
                "EN | In 2016 Montalba signed a memorandum with the county of Antofagasta. | FALSE",
                "IT | Nel 2016 Montalba ha firmato un memorandum con la contea di Antofagasta."
                        + " | FALSE",
                "EN | The 2016 memorandum with Antofagasta covers logistics. | TRUE",
            })
    void rhythmsKindsOfAreaAndBroaderSubjects(Lang lang, String text, Truth truth) {
        leans(text, lang, truth);
    }

    @Test
    void whatIsDeniedHoldsWhereTheRegisterExcludesIt() {
        leans(
                "The memorandum of 2016 is with Antofagasta and not with Chiang Mai.",
                Lang.EN,
                Truth.TRUE);
        leans("The memorandum of 2016 is not a twinning with Antofagasta.", Lang.EN, Truth.TRUE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Mara Vento, president since March 2019, is here today. | TRUE",
                "EN | Mara Vento, president since May 2017, is here today. | FALSE",
                "IT | Mara Vento, presidente dal marzo 2019, è qui. | TRUE",
            })
    void anOfficeIsHeldSinceItsFirstDay(Lang lang, String text, Truth truth) {
        leans(text, lang, truth);
    }
}
