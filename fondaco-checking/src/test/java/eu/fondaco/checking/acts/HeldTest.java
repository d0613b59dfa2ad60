// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.text.Lang;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Of a statement of several clauses each is told by itself, and none that the register excludes.
 */
class HeldTest {

    /** All that may hold is told to hold. */
    private static final String ODDS =
            """
            HOLDS\tbias\t20
            THRESHOLD\tHOLDS\t1
            THRESHOLD\tHOLDS.CLEAN\t1
            THRESHOLD\tHOLDS.WHOLE\t1
            THRESHOLD\tHOLDS.PLAIN\t1
            """;

    /** What may not hold is told not to, all else that may to hold. */
    private static final String BOTH =
            ODDS
                    + """
                    FAILS\tbias\t40
                    THRESHOLD\tFAILS\t1
                    THRESHOLD\tFAILS.CLEAN\t1
                    THRESHOLD\tFAILS.WHOLE\t1
                    THRESHOLD\tFAILS.PLAIN\t1
                    """;

    private static List<Checked> told(String text, Lang lang, String odds) throws IOException {
        ActReader reader =
                new ActReader(
                        Valdoria.catalog(List.of(), ActTexts.CHAIN),
                        Lexicon.shipped(lang),
                        Borders.shipped(),
                        Choice.shipped(),
                        Odds.read(odds));
        return reader.read(DocumentReader.read("a.txt", text), ActTexts.DAY, ActTexts.DAY)
                .statements();
    }

    private static List<String> held(String text, Lang lang) throws IOException {
        return told(text, lang, ODDS).stream()
                .filter(c -> c.verdict() == Verdict.SUPPORTED)
                .map(c -> c.claim().quote())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | The mayor, who likes boats, recalls that Montalba signed a memorandum with"
                        + " Antofagasta on 4 May 2018, valid until May 2023.",
                "IT | Il sindaco, che ama le barche, ricorda che Montalba firmò un memorandum con"
                        + " Antofagasta il 4 maggio 2018, valido fino al maggio 2023.",
            })
    void aClauseThatIsExcludedIsNotToldToHoldWithTheOthers(Lang lang, String text)
            throws IOException {
        assertThat(held(text, lang)).hasSize(1).allMatch(q -> q.endsWith("2018"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | The mayor, who likes boats, recalls that Montalba signed a memorandum with"
                        + " Antofagasta on 4 May 2018, valid until May 2021.",
                "IT | Il sindaco, che ama le barche, ricorda che Montalba firmò un memorandum con"
                        + " Antofagasta il 4 maggio 2018, valido fino al maggio 2021.",
            })
    void clausesThatHoldAreToldOneByOne(Lang lang, String text) throws IOException {
        assertThat(held(text, lang)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | The memorandum with Antofagasta was signed on 4 May 2018, and promises thirty"
                        + " traineeships a year.",
                "IT | Il memorandum con Antofagasta fu firmato il 4 maggio 2018, e promette trenta"
                        + " tirocini l'anno.",
            })
    void whatIsCountedWronglyLeavesTheClauseBeforeIt(Lang lang, String text) throws IOException {
        assertThat(held(text, lang)).hasSize(1).allMatch(q -> q.endsWith("2018"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | The memorandum with Antofagasta was signed on 4 May 2018 and was meant for"
                        + " nine years.",
                "IT | Il memorandum con Antofagasta fu firmato il 4 maggio 2018 ed era inteso per"
                        + " nove anni.",
            })
    void whatHoldsBesideWhatIsCalledWrongIsTold(Lang lang, String text) throws IOException {
        assertThat(told(text, lang, BOTH))
                .extracting(Checked::verdict)
                .contains(Verdict.SUPPORTED, Verdict.CONTRADICTED);
    }
}
