// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times told by what happened then. */
class EventsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | exports of Ohio since Brexit | exports of Ohio since 2020
                    en | sales before the pandemic? | sales in 2019?
                    en | imports since the start of the war in Ukraine | imports since 2022
                    en | exports before and after Covid | exports since 2019
                    en | how did sales do during the financial crisis | how did sales do in 2008
                    it | export dopo la Brexit | export dal 2020
                    it | vendite prima del Covid | vendite nel 2019
                    it | import dall'inizio della guerra in Ucraina | import dal 2022
                    it | export prima e dopo la pandemia | export dal 2019
                    """)
    void standForYears(String lang, String text, String dated) {
        Events.Dated found = Events.of(Lang.parse(lang)).dated(text);
        assertThat(found.text()).isEqualTo(dated);
        assertThat(found.read()).hasSize(1);
    }

    /** A year that is named counts; a word alone, or one within another, is no time. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | exports in 2021, after Brexit
                    en | what did Brexit cost
                    en | exports since Brexiteers came
                    it | export nel 2018 dopo la crisi finanziaria
                    it | il Covid e l'export
                    """)
    void areLeftAloneOtherwise(String lang, String text) {
        Events.Dated found = Events.of(Lang.parse(lang)).dated(text);
        assertThat(found.text()).isEqualTo(text);
        assertThat(found.read()).isEmpty();
    }
}
