// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.text.Lang;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is one statement across a comma or a small word, by what was learned of such borders. */
class BordersTest {

    private static final String TEXT =
            "Its predecessor with Antofagasta, so the mayor recalls, was signed in March 2012 for"
                    + " seven years.";

    private static List<String> told(Borders borders, String text) {
        ActReader reader =
                new ActReader(
                        Valdoria.catalog(List.of(), ActTexts.CHAIN),
                        Lexicon.shipped(Lang.EN),
                        borders,
                        Choice.shipped(),
                        Odds.shipped());
        return reader
                .read(DocumentReader.read("a.txt", text + "\n"), ActTexts.DAY, ActTexts.DAY)
                .statements()
                .stream()
                .map(c -> c.claim().quote())
                .toList();
    }

    @Test
    void whatSpeaksForOneStatementJoinsPartsAcrossAWord() {
        assertThat(told(Borders.NONE, TEXT)).anyMatch(q -> q.endsWith("2012"));
        assertThat(told(new Borders(Map.of("own.TERM", 2.0)), TEXT))
                .noneMatch(q -> q.endsWith("2012"));
    }

    @Test
    void aTermIsToldWithTheDayOfTheActThatItIsOf() {
        assertThat(told(Borders.shipped(), TEXT)).noneMatch(q -> q.endsWith("2012"));
    }

    @Test
    void whatAStrongerMarkPartsIsNeverJoined() {
        assertThat(told(new Borders(Map.of("own.CUE.live", 9.0)), SEMICOLON))
                .noneMatch(q -> q.contains("2018") && q.contains("force"));
    }

    private static final String SEMICOLON =
            "On 4 May 2018 Montalba signed, so they say, a memorandum with Antofagasta; the thing"
                    + " is still in force.";
}
