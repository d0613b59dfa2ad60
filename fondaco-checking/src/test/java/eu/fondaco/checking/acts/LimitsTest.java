// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.relation.Activity;
import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.PartialDate;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a statement says that acts don't answer gets no verdict, however good its odds. */
class LimitsTest {

    /** All that may hold is told to hold, and all that may be wrong to be wrong. */
    private static final String ODDS =
            """
            HOLDS\tbias\t20
            THRESHOLD\tHOLDS\t1
            THRESHOLD\tHOLDS.CLEAN\t1
            THRESHOLD\tHOLDS.WHOLE\t1
            THRESHOLD\tHOLDS.PLAIN\t1
            FAILS\tbias\t20
            THRESHOLD\tFAILS\t1
            THRESHOLD\tFAILS.CLEAN\t1
            THRESHOLD\tFAILS.WHOLE\t1
            THRESHOLD\tFAILS.PLAIN\t1
            """;

    private static final Relations HELD =
            new Relations(
                    ActTexts.CHAIN.instruments(),
                    List.of(),
                    List.of(),
                    List.of(
                            new Activity(
                                    "v1",
                                    PartialDate.parse("2018-05-04"),
                                    "visit",
                                    "Delegation of Antofagasta in Porto Alto.",
                                    List.of("CL-AN"),
                                    "a2",
                                    "The memorandum was signed.",
                                    "")),
                    List.of(
                            new Actor(
                                    "rios",
                                    new Label("Ana Rios", "Ana Rios"),
                                    "office-holder",
                                    List.of("CL-AN"),
                                    List.of("Governor of Antofagasta"),
                                    PartialDate.parse("2011-01-01"),
                                    PartialDate.parse("2019-06-30"))),
                    ActTexts.CHAIN.completeAt(),
                    ActTexts.CHAIN.complete());

    private static Verdict last(String text, Lang lang) throws IOException {
        List<Checked> all = read(text, lang);
        assertThat(all).as(text).isNotEmpty();
        return ActTexts.last(all).verdict();
    }

    private static List<Checked> read(String text, Lang lang) throws IOException {
        ActReader reader =
                new ActReader(
                        Valdoria.catalog(List.of(), HELD),
                        Lexicon.shipped(lang),
                        Borders.shipped(),
                        Choice.shipped(),
                        Odds.read(ODDS));
        return reader.read(DocumentReader.read("a.txt", text), ActTexts.DAY, ActTexts.DAY)
                .statements();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // how long somebody stayed in office is no matter of an act
                "EN | In Antofagasta, Ana Rios stayed until 2021.",
                "IT | Ad Antofagasta Ana Rios rimase fino al 2021.",
                "EN | In Antofagasta, Ana Rios stayed for three years.",
                "IT | Ad Antofagasta Ana Rios rimase tre anni.",
                "EN | In Antofagasta the young Luisa Vidal stayed until 2021.",
                "IT | Ad Antofagasta la giovane Luisa Vidal rimase fino al 2021.",
                // what became of a promise isn't what was promised
                "EN | The ten traineeships a year of the 2018 text with Antofagasta were honoured.",
                "IT | Con Antofagasta, dieci tirocini l'anno promessi dal testo del 2018 sono"
                        + " onorati.",
                // the act before is another
                "EN | On 4 May 2018 Montalba signed a memorandum with Antofagasta."
                        + " Mining and water were in the old text too.",
                "IT | Il 4 maggio 2018 Montalba firmò un memorandum con Antofagasta."
                        + " Miniere e acqua erano anche nel vecchio testo.",
                // that it came before its time
                "EN | In 2018 the memorandum with Antofagasta is renewed ahead of time.",
                "IT | Nel 2018 il memorandum con Antofagasta si rinnova anzitempo.",
                // what has grown since, what somebody likes best
                "IT | Il 4 maggio 2018 Montalba firmò un memorandum con Antofagasta."
                        + " Il traffico d'acqua è raddoppiato.",
                "EN | On 4 May 2018 Montalba signed a memorandum with Antofagasta."
                        + " In my eyes mining and water are its best.",
                "IT | Il 4 maggio 2018 Montalba firmò un memorandum con Antofagasta."
                        + " Miniere e acqua restano ai miei occhi le migliori.",
                // a delegation of theirs came here
                "EN | In May 2018 a visit to Antofagasta, where the memorandum was signed.",
                // a denial and a kind of act that nothing held answers
                "EN | In May 2018 Montalba signed a memorandum with Antofagasta that nobody reads.",
                "IT | Nel maggio 2018 Montalba firmò un memorandum con Antofagasta che nessuno"
                        + " legge.",
                "EN | In May 2018 a delegation from Antofagasta came and a twinning came of it.",
                "IT | Nel maggio 2018 una visita ad Antofagasta, dove fu firmato il memorandum.",
            })
    void whatActsDoNotAnswerGetsNoVerdict(Lang lang, String text) throws IOException {
        assertThat(last(text, lang)).as(text).isEqualTo(Verdict.NOT_CHECKABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | The memorandum with Antofagasta stays in force until May 2021.",
                "IT | Il memorandum con Antofagasta resta in vigore fino al maggio 2021.",
                "EN | The 2018 text with Antofagasta provides for ten traineeships a year.",
                "IT | Il testo del 2018 con Antofagasta prevede dieci tirocini l'anno.",
                "EN | On 4 May 2018 Montalba signed a memorandum with Antofagasta."
                        + " Mining and water are in it.",
                "IT | Il 4 maggio 2018 Montalba firmò un memorandum con Antofagasta."
                        + " Miniere e acqua ne fanno parte.",
                // only so long, and what has stayed from the act before
                "EN | The memorandum with Antofagasta runs for three years only.",
                "EN | On 4 May 2018 Montalba signed a memorandum with Antofagasta."
                        + " Water, which was in the old text, has stayed in.",
                "EN | In 2018 the memorandum with Antofagasta is renewed.",
                "IT | Nel 2018 il memorandum con Antofagasta si rinnova.",
                "EN | In May 2018 Montalba signed a memorandum with the region of Antofagasta.",
                "IT | Nel maggio 2018 Montalba firmò un memorandum con la regione di Antofagasta.",
                "EN | In May 2018 a delegation from Antofagasta came and a memorandum came of it.",
                "EN | In May 2018 a visit from Antofagasta, in which the memorandum was signed.",
                "IT | Nel maggio 2018 una visita da Antofagasta, in cui fu firmato il memorandum.",
            })
    void whatTheyAnswerGetsOne(Lang lang, String text) throws IOException {
        assertThat(last(text, lang)).as(text).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void thatSomethingGrewIsBorneOutByNoAct() throws IOException {
        String act = "On 4 May 2018 Montalba signed a memorandum with Antofagasta. ";
        assertThat(read(act + "Mining and water have doubled in it.", Lang.EN))
                .filteredOn(c -> c.claim().span().start() >= act.length())
                .allMatch(c -> c.verdict() != Verdict.SUPPORTED);
    }
}
