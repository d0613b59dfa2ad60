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

/** Where a strategy has its offices, which countries it aims at, and which one a question names. */
class StrategySitesTest {

    private static final LocalDate DAY = LocalDate.of(2018, 6, 1);

    private static final Relations HELD =
            new Relations(
                    List.of(),
                    List.of(),
                    List.of(
                            new Strategy(
                                    "roads",
                                    "Open Roads",
                                    List.of(),
                                    new Period(2016 * 12, 60),
                                    "act 12",
                                    PartialDate.parse("2016-01-15"),
                                    "Regione Montalba",
                                    "Sectors: wine, glass. Measures: desks in Arequipa, Mendoza and"
                                            + " Windhoek; a guarantee fund of 8 million euros.",
                                    List.of("CL", "TH"),
                                    true,
                                    "")),
                    List.of(),
                    List.of(),
                    "");

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
                    EN | Open Roads was adopted in January 2016. A desk in Mendoza was one of its measures. | TRUE
                    EN | Open Roads was adopted in January 2016. An office in Mendoza was one of its measures. | TRUE
                    EN | Open Roads was adopted in January 2016. Agents were to sit in Windhoek and Oruro. | FALSE
                    EN | Open Roads was adopted in January 2016. It foresaw desks in Windhoek and Arequipa. | TRUE
                    EN | Open Roads was adopted in January 2016. It foresaw desks in Windhoek and Oruro. | FALSE
                    IT | Open Roads fu approvata nel gennaio 2016. Prevedeva sportelli a Mendoza e Windhoek. | TRUE
                    IT | Open Roads fu approvata nel gennaio 2016. Prevedeva sportelli a Mendoza e Oruro. | FALSE
                    """)
    void placesOfItsMeasuresHoldTogether(Lang lang, String text, Truth truth) {
        assertThat(last(text, lang).decision().truth()).as(text).isEqualTo(truth);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EN | Chile is a target of Open Roads. Thailand is another. | TRUE
                    EN | Chile is a target of Open Roads. So is Egypt. | FALSE
                    EN | Chile is a target of Open Roads. Egypt did as well. | FALSE
                    IT | Il Cile è un obiettivo di Open Roads. Lo è anche l'Egitto. | FALSE
                    """)
    void oneMoreCountryIsATarget(Lang lang, String text, Truth truth) {
        assertThat(last(text, lang).decision().truth()).as(text).isEqualTo(truth);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EN | Egypt is not a target of Open Roads. | false
                    EN | Chile is a target of Open Roads, which nobody has read. | true
                    IT | Fra i paesi obiettivo di Open Roads l'Egitto non c'è. | false
                    """)
    void aCountryThatIsNoTargetLeavesNothingToItsDenial(Lang lang, String text, boolean barred) {
        assertThat(last(text, lang).barred().contains(Truth.TRUE)).as(text).isEqualTo(barred);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EN | What became of Open Roads? It was approved on 15 January 2016.
                    IT | Che ne è stato di Open Roads? L'ha approvata la Regione il 15 gennaio 2016.
                    """)
    void theStrategyThatAQuestionNamesIsSpokenOf(Lang lang, String text) {
        Found f = last(text, lang);
        assertThat(f.decision().entry()).as(text).isNotNull();
        assertThat(f.decision().entry().id()).as(text).isEqualTo("roads");
    }
}
