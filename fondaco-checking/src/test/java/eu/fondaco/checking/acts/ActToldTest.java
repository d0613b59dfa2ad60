// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.acts.ActReader.Found;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.relation.Activity;
import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.PartialDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the last statement of a text leans to, and of which act: where it was signed, who broke it
 * off, who came along, which of a chain is meant, whom a title nobody knows belongs to.
 */
class ActToldTest {

    private static final Relations HELD =
            new Relations(
                    List.of(
                            act("a1", "2012-03-01", "(5 years)", "expired 2017-03-01", ""),
                            act("a2", "2018-05-04", "(3 years)", "live, to 2021-05-04", "a1"),
                            act(
                                    "a3",
                                    "2014-02-02",
                                    "on fish",
                                    "terminated 2016-06-30 by Antofagasta",
                                    "")),
                    List.of(),
                    List.of(),
                    List.of(
                            visit("v1", "2012-02-28", "a1", "Porto Alto", "twelve"),
                            visit("v2", "2018-05-03", "a2", "Roccaforte", "fourteen")),
                    List.of(
                            new Actor(
                                    "rios",
                                    new Label("Ana Rios", "Ana Rios"),
                                    "office-holder",
                                    List.of("CL-AN"),
                                    List.of("Intendant of Antofagasta"),
                                    PartialDate.parse("2011-01-01"),
                                    PartialDate.parse("2019-06-30"))),
                    "",
                    List.of());

    private static Instrument act(
            String id, String date, String printed, String status, String follows) {
        Instrument i = ActTexts.act(id, date, "memorandum " + printed, status, follows);
        return new Instrument(
                i.id(),
                i.date(),
                i.dateKind(),
                i.kind(),
                i.kindAsPrinted(),
                i.ourParties(),
                List.of("Province of Antofagasta (Intendant Ana Rios)"),
                i.ourAreas(),
                i.partnerAreas(),
                i.sectors(),
                i.promises(),
                i.status(),
                i.follows(),
                i.conflicts(),
                i.urls());
    }

    private static Activity visit(String id, String date, String act, String town, String firms) {
        return new Activity(
                id,
                PartialDate.parse(date),
                "visit",
                "Delegation of Antofagasta, with %s firms.".formatted(firms),
                List.of("CL-AN"),
                act,
                "The memorandum was signed in %s.".formatted(town),
                "");
    }

