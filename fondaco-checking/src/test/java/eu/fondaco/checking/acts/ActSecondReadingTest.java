// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.acts.ActReader.Found;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.relation.Activity;
import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.relation.Strategy;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.core.time.Period;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the last statement of a text leans to by the register, before the odds are asked: who broke
 * an act off, what a trailing word says of a subject, which act is over, how long it has been so.
 */
class ActSecondReadingTest {

    private static final LocalDate DAY = LocalDate.of(2019, 12, 1);

    private static final Relations HELD =
            new Relations(
                    List.of(
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
                                    "live, to 2020-11-30",
                                    "first"),
                            act(
                                    "broken",
                                    "2014-02-02",
                                    InstrumentKind.DECLARATION_OF_INTENT,
                                    List.of("fisheries"),
                                    "terminated 2016-06-30 by Antofagasta",
                                    "")),
                    List.of(),
                    List.of(plan()),
                    List.of(mission()),
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
                DateKind.SIGNED,
                kind,
                kind.code().replace('_', ' '),
                List.of("Regione Montalba"),
                List.of("Province of Antofagasta"),
                List.of("XV-01"),
                List.of("CL-AN"),
                sectors,
                List.of(),
                status,
                follows,
                List.of(),
                List.of());
    }

    private static Strategy plan() {
        return new Strategy(
                "roads",
                "Montalba Open Roads 2016-2020",
                List.of("Open Roads 2016-2020"),
                new Period(2016 * 12, 60),
                "act 12",
                PartialDate.parse("2016-01-15"),
                "Regione Montalba",
                "Sectors: wine.",
                List.of("CL", "TH"),
                true,
                "");
    }

    private static Activity mission() {
        return new Activity(
                "visit",
                PartialDate.parse("2017-04"),
                "mission",
                "Mission of the region to Antofagasta on wine.",
                List.of("XV-01", "CL-AN"),
                "",
                "",
                "");
    }

    private static Found last(String text, Lang lang) {
        List<Found> all =
                new ActReader(Valdoria.catalog(List.of(), HELD), Lexicon.shipped(lang))
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
                "EN | In May 2018 the memorandum with Antofagasta was renewed: water is in, tourism"
                        + " is out. | TRUE",
                "EN | In May 2018 the memorandum with Antofagasta was renewed: tourism is in, water"
                        + " is out. | FALSE",
                "IT | Il memorandum con Antofagasta fu rinnovato nel maggio 2018: l'acqua è"
                        + " rimasta, il turismo no. | TRUE",
                "IT | Il memorandum con Antofagasta fu rinnovato nel maggio 2018: il turismo è"
                        + " rimasto, l'acqua no. | FALSE",
                "EN | In May 2018 the memorandum with Antofagasta was renewed: tourism was dropped,"
                        + " water taken up. | TRUE",
                "EN | In May 2018 the memorandum with Antofagasta was renewed: it swapped tourism"
                        + " for water. | TRUE",
                "EN | In May 2018 the memorandum with Antofagasta was renewed: it swapped water"
                        + " for tourism. | FALSE",
                "IT | Il memorandum con Antofagasta fu rinnovato nel maggio 2018: al posto del"
                        + " turismo c'è l'acqua. | TRUE",
                "IT | Il memorandum con Antofagasta fu rinnovato nel maggio 2018: al posto"
                        + " dell'acqua c'è il turismo. | FALSE",
            })
    void aWordAfterASubjectSaysWhetherItCameOrWent(Lang lang, String text, String leans) {
        assertThat(leans(last(text, lang))).as(text).isEqualTo(leans);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | The declaration of intent with Antofagasta was terminated by the Region in"
                        + " June 2016. | FALSE",
                "EN | The declaration of intent was terminated by Antofagasta in June 2016. | TRUE",
                "IT | La dichiarazione d'intenti con Antofagasta fu disdetta dalla Regione nel"
                        + " giugno 2016. | FALSE",
            })
    void whoBrokeAnActOffIsWhoTheRegisterSays(Lang lang, String text, String leans) {
        assertThat(leans(last(text, lang))).as(text).isEqualTo(leans);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | The Chilean city has had a memorandum on water with Montalba since May 2018."
                        + " | FALSE",
                "EN | The Chilean province has had a memorandum on water with Montalba since May"
                        + " 2018. | TRUE",
                "IT | La città cilena di Antofagasta ha un memorandum sull'acqua con Montalba dal"
                        + " maggio 2018. | FALSE",
                "IT | La provincia cilena di Antofagasta ha un memorandum sull'acqua con Montalba"
                        + " dal maggio 2018. | TRUE",
            })
    void aKindOfAreaMayStandBesideTheAdjectiveOfItsCountry(Lang lang, String text, String leans) {
        assertThat(leans(last(text, lang))).as(text).isEqualTo(leans);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | The memorandum with Antofagasta was renewed in May 2018, when the old text"
                        + " had expired. | TRUE",
                "EN | The memorandum with Antofagasta of May 2018 is in force until November next"
                        + " year. | TRUE",
                "IT | Il memorandum con Antofagasta del maggio 2018 vale fino al novembre dell'anno"
                        + " prossimo. | TRUE",
                "EN | The memorandum with Antofagasta was preceded by a memorandum of March 2012. |"
                        + " TRUE",
                "EN | The strategy Open Roads ran from 2014 to 2018. | FALSE",
                "EN | The strategy Open Roads ran from 2016 to 2020. | TRUE",
                "EN | The mission to Antofagasta took place in April 2017. | TRUE",
                "EN | The mission to Antofagasta took place in June 2019. | FALSE",
            })
    void timesBelongToWhatTheyAreSaidOf(Lang lang, String text, String leans) {
        assertThat(leans(last(text, lang))).as(text).isEqualTo(leans);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The declaration of intent with Antofagasta has been dead for almost two years.",
                "The memorandum with Antofagasta of May 2018 has not been renewed.",
            })
    void whatIsOnlyAboutOrNotYetIsNoAccusation(String text) {
        assertThat(last(text, Lang.EN).decision().rulings())
                .as(text)
                .noneMatch(r -> r.truth() == Ruling.Truth.FALSE && r.slip().equals("wrong_date"));
    }

    @Test
    void whatASentenceSaysBesideAStatementIsSetAgainstTheSameAct() {
        String text =
                "In May 2018 Montalba and Antofagasta signed a memorandum on water. It is a %s,"
                        + " they say; its themes, one hears, are mining and water.";
        assertThat(beside(last(text.formatted("memorandum"), Lang.EN)))
                .containsExactly(Ruling.Truth.TRUE);
        assertThat(beside(last(text.formatted("twinning"), Lang.EN)))
                .containsExactly(Ruling.Truth.FALSE);
    }

    private static List<Ruling.Truth> beside(Found found) {
        return found.decision().grounds().beside().stream().map(Ruling::lean).toList();
    }
}
