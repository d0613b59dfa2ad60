// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static eu.fondaco.checking.acts.ActTexts.CHAIN;
import static eu.fondaco.checking.acts.ActTexts.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.reading.Register;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.relation.Activity;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain sentences about acts: here no odds are learned, so that only their own words judge. */
class PlainActsTest {

    private static final Odds NO_ODDS = new Odds(Odds.Part.NONE, Odds.Part.NONE, Map.of());

    private static List<Checked> check(String text, Lang lang, Relations relations) {
        ActReader reader =
                new ActReader(
                        Valdoria.catalog(List.of(), relations),
                        Lexicon.shipped(lang),
                        Borders.NONE,
                        Choice.shipped(),
                        NO_ODDS);
        return reader.read(DocumentReader.read("a.txt", text + "\n"), DAY, DAY).statements();
    }

    private static Verdict of(String text, Lang lang, Relations relations) {
        List<Checked> all = check(text, lang, relations);
        assertThat(all).as(text).isNotEmpty();
        return all.get(all.size() - 1).verdict();
    }

    private static Verdict en(String text) {
        return of(text, Lang.EN, CHAIN);
    }

    private static Verdict it(String text) {
        return of(text, Lang.IT, CHAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The memorandum of 2018 with Antofagasta was signed on 4 May 2018.",
                "On 4 May 2018 Montalba and Antofagasta signed a memorandum of understanding.",
                "The 2012 memorandum with Antofagasta expired on 1 March 2017.",
                "The memorandum of 4 May 2018 with Antofagasta is still in force.",
                "The memorandum with Antofagasta is in force.",
                "The 2018 memorandum with Antofagasta runs until 2021 and covers mining.",
                "The 2018 memorandum with Antofagasta has a term of three years.",
                "The 2012 memorandum with Antofagasta was renewed in 2018.",
                "Montalba has signed two memoranda with Chile.",
                "Montalba and Antofagasta renewed their memorandum in May 2018.",
                "Montalba has a memorandum with Antofagasta.",
                "The 2018 memorandum with Antofagasta provides for ten traineeships a year.",
                "4 May 2018: signature of the memorandum with Antofagasta.",
                "The second memorandum with Antofagasta dates from 4 May 2018."
            })
    void whatAPlainSentenceSaysHoldsWhereTheRegisterBearsOutAllOfIt(String text) {
        assertThat(en(text)).as(text).isEqualTo(Verdict.SUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The memorandum with Antofagasta was signed on 4 May 2016.",
                "On 4 May 2016 Montalba and Antofagasta signed a memorandum of understanding.",
                "The 2012 memorandum with Antofagasta expired on 1 March 2015.",
                "The 2018 memorandum with Antofagasta has expired.",
                "The 2018 memorandum with Antofagasta runs until 2024.",
                "The 2018 memorandum with Antofagasta covers tourism.",
                "The 2018 memorandum with Antofagasta has a term of six years.",
                "The 2012 memorandum with Antofagasta was renewed in 2015.",
                "Montalba has signed five memoranda with Chile.",
                "Montalba and Antofagasta renewed their memorandum in May 2016.",
                "The 2018 memorandum with Antofagasta provides for thirty traineeships a year.",
                "4 May 2016: signature of the memorandum with Antofagasta."
            })
    void andDoesNotWhereItExcludesOneThing(String text) {
        assertThat(en(text)).as(text).isEqualTo(Verdict.CONTRADICTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Il memorandum con Antofagasta è stato firmato il 4 maggio 2018.",
                "Nel maggio 2018 Montalba e Antofagasta hanno firmato un memorandum.",
                "Il memorandum del 2012 con Antofagasta è scaduto nel marzo 2017.",
                "Il memorandum del 4 maggio 2018 con Antofagasta, tuttora in vigore, scade nel"
                        + " 2021.",
                "Il memorandum del 2012 con Antofagasta non è più in vigore.",
                "Il memorandum del 2012 con Antofagasta è stato rinnovato nel 2018."
            })
    void plainSentencesAreReadInItalianToo(String text) {
        assertThat(it(text)).as(text).isEqualTo(Verdict.SUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Il memorandum con Antofagasta è stato firmato il 4 maggio 2016.",
                "Il memorandum del 2012 con Antofagasta è ancora in vigore.",
                "Il memorandum del 2018 con Antofagasta scade nel 2025.",
                "Il memorandum del 2012 con Antofagasta è stato rinnovato nel 2014."
            })
    void andCalledWrong(String text) {
        assertThat(it(text)).as(text).isEqualTo(Verdict.CONTRADICTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The memorandum with Antofagasta was reportedly signed on 4 May 2016.",
                "The memorandum with Antofagasta wasn't signed on 4 May 2016.",
                "The memorandum with Antofagasta was to be signed on 4 May 2016.",
                "The memorandum with Zorkland was signed on 4 May 2016.",
                "The memorandum with Antofagasta has expired.",
                "It expired in 2015.",
                "The bank's memorandum with Antofagasta was signed on 4 May 2016."
            })
    void aSentenceWithAWordThatNothingExplainsOrWithTwoReadingsIsNot(String text) {
        assertThat(check(text, Lang.EN, CHAIN))
                .as(text)
                .noneMatch(c -> c.verdict() != Verdict.NOT_CHECKABLE);
    }

