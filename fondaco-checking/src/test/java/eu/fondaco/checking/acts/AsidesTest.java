// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.acts.ActReader.Found;
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

/** Of two strategies the one that a text goes on about is the one that its sentence is about. */
class AsidesTest {

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
                                    "a guarantee fund of 6 million euros"),
                            plan(
                                    "tides",
                                    "High Tides",
                                    2021,
                                    "a guarantee fund of 8 million euros")),
                    List.of(),
                    List.of(),
                    "");

    private static Strategy plan(String id, String name, int from, String measures) {
        return new Strategy(
                id,
                name,
                List.of(),
                new Period(from * 12, 60),
                "act 12",
                PartialDate.parse(from + "-01-15"),
                "Regione Montalba",
                "Sectors: wine. Measures: " + measures + ".",
                List.of("CL"),
                true,
                "");
    }

    private static String about(String text, Lang lang) {
        List<Found> all =
                new ActReader(Valdoria.catalog(List.of(), HELD), Lexicon.shipped(lang))
                        .found(DocumentReader.read("a.txt", text), DAY, DAY);
        assertThat(all).as(text).isNotEmpty();
        return all.get(all.size() - 1).decision().entry().id();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EN | High Tides took the place of Open Roads in January 2021. | tides
                    EN | High Tides took the place of Open Roads. It has a guarantee fund. | tides
                    EN | High Tides was approved in January. Like the former plan, it names Chile. | tides
                    EN | High Tides was approved in January. The former plan named Chile, too. | roads
                    EN | High Tides, unlike Open Roads, names Chile as a target. | tides
                    IT | High Tides ha preso il posto di Open Roads nel gennaio 2021. | tides
                    IT | High Tides fu approvato in gennaio. Come il vecchio piano, nomina il Cile. | tides
                    IT | High Tides fu approvato in gennaio. Il vecchio piano nominava il Cile. | roads
                    IT | Il Cile è un obiettivo di High Tides, mentre Open Roads finì nel 2020. | tides
                    """)
    void whatIsComparedOrReplacedIsNotWhatAStatementIsAbout(Lang lang, String text, String plan) {
        assertThat(about(text, lang)).as(text).isEqualTo(plan);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EN | High Tides names Chile. The older one was adopted in January 2016. | roads
                    EN | Open Roads ended in 2020. High Tides names Chile. The older one has a guarantee fund of 8 million euros. | roads
                    EN | High Tides took the place of Open Roads. Open Roads named Chile. The newer one was adopted in January 2021. | tides
                    EN | Open Roads ended in 2020. High Tides names Chile. Desks in Chile were foreseen by the previous plan. | roads
                    IT | High Tides nomina il Cile. La precedente fu adottata nel gennaio 2016. | roads
                    IT | Open Roads finì nel 2020. High Tides nomina il Cile. La vecchia ha un fondo di garanzia di 8 milioni. | roads
                    """)
    void aStrategyIsMeantByItsAge(Lang lang, String text, String plan) {
        assertThat(about(text, lang)).as(text).isEqualTo(plan);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EN | What is there? | tides
                    EN | What is in it? | roads
                    EN | What did the previous one have? | roads
                    IT | Che cosa c'è? | tides
                    IT | Che cosa c'era prima? | roads
                    """)
    void aQuestionAloneIsOfTheNewestStrategyUnlessItAsksForTheOneBefore(
            Lang lang, String question, String plan) {
        boolean en = lang == Lang.EN;
        String fund = en ? "A guarantee fund for firms." : "Un fondo di garanzia per le imprese.";
        String names = en ? "Open Roads names Chile." : "Open Roads nomina il Cile.";
        String text = "High Tides (2021-2025)\n\n" + names + "\n\n" + question + "\n\n" + fund;
        String both = (en ? "High Tides names Chile. " : "High Tides nomina il Cile. ") + text;
        assertThat(about(both, lang)).as(both).isEqualTo(plan);
    }
}
