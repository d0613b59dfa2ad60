// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.acts.ActReader.Found;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.relation.Activity;
import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.relation.Completeness;
import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.relation.Strategy;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.core.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the last statement of a text comes to by the register, before the odds are asked. */
class ActLayersTest {

    private static final LocalDate DAY = LocalDate.of(2019, 12, 1);

    private static final Relations HELD =
            new Relations(
                    List.of(
                            act(
                                    "a1",
                                    "2012-03-01",
                                    InstrumentKind.MEMORANDUM,
                                    List.of("mining", "tourism"),
                                    "expired 2017-03-01; renewed by a2",
                                    ""),
                            act(
                                    "a2",
                                    "2018-05-04",
                                    InstrumentKind.MEMORANDUM,
                                    List.of("mining", "water"),
                                    "live, to 2021-05-04",
                                    "a1"),
                            act(
                                    "a3",
                                    "2016-09-10",
                                    InstrumentKind.DECLARATION_OF_INTENT,
                                    List.of("sport"),
                                    "live",
                                    "")),
                    List.of(),
                    List.of(plan()),
                    List.of(mission()),
                    List.of(
                            governor(),
                            body("region", "Region of Montalba", "Council of Montalba"),
                            body("assembly", "Assembly of Montalba", "Regional Assembly")),
                    "",
                    List.of(
                            new Completeness(
                                    PartialDate.parse("2019-12-31"),
                                    List.of("CL", "TH"),
                                    List.of())));

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

    private static Strategy plan() {
        return new Strategy(
                "horizon",
                "Horizon Montalba 2019-2022",
                List.of("Horizon Montalba"),
                new Period(2019 * 12, 48),
                "act 12",
                PartialDate.parse("2019-01-15"),
                "Council of Montalba",
                "Sectors: wine. Objectives: three new memoranda with Chilean regions by 2022.",
                List.of("CL", "TH"),
                true,
                "");
    }

    private static Activity mission() {
        return new Activity(
                "v1",
                PartialDate.parse("2018-05-03"),
                "mission",
                "Mission to Antofagasta with fourteen firms.",
                List.of("XV-01", "CL-AN"),
                "a2",
                "The memorandum was signed.",
                "");
    }

    private static Actor governor() {
        return new Actor(
                "rios",
                new Label("Ana Rios", "Ana Rios"),
                "office-holder",
                List.of("CL-AN"),
                List.of("Governor of Antofagasta"),
                PartialDate.parse("2011-01-01"),
                PartialDate.parse("2019-12-31"));
    }

