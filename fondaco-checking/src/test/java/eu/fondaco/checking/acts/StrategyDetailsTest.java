// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.acts.ActReader.Found;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.relation.Strategy;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.core.time.Period;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Years, goals and countries of a strategy, and those of another that it is set beside. */
class StrategyDetailsTest {

    private static final LocalDate DAY = LocalDate.of(2022, 6, 1);

    private static final Relations HELD =
            new Relations(
                    List.of(),
                    List.of(),
                    List.of(
                            plan(
                                    "roads",
                                    "Open Roads",
                                    2016,
                                    "Measures: a school of languages in Calama; desks in Mendoza"
                                            + " and Windhoek. Objectives: 900 exporting firms by"
                                            + " 2020; two new memoranda with regions outside Europe"
                                            + " by 2020. A mid-term review in 2018.",
                                    "CL",
                                    "TH"),
                            plan(
                                    "seas",
                                    "Far Seas",
                                    2021,
                                    "Sectors: salt, glass. In charge: Montalba Export with the"
                                            + " Chamber of Commerce. It follows Open Roads.",
                                    "CL",
                                    "EG")),
                    List.of(),
                    List.of(),
                    "");

    private static Strategy plan(
            String id, String name, int from, String content, String one, String other) {
        return new Strategy(
                id,
                name,
                List.of(),
                new Period(from * 12, 60),
                "act " + from,
                PartialDate.parse(from + "-01-15"),
                "Regione Montalba",
                content,
                List.of(one, other),
                true,
                "");
    }

    private static Found last(String text, Lang lang) {
        List<Found> all =
                new ActReader(Valdoria.catalog(List.of(), HELD), Lexicon.shipped(lang))
                        .found(DocumentReader.read("a.txt", text), DAY, DAY);
        assertThat(all).as(text).isNotEmpty();
        return all.get(all.size() - 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EN | Open Roads was adopted in January 2016. It looked as far as 2020. | TRUE
                    EN | Open Roads was adopted in January 2016. It looked ahead to 2022. | FALSE
                    IT | Open Roads fu approvata nel gennaio 2016. Sarebbe finita al 2022. | FALSE
                    EN | Open Roads was adopted in January 2016. Half-way, in 2018, it was weighed. | TRUE
                    EN | Open Roads was adopted in January 2016. Half-way, in 2019, it was weighed. | FALSE
                    IT | Open Roads fu approvata nel gennaio 2016. Il riesame era fissato al 2018. | TRUE
                    """)
    void itsYearsAreThoseItIsSaidToGoToOrToBeReviewedIn(Lang lang, String text, Truth truth) {
        assertThat(last(text, lang).decision().truth()).as(text).isEqualTo(truth);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EN | Open Roads wanted two new memoranda with regions outside Europe and 900 exporting firms. | TRUE
                    EN | Open Roads wanted two new memoranda with regions outside Europe and 700 exporting firms. | FALSE
                    EN | By 2020 Open Roads was to count 950 exporting firms. | FALSE
                    """)
    void aNumberIsThatOfTheGoalThatHasOne(Lang lang, String text, Truth truth) {
        assertThat(last(text, lang).decision().truth()).as(text).isEqualTo(truth);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EN | Open Roads promised exporting firms a school of languages in Calama. | TRUE
                    EN | Open Roads promised exporting firms a school of languages in Oruro. | OPEN
                    """)
    void whatIsPromisedSomewhereIsThere(Lang lang, String text, Truth truth) {
        assertThat(last(text, lang).decision().truth()).as(text).isEqualTo(truth);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EN | Open Roads was adopted in January 2016. A review half-way, in 2018. | false
                    EN | Open Roads was adopted in January 2016. 2020. | true
                    """)
    void aYearAloneSaysNothing(Lang lang, String text, boolean barred) {
        assertThat(last(text, lang).barred().contains(Truth.TRUE)).as(text).isEqualTo(barred);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EN | Open Roads was adopted in January 2016. A school of languages in Calama was wanted. | true
                    EN | Open Roads was adopted in January 2016. A school of languages in Antofagasta was wanted. | false
                    """)
    void whereAThingIsIsAnswered(Lang lang, String text, boolean answered) {
        assertThat(
                        last(text, lang).decision().rulings().stream()
                                .filter(r -> r.truth() == Truth.TRUE)
                                .flatMap(r -> r.marks().stream())
                                .anyMatch(m -> m.is(Mark.Type.AREA) || m.is(Mark.Type.NAME)))
                .as(text)
                .isEqualTo(answered);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EN | Far Seas followed Open Roads. | true
                    EN | Open Roads followed Far Seas. | false
                    """)
    void whichItFollowedHoldsWhereItSaysSo(Lang lang, String text, boolean holds) {
        assertThat(last(text, lang).decision().truth() == Truth.TRUE).as(text).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EN | Egypt is a target of Far Seas. It was not one in Open Roads. | TRUE
                    EN | Chile is a target of Far Seas. It was already one in Open Roads. | TRUE
                    EN | Egypt is a target of Far Seas. It was already one in Open Roads. | FALSE
                    IT | L'Egitto è fra gli obiettivi di Far Seas. In Open Roads non compariva. | TRUE
                    IT | Il Cile è fra gli obiettivi di Far Seas. Lo era già di Open Roads. | TRUE
                    """)
    void theCountryJustToldMayBeATargetOfAnother(Lang lang, String text, Truth truth) {
        assertThat(last(text, lang).decision().truth()).as(text).isEqualTo(truth);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EN | Far Seas, adopted in January 2021, is carried out by the Chamber of Commerce. | false
                    EN | Far Seas, adopted in January 2021, is run by the agency. | false
                    """)
    void aBodyCalledByNameAloneMayBeOfAnySort(Lang lang, String text, boolean fails) {
        assertThat(last(text, lang).decision().truth() == Truth.FALSE).as(text).isEqualTo(fails);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EN | Open Roads has three target countries. | true
                    IT | Open Roads ha tre paesi obiettivo. | true
                    IT | Si parla di Cile ed Egitto. I tre paesi figuravano fra gli obiettivi di Open Roads. | false
                    IT | Tre paesi figuravano fra gli obiettivi di Open Roads. | true
                    """)
    void thoseBeforeAreNotCountedForAll(Lang lang, String text, boolean counted) {
        assertThat(
                        last(text, lang).decision().rulings().stream()
                                .anyMatch(r -> r.slip().equals("wrong_count")))
                .as(text)
                .isEqualTo(counted);
    }
}