    private static Found last(String text, Lang lang) {
        List<Found> all =
                new ActReader(Valdoria.catalog(List.of(), HELD), Lexicon.shipped(lang))
                        .found(DocumentReader.read("a.txt", text), ActTexts.DAY, ActTexts.DAY);
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
                "EN | On 4 May 2018 a memorandum with Antofagasta was signed in Roccaforte. | TRUE",
                "EN | On 4 May 2018 a memorandum with Antofagasta was signed in Porto Alto. |"
                        + " FALSE",
                "IT | Il 4 maggio 2018 un memorandum con Antofagasta fu firmato a Roccaforte. |"
                        + " TRUE",
                "IT | Il 4 maggio 2018 un memorandum con Antofagasta fu firmato a Porto Alto. |"
                        + " FALSE",
            })
    void anActIsSignedInTheTownThatTheRegisterNames(Lang lang, String text, String leans) {
        assertThat(leans(last(text, lang))).as(text).isEqualTo(leans);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | On 4 May 2018 a memorandum with Antofagasta was signed in Belforte.",
                "IT | Il 4 maggio 2018 un memorandum con Antofagasta fu firmato a Belforte.",
            })
    void aTownThatNothingKnowsKeepsAnActFromBeingToldToHold(Lang lang, String text) {
        assertThat(last(text, lang).barred()).as(text).contains(Ruling.Truth.TRUE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | In June 2016 the Chileans had terminated the memorandum of February 2014. |"
                        + " TRUE",
                "EN | In June 2016 Montalba had terminated the memorandum of February 2014 with"
                        + " Antofagasta. | FALSE",
                "EN | Of the memorandum of February 2014 with Antofagasta it was Montalba that"
                        + " pulled out. | FALSE",
                "IT | Il memorandum con Antofagasta del febbraio 2014 finì nel giugno 2016: a"
                        + " disdirlo fu Montalba. | FALSE",
                "IT | Nel giugno 2016 i cileni hanno disdetto il memorandum del febbraio 2014. |"
                        + " TRUE",
                "IT | Il memorandum con Antofagasta del febbraio 2014 è finito: a disdirlo, dal 30"
                        + " giugno 2016, fu Montalba. | FALSE",
                "EN | In February 2014 Montalba signed a memorandum with Antofagasta. Montalba"
                        + " terminated it in June 2016. | FALSE",
            })
    void whoBrokeAnActOffMayStandBeforeOrAfter(Lang lang, String text, String leans) {
        assertThat(leans(last(text, lang))).as(text).isEqualTo(leans);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | In May 2018 a memorandum with Antofagasta was signed before fourteen firms. |"
                        + " TRUE",
                "EN | In May 2018 a memorandum with Antofagasta was signed before forty firms. |"
                        + " FALSE",
                "IT | Nel maggio 2018 fu firmato un memorandum con Antofagasta davanti a"
                        + " quattordici imprese. | TRUE",
                "IT | Nel maggio 2018 fu firmato un memorandum con Antofagasta davanti a quaranta"
                        + " imprese. | FALSE",
            })
    void whoCameToASigningIsToldOfTheActToo(Lang lang, String text, String leans) {
        assertThat(leans(last(text, lang))).as(text).isEqualTo(leans);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | In May 2018 a memorandum with Antofagasta was signed before six of the"
                        + " firms.",
                "IT | Nel maggio 2018 fu firmato un memorandum con Antofagasta davanti a sei delle"
                        + " imprese.",
            })
    void howManyOfAllThereWereIsNotHowManyTheyWere(Lang lang, String text) {
        assertThat(leans(last(text, lang))).as(text).isNotEqualTo("FALSE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | On 4 May 2018 Montalba signed a memorandum with Antofagasta. The first had"
                        + " lapsed in March 2017. | a1",
                "EN | On 4 May 2018 Montalba signed a memorandum with Antofagasta. The old text ran"
                        + " for five years. | a1",
                "EN | On 1 March 2012 Montalba signed a memorandum with Antofagasta. The second"
                        + " runs until May 2021. | a2",
                "IT | Il 4 maggio 2018 Montalba firmò un memorandum con Antofagasta. Il primo era"
                        + " scaduto nel marzo 2017. | a1",
                "IT | Il 4 maggio 2018 Montalba firmò un memorandum con Antofagasta. Il testo"
                        + " precedente durava cinque anni. | a1",
                "IT | Il 1 marzo 2012 Montalba firmò un memorandum con Antofagasta. Il secondo vale"
                        + " fino al maggio 2021. | a2",
            })
    void anActOfAChainIsMeantByItsPlace(Lang lang, String text, String act) {
        assertThat(last(text, lang).decision().entry().id()).as(text).isEqualTo(act);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | On 4 May 2018 the memorandum with Antofagasta was signed by Ms Rios. | TRUE",
                "IT | Il 4 maggio 2018 il memorandum con Antofagasta fu firmato da Rios. | TRUE",
            })
    void aTitleThatNoWordExplainsMakesNobodyElse(Lang lang, String text, String leans) {
        Found found = last(text, lang);
        assertThat(leans(found)).as(text).isEqualTo(leans);
        assertThat(found.statement().of(Mark.Type.PERSON)).as(text).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | \"Who signed in 2018?\" Ana Rios, for Antofagasta.",
                "IT | «Chi firmò nel 2018?» Ana Rios, per Antofagasta.",
            })
    void aQuestionInQuotationMarksIsNoStatement(Lang lang, String text) {
        List<Found> all =
                new ActReader(Valdoria.catalog(List.of(), HELD), Lexicon.shipped(lang))
                        .found(DocumentReader.read("a.txt", text), ActTexts.DAY, ActTexts.DAY);
        assertThat(all).as(text).noneMatch(f -> f.checked().claim().quote().contains("2018"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | 2018, 4 May. Montalba signs a memorandum with Antofagasta. | TRUE",
                "EN | 2018, 9 May. Montalba signs a memorandum with Antofagasta. | FALSE",
                "IT | 2018, 4 maggio. Con Antofagasta Montalba firma un memorandum. | TRUE",
                "IT | 2018, 9 maggio. Con Antofagasta Montalba firma un memorandum. | FALSE",
            })
    void aDayBehindItsYearIsThatOfWhatHappened(Lang lang, String text, String leans) {
        Found found = last(text, lang);
        assertThat(leans(found)).as(text).isEqualTo(leans);
        assertThat(found.statement().from()).as(text).isZero();
    }
}
