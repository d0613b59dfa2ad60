// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.text.Lang;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A region that only says where something is so isn't one that made an act. */
class OfBodiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | twinnings are rare across the region | true",
                "EN | twinnings are rare in the whole region | true",
                "EN | twinnings were made by the region | false",
                "IT | i gemellaggi sono rari in tutta la regione | true",
                "IT | i gemellaggi sono rari in un'intera regione | true",
                "IT | i gemellaggi li fece la regione | false",
            })
    void aRegionInAllOfWhichItIsSoIsNoParty(Lang lang, String text, boolean place) {
        List<Token> tokens = Words.tokens(text);
        int last = tokens.size() - 1;
        Mark region = Mark.word(last, last + 1, Type.BODY, "region", 0);
        List<Mark> left = new OfBodies(Words.of(lang)).without(tokens, List.of(region));
        assertThat(left.isEmpty()).as(text).isEqualTo(place);
    }
}
