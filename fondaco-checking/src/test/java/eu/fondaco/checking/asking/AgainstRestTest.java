// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One against all others together. */
class AgainstRestTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | does Ohio sell more to Chile than to everybody else combined | true
                    en | more to Chile than all other countries put together | true
                    en | more to Chile than to the rest of the world | true
                    en | more to Chile than to Ohio | false
                    en | all exports together more than imports | false
                    it | la Puglia esporta più di tutte le altre regioni messe insieme | true
                    en | does Ohio export more than all the other states together | true
                    it | la Puglia vende al Cile più che a tutti gli altri messi insieme | true
                    it | più al Cile che al resto del mondo | true
                    it | più al Cile che alla Puglia | false
                    """)
    void isMoreThanHalf(String lang, String text, boolean half) {
        Lang spoken = Lang.parse(lang);
        Asked asked = new Asked(text, spoken);
        AgainstRest.mark(spoken, asked.parts, asked.tokens);
        assertThat(asked.parts.stream().anyMatch(p -> p.is("halfof"))).isEqualTo(half);
        assertThat(asked.parts.stream().filter(p -> p.is("halfof")).allMatch(p -> p.is("more")))
                .isTrue();
        asked.parts.stream()
                .filter(p -> p.is("halfof"))
                .forEach(
                        mark ->
                                assertThat(asked.parts)
                                        .as("no other word reaches into them")
                                        .noneMatch(
                                                p ->
                                                        p.from() < mark.from()
                                                                && p.to() > mark.from()));
    }
}