    private static Actor body(String id, String name, String other) {
        return new Actor(
                id,
                new Label(name, name),
                "body",
                List.of("XV-01"),
                List.of(other),
                PartialDate.UNKNOWN,
                PartialDate.UNKNOWN);
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
        Set<String> leans =
                found.decision().rulings().stream()
                        .map(r -> r.lean().name())
                        .collect(Collectors.toSet());
        return leans.contains("FALSE") ? "FALSE" : leans.contains("TRUE") ? "TRUE" : "OPEN";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Montalba has signed three acts with Chile. Two of the three are memoranda. |"
                        + " TRUE",
                "EN | Montalba has signed three acts with Chile. Two of the three are letters of"
                        + " intent. | FALSE",
                "EN | Montalba has signed three acts with Chile. Still in force: two. | TRUE",
                "EN | Montalba has signed three acts with Chile. Still in force: three. | FALSE",
                "EN | Since 2015 Montalba has signed two acts with Chile. | TRUE",
                "EN | Since 2015 Montalba has signed three acts with Chile. | FALSE",
                "EN | Montalba has no agreement with Thailand. | TRUE",
                "EN | Montalba has no agreement with Chile. | FALSE",
                "IT | Montalba non ha accordi con la Thailandia. | TRUE",
                "IT | Montalba ha firmato tre atti con il Cile. Due dei tre sono memorandum. |"
                        + " TRUE",
            })
    void actsCountedAreThoseCountedBefore(Lang lang, String text, String leans) {
        assertThat(leans(last(text, lang))).as(text).isEqualTo(leans);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | The memorandum with Antofagasta that bound us from 1 March 2012 expired on 1"
                        + " March 2017. | TRUE",
                "EN | The memorandum with Antofagasta that bound us from 8 June 2013 expired on 1"
                        + " March 2017. | FALSE",
                "IT | Il memorandum con Antofagasta che ci legava dal 1° marzo 2012 è scaduto il 1°"
                        + " marzo 2017. | TRUE",
            })
    void ofTwoDatesBeforeOneWordTheOtherIsThatOfTheAct(Lang lang, String text, String leans) {
        assertThat(leans(last(text, lang))).as(text).isEqualTo(leans);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | On 4 May 2018 Montalba signed a memorandum with Antofagasta. In it water"
                        + " drove out tourism. | TRUE",
                "EN | On 4 May 2018 Montalba signed a memorandum with Antofagasta. In it tourism"
                        + " drove out water. | FALSE",
                "EN | On 4 May 2018 Montalba signed a memorandum with Antofagasta. Tourism is"
                        + " struck out and water written in. | TRUE",
                "EN | On 4 May 2018 Montalba signed a memorandum with Antofagasta. Water is struck"
                        + " out and tourism written in. | FALSE",
            })
    void aSubjectBelongsToTheTurnOfItsOwnClause(Lang lang, String text, String leans) {
        assertThat(leans(last(text, lang))).as(text).isEqualTo(leans);
    }

    @ParameterizedTest
    @CsvSource({"three, TRUE", "five, FALSE"})
    void howManyActsAStrategyWantsIsNoCountOfThoseHeld(String number, String leans) {
        Found f =
                last(
                        "Horizon Montalba wants " + number + " new memoranda with Chilean regions.",
                        Lang.EN);
        assertThat(f.decision().kind()).isEqualTo("strategy");
        assertThat(leans(f)).isEqualTo(leans);
    }

    @ParameterizedTest
    @CsvSource({"Governor, TRUE", "Minister, FALSE"})
    void anOfficeBesideANameIsTheOneThatTheRegisterGives(String title, String leans) {
        Found f =
                last(
                        "On 4 May 2018 Montalba signed a memorandum with Antofagasta. "
                                + title
                                + " Ana Rios signed it.",
                        Lang.EN);
        assertThat(leans(f)).isEqualTo(leans);
    }

    @Test
    void thoseWhoWentAlongAreToldOfTheVisitOrOfItsAct() {
        Found f =
                last(
                        "On 4 May 2018 Montalba signed a memorandum with Antofagasta. Along went"
                                + " fourteen firms.",
                        Lang.EN);
        assertThat(f.decision().entry().id()).isIn("v1", "a2");
        assertThat(leans(f)).isEqualTo("TRUE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It lapsed in 2017 with nobody at the bedside. | TRUE",
                "It lapsed in 2014 with nobody at the bedside. | FALSE",
            })
    void aDenialThatNothingAnswersKeepsBackAnyVerdict(String text, String leans) {
        Found f =
                last(
                        "On 1 March 2012 Montalba signed a memorandum with Antofagasta. " + text,
                        Lang.EN);
        assertThat(leans(f)).isEqualTo(leans);
        assertThat(f.barred()).contains(Ruling.Truth.FALSE, Ruling.Truth.TRUE);
        assertThat(f.clean()).isEmpty();
    }

    @Test
    void aDenialBesideTheEndOfAnActThatNoneFollowedKeepsBackAccusationsAlone() {
        Instrument act =
                ActTexts.act("a1", "2012-03-01", "memorandum (5 years)", "expired 2017-03-01", "");
        Found f =
                last(
                        ActTexts.heldWithChile(act),
                        "On 1 March 2012 Montalba signed a memorandum with Antofagasta."
                                + " It lapsed in 2017 with nobody at the bedside.",
                        Lang.EN);
        assertThat(f.barred()).contains(Ruling.Truth.FALSE).doesNotContain(Ruling.Truth.TRUE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Everybody goes home in May 2021. | TRUE",
                "EN | Everybody goes home in May 2024. | FALSE",
                "IT | Tutti a casa nel maggio 2021. | TRUE",
                "IT | Tutti a casa nel maggio 2024. | FALSE",
            })
    void aDateThatBelongsToNoWordIsSetAgainstAllDaysOfTheAct(Lang lang, String text, String leans) {
        String before =
                lang == Lang.EN
                        ? "On 4 May 2018 Montalba signed a memorandum with Antofagasta. "
                        : "Il 4 maggio 2018 Montalba ha firmato un memorandum con Antofagasta. ";
        Found f = last(before + text, lang);
        assertThat(f.decision().entry().id()).isEqualTo("a2");
        assertThat(leans(f)).isEqualTo(leans);
        assertThat(f.decision().truth()).isEqualTo(Ruling.Truth.OPEN);
    }

    @Test
    void aClauseThatGoesOnFromAnActIsToldAsOpenAndOneOfItsOwnIsNot() {
        String act = "On 4 May 2018 Montalba signed a memorandum with Antofagasta. ";
        Found goesOn = last(act + "Nobody ever thanked them for it.", Lang.EN);
        assertThat(goesOn.decision().reason()).isEqualTo(Reason.NO_DATA);
        assertThat(goesOn.checked().verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
        Found brief = last(act + "Thank you all.", Lang.EN);
        assertThat(brief.decision().entry().id()).isEqualTo("a2");
        Found question = last(act + "Who ever thanked them for it?", Lang.EN);
        assertThat(question.decision().entry().id()).isEqualTo("a2");
    }

    @Test
    void whatHoldsOfFewActsSaysMoreThanWhatHoldsOfMost() {
        Found day = last("The memorandum with Antofagasta indeed dates from 4 May 2018.", Lang.EN);
        Found signed = last("The memorandum with Antofagasta indeed was signed.", Lang.EN);
        assertThat(day.features().get("bits.own"))
                .isGreaterThan(signed.features().getOrDefault("bits.own", 0.0));
    }

    @Test
    void whatIsWrongHereAndHoldsOfTheActBeforeIsKnown() {
        Found f =
                last(
                        "On 4 May 2018 Montalba signed a memorandum with Antofagasta. It indeed"
                                + " covers tourism.",
                        Lang.EN);
        assertThat(leans(f)).isEqualTo("FALSE");
        assertThat(f.features()).containsKeys("wrong.fitsChain", "wrong.fitsNear");
        Found none =
                last(
                        "On 4 May 2018 Montalba signed a memorandum with Antofagasta. It indeed"
                                + " covers wine.",
                        Lang.EN);
        assertThat(leans(none)).isEqualTo("FALSE");
        assertThat(none.features()).doesNotContainKey("wrong.fitsChain");
    }

    @Test
    void somebodyWhoseKindIsAnOfficeIsAnOfficeHolder() {
        Actor mayor =
                new Actor(
                        "vega",
                        new Label("Iris Vega", "Iris Vega"),
                        "Governor of Antofagasta",
                        List.of("CL-AN"),
                        List.of(),
                        PartialDate.parse("2020-01-01"),
                        PartialDate.parse("2024-12-31"));
        Relations held =
                new Relations(
                        HELD.instruments(),
                        HELD.treaties(),
                        HELD.strategies(),
                        HELD.activities(),
                        List.of(mayor),
                        "",
                        HELD.complete());
        Register register =
                new Register(
                        Valdoria.catalog(List.of(), held),
                        List.of(Words.of(Lang.EN), Words.of(Lang.IT)));
        assertThat(register.persons).containsKey("iris vega");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Council of Montalba adopted Horizon Montalba in January 2019. | TRUE",
                "The Regional Assembly adopted Horizon Montalba in January 2019. | FALSE",
            })
    void twoBodiesOfOneSortThatTheRegisterNamesAreTwo(String text, String leans) {
        assertThat(leans(last(text, Lang.EN))).as(text).isEqualTo(leans);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Antofagasta was renewed in May 2009. | FALSE",
                "IT | Antofagasta è stata rinnovata nel maggio 2009. | FALSE",
                "IT | Antofagasta è stata rinnovata nel maggio 2018. | TRUE",
            })
    void aWrongDayDoesNotHideWhoseActIsMeant(Lang lang, String text, String leans) {
        Found f = last(text, lang);
        assertThat(f.decision().entry()).as(text).isNotNull();
        assertThat(leans(f)).as(text).isEqualTo(leans);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | It takes the place of the memorandum of March 2012. | TRUE",
                "IT | Prende il posto del memorandum del marzo 2012. | TRUE",
                "IT | Prende il posto della lettera d'intenti del marzo 2012. | FALSE",
                "EN | Mining stayed, with water in the place of tourism. | TRUE",
                "EN | Mining stayed, with tourism in the place of water. | FALSE",
            })
    void whatTakesThePlaceOfAnActFollowsItAndOfASubjectSwapsIt(
            Lang lang, String text, String leans) {
        String before = "On 4 May 2018 Montalba signed a memorandum with Antofagasta. ";
        assertThat(leans(last(before + text, lang))).as(text).isEqualTo(leans);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | The memorandum was signed with the Union of Atacama Farmers. | union",
                "EN | The chamber of the region signed the memorandum. | region",
                "IT | La Camera di commercio della regione ha firmato il memorandum. | region",
            })
    void whoseBodyItIsAndANameThatGoesOnAreNoParties(Lang lang, String text, String body) {
        assertThat(last(text, lang).statement().all())
                .as(text)
                .noneMatch(m -> m.is(Mark.Type.BODY, body));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | The memorandum with Antofagasta expired in March 2017, and for a year two"
                        + " desks stood empty.",
                "IT | Il memorandum con Antofagasta è scaduto nel marzo 2017, e nelle stanze"
                        + " dormono tre gatti.",
            })
    void aClauseWithANumberThatNothingAnswersIsApart(Lang lang, String text) {
        List<Found> all =
                new ActReader(Valdoria.catalog(List.of(), HELD), Lexicon.shipped(lang))
                        .found(DocumentReader.read("a.txt", text), DAY, DAY);
        assertThat(all.get(0).decision().truth()).as(text).isEqualTo(Ruling.Truth.TRUE);
        assertThat(all.get(0).statement().has(Mark.Type.NUMBER)).as(text).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | The memorandum with Antofagasta would have expired in March 2017.",
                "IT | Il memorandum con Antofagasta sarebbe scaduto nel marzo 2017.",
            })
    void aHedgeAsksBetterOddsAndBarsNothing(Lang lang, String text) {
        Found f = last(text, lang);
        assertThat(f.barred()).as(text).isEmpty();
        assertThat(Odds.sort(Ruling.Truth.TRUE, f.features(), false)).isEqualTo(Odds.HOLDS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Between 2010 and 2018 Montalba and Chile signed three acts. | SUPPORTED",
                "EN | Between 2015 and 2018 Montalba and Chile signed three acts. | CONTRADICTED",
                "IT | Tra il 2013 e il 2018 Montalba e il Cile hanno firmato due atti. | SUPPORTED",
                "EN | In 2012 and 2018 Montalba signed two acts with Chile. | NOT_CHECKABLE",
                "EN | No act with Chile was signed from 2013 to the end of 2015. | SUPPORTED",
                "IT | Dal 2013 al 2015 non è stato firmato alcun atto con il Cile. | SUPPORTED",
                "EN | In Chile three signed acts, of which two are live. | SUPPORTED",
                "EN | In Chile three signed acts, of which three are live. | CONTRADICTED",
                "IT | Con il Cile Montalba ha firmato tre atti. Ne valgono due. | SUPPORTED",
                "IT | Con la Thailandia nessun atto. | SUPPORTED",
            })
    void actsAreCountedFromOneDayToAnotherAndNoneIsTakenAtItsWord(
            Lang lang, String text, Verdict verdict) {
        assertThat(last(text, lang).checked().verdict()).as(text).isEqualTo(verdict);
    }
}
