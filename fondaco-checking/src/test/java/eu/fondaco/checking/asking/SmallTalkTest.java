// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people say around a question. */
class SmallTalkTest {

    private static SmallTalk talk(Lang lang) {
        return new SmallTalk(
                lang,
                t -> {
                    Asked asked = new Asked(t, lang);
                    return new Heard(lang, asked.tokens, asked.parts);
                },
                p -> p.code().equals("CL"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | For a zoff: how much does Ohio export? | how much does Ohio export?
                    en | Sorry to zoff, how much does Ohio export? | how much does Ohio export?
                    en | how much does Ohio export? thanks zoffs! | how much does Ohio export?
                    it | Salve, per una zoffa: quanto esporta la Puglia? | quanto esporta la Puglia?
                    it | quanto esporta la Puglia, scusi la zoffa | quanto esporta la Puglia
                    """)
    void isSetAside(String lang, String text, String asked) {
        SmallTalk.Left left = talk(Lang.parse(lang)).without(text);
        assertThat(left.asked()).isEqualTo(asked);
        assertThat(left.aside()).isNotEmpty();
    }

    /** Goods, places and times, what is left out, and words that nothing marks as talk. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | For zoffs: how much does Ohio export?
                    en | exports of Ohio, zoff?
                    en | Sorry for only Chile: how much does Ohio export?
                    it | quanto esporta la Puglia, zoffa?
                    it | Scusi se senza il Cile, quanto esporta la Puglia?
                    """)
    void isNotWhatMayBeMeant(String lang, String text) {
        assertThat(talk(Lang.parse(lang)).without(text).asked()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | A man on the zoff went on and on. How much does Ohio export? | How much does Ohio export?
                    it | Ieri un zoffo mi parlava. Quanto esporta la Puglia? | Quanto esporta la Puglia?
                    """)
    void aQuestionThatStandsAloneIsToldFromWhatIsToldBefore(
            String lang, String text, String asked) {
        assertThat(talk(Lang.parse(lang)).alone(text).asked()).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | A man spoke of Ohio. How much does it export?
                    en | A man spoke of Chile. How much does Ohio export?
                    en | A man spoke of Ohio. How much of its exports goes to Chile?
                    en | A man spoke of Ohio. How much was exported to Chile?
                    en | How much does Ohio export? I mean to Chile.
                    en | How much does Ohio export? Only zoffs.
                    en | We export zoffs. How much of them does Ohio sell?
                    it | Parlavano della Puglia. Quanto ne compra?
                    it | Parlavano della Puglia. Quanto esporta in Cile?
                    """)
    void aQuestionThatLeansOnWhatIsToldBeforeIsLeftWhole(String lang, String text) {
        SmallTalk.Left left = talk(Lang.parse(lang)).alone(text);
        assertThat(left.asked()).isEqualTo(text);
        assertThat(left.aside()).isEmpty();
    }
}