    @Test
    void aPronounMeansTheActOfThePlainSentenceBefore() {
        String text = "The memorandum of 2018 with Antofagasta was signed on 4 May 2018. It %s.";
        assertThat(en(text.formatted("expires in 2021"))).isEqualTo(Verdict.SUPPORTED);
        assertThat(en(text.formatted("expires in 2024"))).isEqualTo(Verdict.CONTRADICTED);
        String it = "Il memorandum con Antofagasta è del 4 maggio 2018. L'intesa scade nel %s.";
        assertThat(it(it.formatted("2021"))).isEqualTo(Verdict.SUPPORTED);
        assertThat(it(it.formatted("2024"))).isEqualTo(Verdict.CONTRADICTED);
        String other = "The sea is calm. It expires in 2024.";
        assertThat(check(other, Lang.EN, CHAIN))
                .noneMatch(c -> c.verdict() == Verdict.CONTRADICTED);
    }

    @Test
    void ofTwoThingsSaidOnlyTheWrongOneIsCalledWrong() {
        List<Checked> all =
                check(
                        "The 2018 memorandum with Antofagasta was signed on 4 May 2018 and expires"
                                + " in 2024.",
                        Lang.EN,
                        CHAIN);
        assertThat(all)
                .extracting(Checked::verdict)
                .containsExactly(Verdict.SUPPORTED, Verdict.CONTRADICTED);
        assertThat(all.get(1).diagnosis().slip()).isEqualTo("wrong_date");
    }

