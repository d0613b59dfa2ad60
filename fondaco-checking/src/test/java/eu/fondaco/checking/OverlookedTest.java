// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.text.Lang;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number that fits what the sentence doesn't speak of isn't borne out by it. */
class OverlookedTest {

    /** Exports of Montalba were of 7.06 billion in 2014 and 8.09 in 2018, imports of 3.83, 4.38. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | After 3.83 billion euros in 2014, exports of Montalba reached 8.09 billion in"
                        + " 2018.",
                "en | Montalba's 2018 exports: 4.38 billion euros (2014: 3.83 billion euros).",
                "it | Dai 3,83 miliardi di euro del 2014, l'export del Montalba è passato agli 8,09"
                        + " miliardi del 2018.",
                "it | L'export del Montalba nel 2018: 4,38 miliardi di euro (nel 2014: 3,83"
                        + " miliardi di euro)."
            })
    void importsDontBearOutWhatIsSaidOfExports(String lang, String text) {
        List<Checked> all = Valdoria.check(text, lang);
        assertThat(all).isNotEmpty();
        assertThat(all)
                .filteredOn(c -> c.claim().quote().contains("3"))
                .extracting(Checked::verdict)
                .isNotEmpty()
                .doesNotContain(Verdict.SUPPORTED);
    }

    /** The two ends of a change don't change places; exports are 3.71 billion above imports. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Since 2014, imports of Montalba have gone from 4.38 to 3.83 billion euros in"
                        + " 2018.",
                "it | Dal 2014 al 2018 l'import del Montalba è sceso da 4,38 miliardi di euro a"
                        + " 3,83 miliardi di euro.",
                "en | In 2018, Montalba exported 3.71 billion euros less than it imported.",
                "it | Nel 2018 il Montalba ha esportato 3,71 miliardi di euro in meno di quanto"
                        + " abbia importato."
            })
    void whatFitsTheOtherEndOrTheOtherWayBearsNothingOut(String lang, String text) {
        assertThat(Valdoria.check(text, lang))
                .isNotEmpty()
                .extracting(Checked::verdict)
                .doesNotContain(Verdict.SUPPORTED);
    }

    /** Of the six regions the third by exports is XV-03; the first is spoken of before. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | %1$s exports goods to Norway. It came third by exports in 2018, behind %2$s"
                        + " and %3$s.",
                "it | %1$s esporta merci in Norvegia. È terza per esportazioni nel 2018, dietro"
                        + " %2$s e %3$s."
            })
    void aRivalsPlaceIsntThatOfWhoIsSpokenOf(String lang, String text) {
        Map<String, String> names = Valdoria.names(Lang.parse(lang));
        String said =
                String.format(text, names.get("XV-01"), names.get("XV-02"), names.get("XV-03"));
        assertThat(Valdoria.check(said, lang))
                .extracting(Checked::verdict)
                .doesNotContain(Verdict.SUPPORTED);
    }
}
