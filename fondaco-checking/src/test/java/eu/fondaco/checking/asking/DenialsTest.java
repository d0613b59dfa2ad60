// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Lang;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is denied is never answered as if it weren't. */
class DenialsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | which states didn't sell to Chile | didn't
                    en | which states sold nothing to Chile | nothing
                    en | imports that cannot be told apart by region | cannot
                    en | which states never bought from Chile | never
                    en | exports to Chile of no region | no
                    en | doesn't Ohio sell more to Chile than it buys |
                    en | I can't find what Ohio sells to Chile |
                    en | if you don't have it, then Ohio |
                    en | Ohio exports more than it imports, doesn't it |
                    en | not only Ohio: all exports to Chile |
                    en | exports to Chile in dollars not euros |
                    en | Ohio the state, not the country |
                    it | quali regioni non vendono al Cile | non
                    it | nessuna regione compra dal Cile | nessuna
                    it | non so quanto vende la Puglia al Cile |
                    it | se non le avete va bene il Cile |
                    """)
    void unheededDenialsAreFound(String lang, String text, String word) {
        Asked asked = new Asked(text, Lang.parse(lang));
        Heard heard = new Heard(asked.lang, asked.tokens, asked.parts);
        Places none = new Places("", List.of(), List.of(), List.of(), false);
        assertThat(new Denials(heard, none, true).unheeded().map(heard::text).orElse(null))
                .isEqualTo(word);
    }

    /** An area that is left out is heeded. */
    @ParameterizedTest
    @CsvSource({"true, ''", "false, not"})
    void whatLeavesOutAnAreaIsHeeded(boolean out, String word) {
        Asked asked = new Asked("exports of all states, not Ohio", Lang.EN);
        Heard heard = new Heard(asked.lang, asked.tokens, asked.parts);
        Places places =
                new Places("US", List.of(), List.of(), out ? List.of("US-OH") : List.of(), true);
        assertThat(new Denials(heard, places, true).unheeded().map(heard::text).orElse(""))
                .isEqualTo(word);
    }
}
