// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Lang;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnsTest {

    /** Questions with a word and what it says in its turn of speech, or doesn't (!). */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | is Chile buying less | less | growth down whether
                    en | is Chile buying more | more | growth up whether
                    en | does Chile buy more than Ohio | more | !growth
                    en | is Ohio first | first | rank placed
                    en | which state is first | first | !placed
                    en | Ohio first in the country, true or false | first | rank placed
                    it | il Cile compra di meno? | di | growth down
                    it | la Puglia compra meno del Cile? | meno | !growth
                    it | siamo davvero i primi? | primi | rank placed
                    it | i primi in Puglia, vero o falso? | primi | rank placed
                    it | c'è un avanzo con il Cile | avanzo | balance !growth
                    """)
    void wordsTogetherSayWhatNoneOfThemDoes(String in, String text, String word, String says) {
        Asked asked = new Asked(text, Lang.parse(in));
        new Turns(asked.lang, asked.tokens).turn(asked.parts);
        for (String category : List.of(says.split(" "))) {
            boolean not = category.startsWith("!");
            assertThat(asked.at(word).is(not ? category.substring(1) : category))
                    .as(category)
                    .isEqualTo(!not);
        }
    }

    /** Questions with the verb by which goods go or come, and the flow that it stands for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | how much goes to Chile from Ohio | goes | exports
                    en | how much comes in from Chile | comes | imports
                    en | from which states comes most to Chile | comes | exports
                    en | how much goes to Ohio from Chile | goes | imports
                    it | quanto va in Cile | va | exports
                    it | quanto arriva dal Cile | arriva | imports
                    it | quanto arriva in Puglia dal Cile | arriva | imports
                    it | quale delegazione arriva dal Cile | arriva | !
                    it | chi arriva dal Cile | arriva | !
                    """)
    void goodsThatGoAndComeAreTraded(String in, String text, String word, String flow) {
        Asked asked = new Asked(text, Lang.parse(in));
        Heard heard = new Heard(asked.lang, asked.tokens, List.copyOf(asked.parts));
        new Motions(heard, code -> code.contains("-")).read(asked.parts);
        assertThat(
                        asked.at(word).is("exports")
                                ? "exports"
                                : asked.at(word).is("imports") ? "imports" : "!")
                .isEqualTo(flow);
    }
}