    @Test
    void aDayThatFitsAnActOfAnotherKindIsNotCalledWrong() {
        Relations held = Register.OF_MONTALBA;
        assertThat(of("The memorandum with Antofagasta was signed in October 2015.", Lang.EN, held))
                .isEqualTo(Verdict.NOT_CHECKABLE);
        assertThat(of("The memorandum with Antofagasta was signed in October 2013.", Lang.EN, held))
                .isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void treatiesStrategiesAndOfficesAreJudgedByTheirOwnDays() {
        Relations held = Register.OF_MONTALBA;
        assertThat(of("VACTA entered into force on 1 September 2015.", Lang.EN, held))
                .isEqualTo(Verdict.SUPPORTED);
        assertThat(of("VACTA entered into force on 1 September 2013.", Lang.EN, held))
                .isEqualTo(Verdict.CONTRADICTED);
        assertThat(of("Horizon Montalba va dal 2019 al 2022.", Lang.IT, held))
                .isEqualTo(Verdict.SUPPORTED);
        assertThat(of("Horizon Montalba va dal 2020 al 2023.", Lang.IT, held))
                .isEqualTo(Verdict.CONTRADICTED);
        assertThat(of("Horizon Montalba lists Norway among its targets.", Lang.EN, held))
                .isEqualTo(Verdict.CONTRADICTED);
        assertThat(of("Ana Rios took office in 2014.", Lang.EN, held)).isEqualTo(Verdict.SUPPORTED);
        assertThat(of("Ana Rios left office in 2015.", Lang.EN, held))
                .isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void aVisitThatNobodyKnowsOfIsNotCalledWrong() {
        Activity mission =
                new Activity(
                        "v1",
                        PartialDate.parse("2016-03"),
                        "mission",
                        "Mission to Antofagasta, with a stop in Taltal.",
                        List.of("XV-01", "CL-AN"),
                        "",
                        "",
                        "");
        Relations held =
                new Relations(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(mission),
                        List.of(),
                        "",
                        List.of());
        assertThat(of("The mission to Antofagasta took place in March 2016.", Lang.EN, held))
                .isEqualTo(Verdict.SUPPORTED);
        assertThat(of("The mission to Antofagasta took place in March 2014.", Lang.EN, held))
                .isEqualTo(Verdict.CONTRADICTED);
        String stop = "The mission to Antofagasta was held in %s in March 2014.";
        assertThat(of(stop.formatted("Taltal"), Lang.EN, held)).isEqualTo(Verdict.CONTRADICTED);
        assertThat(of(stop.formatted("Mejillones"), Lang.EN, held))
                .isEqualTo(Verdict.NOT_CHECKABLE);
        assertThat(of("In 2014 a delegation from Antofagasta visited Montalba.", Lang.EN, held))
                .isEqualTo(Verdict.NOT_CHECKABLE);
    }

    /** A list of acts, with the day of each aside: the act is there, whatever its day. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Memorandum with Antofagasta, signed on 4 May 2018 | SUPPORTED",
                "EN | Memorandum with Antofagasta, signed on 4 May 2016 | CONTRADICTED",
                "EN | Memorandum with Antofagasta (Chile), signed in May 2016 | CONTRADICTED",
                "IT | Memorandum con Antofagasta, firmato nel maggio 2016 | CONTRADICTED",
            })
    void anActThatIsNamedAndItsDayAsideAreTwoThingsSaid(Lang lang, String text, Verdict day) {
        assertThat(check(text + ".", lang, CHAIN))
                .as(text)
                .extracting(Checked::verdict)
                .containsExactly(Verdict.SUPPORTED, day);
    }

    @Test
    void aCountryInBracketsOnlyTellsWhereAPlaceLies() {
        String made = "On 4 May 2018 Montalba and %s signed a memorandum of understanding.";
        assertThat(en(made.formatted("Antofagasta (Chile)"))).isEqualTo(Verdict.SUPPORTED);
        assertThat(en(made.formatted("Antofagasta (Norway)"))).isNotEqualTo(Verdict.SUPPORTED);
    }

    /** What an act calls itself in another language is its name in ours, where both begin alike. */
    @Test
    void aKindIsAlsoWhatTheActCallsItselfInAnotherLanguage() {
        for (String printed : List.of("protocole additionnel", "Zusatzabkommen")) {
            Instrument memorandum = ActTexts.act("a1", "2018-05-04", printed, "live", "");
            Instrument agreement =
                    new Instrument(
                            "a1",
                            memorandum.date(),
                            memorandum.dateKind(),
                            InstrumentKind.AGREEMENT,
                            printed,
                            memorandum.ourParties(),
                            memorandum.partnerParties(),
                            memorandum.ourAreas(),
                            memorandum.partnerAreas(),
                            memorandum.sectors(),
                            memorandum.promises(),
                            memorandum.status(),
                            "",
                            List.of(),
                            List.of());
            Verdict told =
                    of(
                            "Il protocollo con Antofagasta è stato firmato il 4 maggio 2018.",
                            Lang.IT,
                            ActTexts.heldWithChile(agreement));
            assertThat(told == Verdict.SUPPORTED)
                    .as(printed)
                    .isEqualTo(printed.startsWith("proto"));
        }
    }

    private static final String NAMED_EN =
            "In May 2018, after much talk of boats, Montalba's people got their memorandum with"
                    + " Antofagasta of that year. ";
    private static final String NAMED_IT =
            "Nel maggio 2018, dopo tante chiacchiere di barche, arrivò il memorandum con"
                    + " Antofagasta del 2018. ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It is good for three years.|SUPPORTED",
                "It was to last six years.|CONTRADICTED",
                "Two subjects: mining and water.|SUPPORTED",
                "Ten traineeships a year were promised.|SUPPORTED",
                "It spoke of mining and water.|SUPPORTED"
            })
    void aClauseWhoseEveryWordIsReadIsToldOfTheActThatWasWeighed(String text, Verdict verdict) {
        assertThat(en(NAMED_EN + text)).as(text).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Durerà tre anni.|SUPPORTED",
                "Doveva durare sei anni.|CONTRADICTED",
                "I settori sono due: acqua e industria mineraria.|SUPPORTED",
                "Parlava di miniere e di acqua.|SUPPORTED"
            })
    void andInItalian(String text, Verdict verdict) {
        assertThat(it(NAMED_IT + text)).as(text).isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It has three years still to go.",
                "Mining and water, they say, with pride.",
                "Water.",
                "Ended.",
                "Acts that have run out."
            })
    void aWordThatNothingReadsOrAHeadingLeavesItOpen(String text) {
        assertThat(check(NAMED_EN + text, Lang.EN, CHAIN))
                .as(text)
                .filteredOn(c -> text.contains(c.claim().quote()))
                .allMatch(c -> c.verdict() == Verdict.NOT_CHECKABLE);
    }

    @Test
    void lastMondayIsNotToday() {
        Dates en = new Dates(Words.of(Lang.EN), LocalDate.of(2018, 5, 7));
        Dates it = new Dates(Words.of(Lang.IT), LocalDate.of(2018, 5, 7));
        assertThat(day(en, "last Monday")).isEqualTo(LocalDate.of(2018, 4, 30));
        assertThat(day(en, "on Monday")).isEqualTo(LocalDate.of(2018, 5, 7));
        assertThat(day(it, "luned\u00ec scorso")).isEqualTo(LocalDate.of(2018, 4, 30));
    }

    private static LocalDate day(Dates dates, String text) {
        return dates.at(Words.tokens(text), 0, null).when().from();
    }
}
