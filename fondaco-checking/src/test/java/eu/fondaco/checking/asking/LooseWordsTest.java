// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.core.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that nothing explains: "zoff" and "Zoff" stand for any such word. */
class LooseWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | zoff exports of Ohio
                    en | exports of zoff from Ohio
                    en | how much did Ohio export to Zoff
                    en | trade of Ohio with Zoff
                    en | how much zoff went to Chile
                    en | which zoff exports most
                    en | does Zoff or Ohio export more
                    en | exports of Ohio without zoff
                    en | the zoffs of Ohio, how much do they sell
                    en | how dependent is Ohio on Zoff for its exports
                    en | how did exports of Ohio do since the zoff
                    en | an agreement on zoff with Chile
                    it | esportazioni di zoff della Puglia
                    it | quanto zoff ha venduto la Puglia
                    it | quanto vende la Puglia a Zoff
                    it | Zoff o Puglia: chi esporta di più
                    it | un accordo sullo zoff con il Cile
                    """)
    void whatMayNarrowAQuestionIsNeverPassedOver(String lang, String text) {
        assertThat(marked(text, Lang.parse(lang))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | which state zoffs the largest exports
                    en | exports of Ohio, I need them for a zoff
                    en | we are zoffing, how much does Ohio export to Chile
                    en | in the year of the zoff, how much did Ohio export
                    it | zoffo: quanto esporta la Puglia
                    it | esportazioni della Puglia, mi servono per una zoffa
                    """)
    void whatOnlyTellsOfTheSettingIs(String lang, String text) {
        assertThat(marked(text, Lang.parse(lang))).isTrue();
    }

    @Test
    void aSlipOfThePenIsNot() {
        Asked asked = new Asked("which state zoffs the largest exports", Lang.EN);
        new LooseWords(asked.lang, asked.tokens, w -> true).mark(asked.parts);
        assertThat(asked.at("zoffs").kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(Slips.isLikely("exprots", "exports")).isTrue();
        assertThat(Slips.isLikely("hosting", "costing")).isFalse();
        assertThat(Slips.isLikely("runs", "rungs")).isFalse();
    }

    private static boolean marked(String text, Lang lang) {
        Asked asked = new Asked(text, lang);
        new LooseWords(lang, asked.tokens, w -> false).mark(asked.parts);
        return asked.parts.stream()
                .filter(p -> asked.tokens.get(p.from()).fold().startsWith("zoff"))
                .allMatch(p -> p.is("loose"));
    }
}
